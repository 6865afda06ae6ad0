/** Half-open span [fromMin, toMin) in whole minutes since the epoch. */
export interface Interval {
  fromMin: number;
  toMin: number;
}

/** The whole minute an instant lies in. */
export const minuteOf = (at: Date | number): number => Math.floor(Number(at) / 60_000);
export const instantOf = (minute: number): Date => new Date(minute * 60_000);

export const minutesIn = (spans: readonly Interval[]): number =>
  spans.reduce((sum, { fromMin, toMin }) => sum + toMin - fromMin, 0);

export function overlap(a: Interval, b: Interval): number {
  return Math.max(0, Math.min(a.toMin, b.toMin) - Math.max(a.fromMin, b.fromMin));
}

/** The minutes covered by any of them, in order, none touching the next. */
export function union(spans: readonly Interval[]): Interval[] {
  const joined: Interval[] = [];
  for (const { fromMin, toMin } of [...spans].sort((a, b) => a.fromMin - b.fromMin)) {
    if (toMin <= fromMin) continue;
    const last = joined.at(-1);
    if (last && fromMin <= last.toMin) last.toMin = Math.max(last.toMin, toMin);
    else joined.push({ fromMin, toMin });
  }
  return joined;
}

/** What of a span none of the taken ones covers. */
export function without<S extends Interval>(span: S, taken: readonly Interval[]): S[] {
  let left = [span];
  for (const { fromMin, toMin } of taken) {
    left = left.flatMap((piece) => {
      if (toMin <= piece.fromMin || fromMin >= piece.toMin) return [piece];
      return [
        { ...piece, toMin: Math.min(piece.toMin, fromMin) },
        { ...piece, fromMin: Math.max(piece.fromMin, toMin) },
      ].filter((part) => part.toMin > part.fromMin);
    });
  }
  return left;
}
