/** A stay at a post; `toAt` null: still there. */
export interface Stay {
  fromAt: Date;
  toAt: Date | null;
}

/**
 * Since when a post has had fewer people than it needs, without a break up to `now`.
 * @param from start of the running shift: what was short before it belongs to the shift before.
 * @returns undefined while enough are there.
 */
export function shortSince(stays: readonly Stay[], heads: number, from: Date, now: Date): Date | undefined {
  const [start, end] = [from.getTime(), now.getTime()];
  // Each comes and goes; who left at an instant makes room for who comes at it.
  const steps = stays
    .flatMap(({ fromAt, toAt }) => [
      { at: fromAt.getTime(), by: 1 },
      ...(toAt ? [{ at: toAt.getTime(), by: -1 }] : []),
    ])
    .filter(({ at }) => at <= end)
    .sort((a, b) => a.at - b.at);
  let there = 0;
  let short: number | undefined = heads > 0 ? start : undefined;
  for (let i = 0; i < steps.length; i += 1) {
    const { at, by } = steps[i] as (typeof steps)[number];
    there += by;
    // Several steps of one instant are one: a handover leaves nobody alone.
    if (steps[i + 1]?.at === at) continue;
    if (there >= heads) short = undefined;
    else short ??= Math.max(at, start);
  }
  return short === undefined ? undefined : new Date(Math.min(Math.max(short, start), end));
}
