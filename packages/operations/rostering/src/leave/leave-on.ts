import type { Day } from '@zhiqin/kernel';
import type { Reading } from '@zhiqin/sites';
import { and, eq, gte, inArray, isNull, lte } from 'drizzle-orm';
import { leaveRequest } from './schema.ts';

/** Whether a guard has leave granted for the whole of a day: with half a day he has his shift; read once for a span, both days included. */
export async function leaveOn(
  { tx, tenantId }: Reading,
  guardIds: readonly string[],
  days: { from: Day; until: Day },
): Promise<(guardId: string, day: Day) => boolean> {
  if (guardIds.length === 0) return () => false;
  const rows = await tx
    .select({ guardId: leaveRequest.guardId, fromDay: leaveRequest.fromDay, untilDay: leaveRequest.untilDay })
    .from(leaveRequest)
    .where(
      and(
        eq(leaveRequest.tenantId, tenantId),
        inArray(leaveRequest.guardId, [...new Set(guardIds)]),
        eq(leaveRequest.decision, 'approved'),
        isNull(leaveRequest.part),
        lte(leaveRequest.fromDay, days.until),
        gte(leaveRequest.untilDay, days.from),
      ),
    );
  const byGuard = Map.groupBy(rows, (row) => row.guardId);
  return (guardId, day) =>
    (byGuard.get(guardId) ?? []).some((span) => span.fromDay <= day && day <= span.untilDay);
}
