import type { MissedCheckpoint } from '../projected-types.ts';
import type { Grade } from '../proof/reasons.ts';

interface Reading {
  entryId: string;
  checkpointId: string | null;
  label: string;
  at: Date;
  failedItems: string[];
  isClear: boolean | null;
  grade: Grade | null;
}

export interface RoundPoint {
  checkpointId: string | null;
  /** What was read, where no point of the site has it. */
  label: string | null;
  /** Place in the route, from 1; null: read beside it. */
  plannedNo: number | null;
  /** Place in the walk, from 1; null: missed. */
  walkedNo: number | null;
  at: Date | null;
  entryId: string | null;
  grade: Grade | null;
  /** Read again later in the round: to-and-fro. */
  againAt: Date[];
  hasFinding: boolean;
  missedWhy: MissedCheckpoint['reason'] | null;
}

/**
 * A round point by point: those of the route in its order, walked or missed, then what was read beside it in the order
 * of reading. A point counts when it was first read; later readings are told with it.
 */
export function roundPoints(
  plannedIds: readonly string[],
  readings: readonly Reading[],
  missed: readonly MissedCheckpoint[],
): RoundPoint[] {
  const keyOf = (reading: Reading) => reading.checkpointId ?? `label ${reading.label}`;
  const byPoint = Map.groupBy(readings, keyOf);
  const walked = new Map([...byPoint.keys()].map((key, i) => [key, i + 1]));
  const point = (key: string, plannedNo: number | null): RoundPoint => {
    const [first, ...again] = byPoint.get(key) ?? [];
    return {
      checkpointId: first ? first.checkpointId : key,
      label: first && first.checkpointId === null ? first.label : null,
      plannedNo,
      walkedNo: walked.get(key) ?? null,
      at: first?.at ?? null,
      entryId: first?.entryId ?? null,
      grade: first?.grade ?? null,
      againAt: again.map((one) => one.at),
      hasFinding: [first, ...again].some(
        (one) => one && (one.failedItems.length > 0 || one.isClear === false),
      ),
      missedWhy: first ? null : (missed.find((one) => one.checkpoint === key)?.reason ?? null),
    };
  };
  return [
    ...plannedIds.map((id, i) => point(id, i + 1)),
    ...[...byPoint.keys()].filter((key) => !plannedIds.includes(key)).map((key) => point(key, null)),
  ];
}
