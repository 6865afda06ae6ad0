import type { EligibilityReason } from '@zhiqin/workforce';
import { type Booking, doubleBookings } from './double-booking.ts';

export interface RosteredShift {
  id: string;
  day: string;
  code: string;
  postId: string;
  heads: number;
}
export interface RosteredGuard extends Booking {
  id: string;
  shiftId: string;
  name: string;
}

/** A reason of the file, or that the plan would break a protection (R07). */
type Refused =
  | Pick<EligibilityReason, 'control' | 'code' | 'day' | 'detail'>
  | { control: 'R07'; code: 'protected'; day: null; detail: null };

export interface OpenShift {
  shiftId: string;
  day: string;
  code: string;
  postId: string;
  /** `unfilled`: nobody was planned; the others name whom publication refused. */
  reason: 'unfilled' | 'uncertified' | 'ineligible' | 'double-booked';
  /** Why he may not stand there (P01–P04, P07, R07), where that is the reason. */
  because: Refused | null;
  guardId: string | null;
  name: string | null;
}

/**
 * What publication refuses, assignment by assignment (severity B: P01–P04, P07, R07, R09), and the places left open by that
 * or from the start, one row a place.
 * @param refusals what stands against each assignment, in the same order (`refusalsOf` of workforce)
 */
export function openShifts(
  shifts: readonly RosteredShift[],
  assignments: readonly RosteredGuard[],
  refusals: readonly (Refused | undefined)[],
): { refused: RosteredGuard[]; open: OpenShift[] } {
  const against = new Map(assignments.map((one, at) => [one, refusals[at]]));
  const doubled = new Set(
    doubleBookings(
      assignments.filter((one) => !against.get(one)),
      [],
    ),
  );
  const isRefused = (one: RosteredGuard) => against.get(one) !== undefined || doubled.has(one);
  const byShift = Map.groupBy(assignments, (one) => one.shiftId);
  const open = shifts.flatMap(({ id, day, code, postId, heads }): OpenShift[] => {
    const planned = byShift.get(id) ?? [];
    const place = { shiftId: id, day, code, postId };
    return [
      ...planned.filter(isRefused).map((one) => ({
        ...place,
        ...reasonOf(against.get(one)),
        guardId: one.guardId,
        name: one.name,
      })),
      ...Array.from({ length: Math.max(0, heads - planned.length) }, () => ({
        ...place,
        reason: 'unfilled' as const,
        because: null,
        guardId: null,
        name: null,
      })),
    ];
  });
  return { refused: assignments.filter(isRefused), open };
}

function reasonOf(reason: Refused | undefined): Pick<OpenShift, 'reason' | 'because'> {
  if (!reason) return { reason: 'double-booked', because: null };
  const { control, code, day, detail } = reason;
  const because = { control, code, day, detail } as Refused;
  return { reason: control === 'P01' ? 'uncertified' : 'ineligible', because };
}
