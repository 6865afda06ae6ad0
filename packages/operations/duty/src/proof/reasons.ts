/** 证明等级: how well an entry is supported. A: nothing speaks against it. D: a person has to look. */
export const grades = ['A', 'B', 'C', 'D'] as const;
export type Grade = (typeof grades)[number];

/** `neutral` holds what is missing (a phone without position) and what explains; it never lowers a grade. */
export type Weighs = 'for' | 'against' | 'neutral';

interface Rule {
  weighs: Weighs;
  /** The best grade an entry may have with this reason. */
  atBest: Grade;
}

const speaksFor: Rule = { weighs: 'for', atBest: 'A' };
const says: Rule = { weighs: 'neutral', atBest: 'A' };
const against = (atBest: Grade): Rule => ({ weighs: 'against', atBest });

/**
 * Every reason, its weight and the best grade it leaves: the whole scale on one page. A grade is the worst of its
 * reasons; what speaks for an entry is shown but lifts nothing, so a missing signal can never cost anything.
 * Words: i18n context `proof`, `reasons`.
 */
export const reasonRules = {
  // How the label was read
  'read-camera': speaksFor,
  'read-nfc': speaksFor,
  'typed-code': against('B'),
  'typed-number': against('C'),
  'read-number': against('C'),
  'unknown-label': against('C'),
  'label-mismatch': against('C'),
  // Where the phone was
  'in-place': speaksFor,
  'no-position': says,
  'position-vague': says,
  'far-once': against('B'),
  'far-often': against('D'),
  // How long the way took
  walked: speaksFor,
  'first-point': says,
  'read-again': says,
  'way-unknown': says,
  'clocks-apart': says,
  hasty: against('C'),
  'too-fast': against('D'),
  'phone-elsewhere': against('D'),
  'person-elsewhere': against('D'),
  // Rhythm
  'exact-starts': against('D'),
  'even-steps': against('D'),
  // Two phones
  'two-phones': against('D'),
  'pair-patrol': says,
  // Photo
  'photo-answered': speaksFor,
  'photo-open': says,
  'photo-reused': against('D'),
  // Clock, chain, sending
  'clock-unheard': says,
  'clock-mended': says,
  'clock-doubt': against('C'),
  'gap-before': says,
  'chain-broken': against('C'),
  'sent-late': says,
  // Who
  'identity-unconfirmed': against('C'),
  transcribed: against('C'),
  'taken-in-by-person': against('C'),
  // What a person found
  'found-genuine': speaksFor,
  'found-not-genuine': against('D'),
} as const satisfies Record<string, Rule>;
export type ReasonKey = keyof typeof reasonRules;

/** Patterns over several scans: they lead to a person's queue, a round at a time. */
export const suspicionKeys = [
  'far-often',
  'too-fast',
  'phone-elsewhere',
  'person-elsewhere',
  'exact-starts',
  'even-steps',
  'two-phones',
  'photo-reused',
] as const satisfies readonly ReasonKey[];
export type SuspicionKey = (typeof suspicionKeys)[number];

export interface ProofReason {
  key: ReasonKey;
  /** Seconds, metres, minutes and counts are whole; points and people by name. */
  values: Record<string, string | number>;
  weighs: Weighs;
}

export interface Proof {
  grade: Grade;
  /** What speaks against it first, then what speaks for it, then the rest. */
  reasons: ProofReason[];
}

export function reason(key: ReasonKey, values: ProofReason['values'] = {}): ProofReason {
  return { key, values, weighs: reasonRules[key].weighs };
}

export const isSuspicion = (key: string): key is SuspicionKey =>
  (suspicionKeys as readonly string[]).includes(key);

const place: Record<Weighs, number> = { against: 0, for: 1, neutral: 2 };

/** The worst that speaks against it; a reason that was looked into and weighs nothing any more costs nothing. */
export function proofOf(reasons: readonly ProofReason[]): Proof {
  const costly = reasons.filter((one) => one.weighs === 'against').map((one) => reasonRules[one.key].atBest);
  const grade = grades.findLast((one) => costly.includes(one)) ?? 'A';
  const once = new Map(reasons.map((one) => [JSON.stringify(one), one]));
  return { grade, reasons: [...once.values()].sort((a, b) => place[a.weighs] - place[b.weighs]) };
}
