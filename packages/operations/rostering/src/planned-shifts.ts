import type { Reading } from '@zhiqin/sites';
import { and, asc, eq, exists, gt, inArray, isNull, lt, sql } from 'drizzle-orm';
import { assignment, rosterPublication, shift } from './schema.ts';

export interface PlannedShiftRow {
  id: string;
  postId: string;
  day: string;
  code: string;
  startsAt: Date;
  endsAt: Date;
  heads: number;
  guardIds: string[];
}

export interface PlannedPresence {
  shiftId: string;
  postId: string;
  guardId: string;
  day: string;
  code: string;
  startsAt: Date;
  endsAt: Date;
}

/** Only what was made known counts as due: the shift's month has been published. */
export function isOfPublishedMonth(tx: Reading['tx']) {
  return exists(
    tx
      .select({ id: rosterPublication.id })
      .from(rosterPublication)
      .where(
        and(
          eq(rosterPublication.tenantId, shift.tenantId),
          eq(rosterPublication.siteId, shift.siteId),
          eq(rosterPublication.month, sql`left(${shift.day}, 7)`),
        ),
      ),
  );
}

/** A site's published shifts that overlap [from, to), in time order, each with its guards (none: an open shift). */
export async function shiftsBetween(
  ctx: Reading,
  siteId: string,
  from: Date,
  to: Date,
): Promise<PlannedShiftRow[]> {
  const { tx, tenantId } = ctx;
  const rows = await tx
    .select({
      id: shift.id,
      postId: shift.postId,
      day: shift.day,
      code: shift.code,
      startsAt: shift.startsAt,
      endsAt: shift.endsAt,
      heads: shift.heads,
    })
    .from(shift)
    .where(
      and(
        eq(shift.tenantId, tenantId),
        eq(shift.siteId, siteId),
        lt(shift.startsAt, to),
        gt(shift.endsAt, from),
        isOfPublishedMonth(tx),
      ),
    )
    .orderBy(asc(shift.startsAt), asc(shift.postId));
  if (rows.length === 0) return [];
  const placed = await tx
    .select({ shiftId: assignment.shiftId, guardId: assignment.guardId })
    .from(assignment)
    .where(
      and(
        eq(assignment.tenantId, tenantId),
        eq(assignment.siteId, siteId),
        isNull(assignment.withdrawnAt),
        inArray(
          assignment.shiftId,
          rows.map((row) => row.id),
        ),
      ),
    )
    .orderBy(asc(assignment.id));
  const byShift = Map.groupBy(placed, (row) => row.shiftId);
  return rows.map((row) => ({ ...row, guardIds: (byShift.get(row.id) ?? []).map((one) => one.guardId) }));
}

/** Who should be where in [from, to): one row per guard and published shift. */
export async function plannedPresence(
  ctx: Reading,
  siteId: string,
  from: Date,
  to: Date,
): Promise<PlannedPresence[]> {
  const shifts = await shiftsBetween(ctx, siteId, from, to);
  return shifts.flatMap(({ id, guardIds, heads: _, ...row }) =>
    guardIds.map((guardId) => ({ shiftId: id, guardId, ...row })),
  );
}
