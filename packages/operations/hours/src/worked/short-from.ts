/** A shift of a post around the time somebody came to it, and who else was there; whole minutes. */
export interface Manning {
  /** When he came, and up to when it is asked: his own shift begins. */
  fromMin: number;
  untilMin: number;
  startsMin: number;
  endsMin: number;
  heads: number;
  /** `toMin` null: still there, as far as is known. */
  others: readonly { fromMin: number; toMin: number | null }[];
}

/** The first minute from his coming on at which the shift has fewer people than heads without him; null: none. */
export function shortFrom({ fromMin, untilMin, startsMin, endsMin, heads, others }: Manning): number | null {
  const [from, until] = [Math.max(fromMin, startsMin), Math.min(untilMin, endsMin)];
  const leavings = others.flatMap(({ toMin }) => (toMin !== null && toMin > from ? [toMin] : []));
  const at = [from, ...leavings.sort((a, b) => a - b)].find(
    (minute) =>
      minute < until &&
      others.filter((one) => one.fromMin <= minute && (one.toMin ?? Number.POSITIVE_INFINITY) > minute)
        .length < heads,
  );
  return at ?? null;
}
