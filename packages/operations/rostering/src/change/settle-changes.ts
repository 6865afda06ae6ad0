/** A place of the month, as far as settling goes. */
export interface SettledShift {
  heads: number;
  startsAt: Date;
  endsAt: Date;
}
/** A guard on a shift, of this site or another. */
export interface HeldPlace {
  guardId: string;
  shiftId: string;
  startsAt: Date;
  endsAt: Date;
}
/** A cell as it should be: what a guard gives up that day, and what he takes instead. */
export interface CellChange {
  guardId: string;
  day: string;
  give: readonly string[];
  take: readonly string[];
}
export type Refusal =
  | 'roster.shift-full'
  | 'roster.double-booked'
  | 'roster.not-employed'
  | 'roster.uncertified'
  | 'roster.cell-changed'
  | 'roster.ineligible'
  | 'roster.on-leave'
  | 'roster.protected';

/**
 * Which changes go through together, and which cells stay as they were. A refused cell keeps what it had, which may
 * leave another without its place: it is asked again until nothing more is refused.
 * @returns per change in order: its refusal, or null.
 */
export function settleChanges(
  changes: readonly CellChange[],
  held: readonly HeldPlace[],
  shifts: ReadonlyMap<string, SettledShift>,
  allowed: (guardId: string, shiftId: string) => Refusal | null,
): (Refusal | null)[] {
  const refusals: (Refusal | null)[] = changes.map(({ guardId, take }) => {
    for (const shiftId of take) {
      const refusal = shifts.has(shiftId) ? allowed(guardId, shiftId) : 'roster.cell-changed';
      if (refusal) return refusal;
    }
    return null;
  });
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    const given = new Set(
      changes.flatMap(({ guardId, give }, i) => (refusals[i] ? [] : give.map((id) => `${guardId}/${id}`))),
    );
    const kept = held.filter(({ guardId, shiftId }) => !given.has(`${guardId}/${shiftId}`));
    const heads = new Map<string, number>();
    for (const { shiftId } of kept) heads.set(shiftId, (heads.get(shiftId) ?? 0) + 1);
    const byGuard = Map.groupBy(kept, ({ guardId }) => guardId);
    changes.forEach(({ guardId, take }, index) => {
      if (refusals[index]) return;
      const own = byGuard.get(guardId) ?? [];
      const wanted = take.map((shiftId) => ({ guardId, shiftId, ...(shifts.get(shiftId) as SettledShift) }));
      const isFull = wanted.some((one) => (heads.get(one.shiftId) ?? 0) >= one.heads);
      const isDouble = wanted.some((one, i) =>
        [...own, ...wanted.slice(0, i)].some(
          (other) => one.startsAt < other.endsAt && other.startsAt < one.endsAt,
        ),
      );
      if (isFull || isDouble) {
        refusals[index] = isDouble ? 'roster.double-booked' : 'roster.shift-full';
        isSettled = false;
        return;
      }
      for (const one of wanted) heads.set(one.shiftId, (heads.get(one.shiftId) ?? 0) + 1);
      byGuard.set(guardId, [...own, ...wanted]);
    });
  }
  return refusals;
}
