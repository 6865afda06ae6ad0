/** What people who are no guards do against a site's rules. */
export const violationKinds = [
  'forced-entry',
  'smoking',
  'open-fire',
  'blocked-exit',
  'parking',
  'speeding',
  'animal',
  'noise',
  'litter',
  'damage',
  'climbing',
  'charging',
  'disorder',
  'other',
] as const;
/** `occupier`: lives or works there. */
export const personKinds = ['visitor', 'worker', 'driver', 'courier', 'occupier', 'unknown'] as const;

/** The lawful ladder: spoken to, warned in writing, handed to the police. A fine is none of it and never will be. */
export const rungs = ['oral', 'written', 'police'] as const;
export type Rung = (typeof rungs)[number];

/** Which rung has to be taken first; null: this one may be. The police are called at any time. */
export function missingRung(step: Rung, taken: readonly Rung[]): Rung | null {
  return step === 'written' && !taken.includes('oral') ? 'oral' : null;
}

/** Nobody is kept out of his home or his work place; who he is must be known. */
export const mayBeBanned = (personKind: string): boolean =>
  personKind !== 'occupier' && personKind !== 'unknown';
