/** A visit its host has announced, as the gate has to know it: today's and the next days'. */
export interface InvitationAtHand {
  id: string;
  name: string;
  plate: string | null;
  purpose: string | null;
  unit: string;
  heads: number;
  /** Days, first and last. */
  from: string;
  until: string;
}
