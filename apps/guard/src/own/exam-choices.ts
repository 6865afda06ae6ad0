/**
 * What is chosen after one more tap: a single choice moves, several are put on and off, an order grows at its end and
 * gives up what is tapped again.
 */
export function chosenAfter(kind: string, chosen: readonly number[], index: number): number[] {
  if (kind !== 'multiple' && kind !== 'order') return [index];
  return chosen.includes(index) ? chosen.filter((one) => one !== index) : [...chosen, index];
}

/** Choices by their places, in words: one after another where their order is the answer. */
export function wordsOf<Choice>(
  kind: string,
  places: readonly number[],
  choices: readonly Choice[],
  say: (choice: Choice) => string,
): string {
  return places
    .flatMap((place) => choices[place] ?? [])
    .map(say)
    .join(kind === 'order' ? ' → ' : ' · ');
}
