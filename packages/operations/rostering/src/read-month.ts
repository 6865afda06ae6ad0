import type { Reading } from '@zhiqin/sites';
import { guard } from '@zhiqin/workforce/schema';
import { and, asc, eq, inArray, isNull, like } from 'drizzle-orm';
import { assignment, shift } from './schema.ts';

/** A site's month: its shifts in time order, and who is on them with name and pinyin. */
export async function readMonth({ tx, tenantId }: Reading, siteId: string, month: string) {
  const shifts = await tx
    .select()
    .from(shift)
    .where(and(eq(shift.tenantId, tenantId), eq(shift.siteId, siteId), like(shift.day, `${month}-%`)))
    .orderBy(asc(shift.startsAt), asc(shift.postId));
  if (shifts.length === 0) return { shifts, assignments: [] };
  const assignments = await tx
    .select({
      id: assignment.id,
      shiftId: assignment.shiftId,
      guardId: assignment.guardId,
      startsAt: assignment.startsAt,
      endsAt: assignment.endsAt,
      name: guard.name,
      pinyin: guard.pinyin,
      staffNo: guard.staffNo,
      squadId: guard.squadId,
    })
    .from(assignment)
    .innerJoin(guard, and(eq(guard.tenantId, assignment.tenantId), eq(guard.id, assignment.guardId)))
    .where(
      and(
        eq(assignment.tenantId, tenantId),
        eq(assignment.siteId, siteId),
        isNull(assignment.withdrawnAt),
        inArray(
          assignment.shiftId,
          shifts.map((one) => one.id),
        ),
      ),
    );
  return { shifts, assignments };
}
