import { type HeldCertificate, isCertifiedOn } from '@zhiqin/workforce/rules';
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

export interface OpenShift {
  shiftId: string;
  day: string;
  code: string;
  postId: string;
  /** `unfilled`: nobody was planned; the others name whom publication refused. */
  reason: 'unfilled' | 'uncertified' | 'double-booked';
  guardId: string | null;
  name: string | null;
}

/**
 * What publication refuses, assignment by assignment (severity B: P01, R09), and the places left open by that or
 * from the start, one row a place.
 */
export function openShifts(
  shifts: readonly RosteredShift[],
  assignments: readonly RosteredGuard[],
  certificatesByGuard: ReadonlyMap<string, readonly HeldCertificate[]>,
): { refused: RosteredGuard[]; open: OpenShift[] } {
  const byId = new Map(shifts.map((one) => [one.id, one]));
  const dayOf = (one: RosteredGuard) => byId.get(one.shiftId)?.day ?? '';
  const uncertified = new Set(
    assignments.filter((one) => !isCertifiedOn(certificatesByGuard.get(one.guardId) ?? [], dayOf(one))),
  );
  const doubled = new Set(
    doubleBookings(
      assignments.filter((one) => !uncertified.has(one)),
      [],
    ),
  );
  const refused = assignments.filter((one) => uncertified.has(one) || doubled.has(one));
  const byShift = Map.groupBy(assignments, (one) => one.shiftId);
  const open = shifts.flatMap(({ id, day, code, postId, heads }): OpenShift[] => {
    const planned = byShift.get(id) ?? [];
    const place = { shiftId: id, day, code, postId };
    return [
      ...planned
        .filter((one) => uncertified.has(one) || doubled.has(one))
        .map((one) => ({
          ...place,
          reason: uncertified.has(one) ? ('uncertified' as const) : ('double-booked' as const),
          guardId: one.guardId,
          name: one.name,
        })),
      ...Array.from({ length: Math.max(0, heads - planned.length) }, () => ({
        ...place,
        reason: 'unfilled' as const,
        guardId: null,
        name: null,
      })),
    ];
  });
  return { refused, open };
}
