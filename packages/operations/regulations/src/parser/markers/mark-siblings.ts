import { type Candidate, isLettered } from './marker-styles.ts';

/** Fills `followedBySibling` for all candidates of a text, in one pass from the end. */
export function markSiblings(candidates: readonly Candidate[]): void {
  const next = new Map<string, { no: number; rank: number }>();
  for (let i = candidates.length - 1; i >= 0; i--) {
    for (let one: Candidate | undefined = candidates[i]; one; one = one.otherwise) {
      one.followedBySibling = next.get(one.key)?.no === one.no + 1;
      next.set(one.key, one);
    }
    const { atLineStart, rank, style } = candidates[i] as Candidate;
    if (atLineStart && !isLettered(style))
      for (const [key, other] of next) if (other.rank > rank) next.delete(key);
  }
}

/** Looks ahead in each list; asked for rising offsets only, so that all answers together take one pass. */
export class UpcomingNumbers {
  readonly #byKey: Map<string, Candidate[]>;
  readonly #at = new Map<string, number>();

  constructor(candidates: readonly Candidate[]) {
    this.#byKey = Map.groupBy(
      candidates.filter((one) => one.atLineStart),
      (one) => one.key,
    );
  }

  /** The number the next line of a list begins with, after an offset. */
  after(key: string, offset: number): number | null {
    const list = this.#byKey.get(key) ?? [];
    let at = this.#at.get(key) ?? 0;
    while (at < list.length && (list[at] as Candidate).start <= offset) at += 1;
    this.#at.set(key, at);
    return list[at]?.no ?? null;
  }
}
