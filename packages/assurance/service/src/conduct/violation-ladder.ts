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
