import type { VerdictWord } from '@zhiqin/ui';

/** The five verdicts, in the order they are always shown. */
export const verdictWords = [
  'met',
  'breached',
  'unproven',
  'not-applicable',
  'waived',
] as const satisfies VerdictWord[];

export function verdictOf(text: string | null): VerdictWord | undefined {
  return verdictWords.find((verdict) => verdict === text);
}

const gravity: readonly VerdictWord[] = ['breached', 'unproven', 'waived', 'met', 'not-applicable'];

/** Of a cell's verdicts the one a person should see first. */
export function worstVerdict(verdicts: readonly VerdictWord[]): VerdictWord | undefined {
  return gravity.find((verdict) => verdicts.includes(verdict));
}
