/** A message as it leaves: words filled in, in the receiver's language. */
export interface OutgoingMessage {
  /** The same at every attempt: a carrier that knows it already sends nothing twice. */
  messageId: string;
  /** Number in E.164 or e-mail address. */
  to: string;
  subject: string;
  text: string;
  language: 'zh-CN' | 'en';
  /** What the text was made of: providers that know only approved texts are given these. */
  template: string;
  params: Record<string, unknown>;
}

/** One way out of the house. Throws when the message could not be handed over; the queue then tries again. */
export interface Carrier {
  send(message: OutgoingMessage): Promise<{ reference: string | null }>;
}

/** The three ways out: each a port, so that a provider is one object that does `send`. */
export interface Carriers {
  sms: Carrier;
  voice: Carrier;
  mail: Carrier;
}

let chosen: Carriers | undefined;

/** Chosen once, at the start of a process that works off jobs. */
export function useCarriers(carriers: Carriers): void {
  chosen = carriers;
}

export function carriers(): Carriers {
  if (!chosen) throw new Error('no carriers were chosen: call useCarriers() at start');
  return chosen;
}
