import { isAnyOf } from '@zhiqin/db';
import { type Day, daysOfMonth, type Month } from '@zhiqin/kernel';
import { leavePayOn } from '@zhiqin/regulations/rules';
import { leaveRequest } from '@zhiqin/rostering/schema';
import type { Reading } from '@zhiqin/sites';
import { and, asc, eq, gte, lte } from 'drizzle-orm';
import type { DayLeave } from '../worked/hours-facts.ts';

/** Leave granted in a month, by guard and day, with how the law of the region has it paid. */
export async function leaveOfMonth(
  { tx, tenantId }: Reading,
  guardIds: readonly string[],
  month: Month,
  region: string | null,
): Promise<Map<string, Map<Day, DayLeave>>> {
  if (guardIds.length === 0) return new Map();
  const days = daysOfMonth(month);
  const rows = await tx
    .select({
      guardId: leaveRequest.guardId,
      kind: leaveRequest.kind,
      fromDay: leaveRequest.fromDay,
      untilDay: leaveRequest.untilDay,
      part: leaveRequest.part,
    })
    .from(leaveRequest)
    .where(
      and(
        eq(leaveRequest.tenantId, tenantId),
        isAnyOf(leaveRequest.guardId, guardIds),
        eq(leaveRequest.decision, 'approved'),
        lte(leaveRequest.fromDay, days.at(-1) as Day),
        gte(leaveRequest.untilDay, days[0] as Day),
      ),
    )
    .orderBy(asc(leaveRequest.decidedAt));
  const leaves = new Map<string, Map<Day, DayLeave>>();
  for (const { guardId, kind, fromDay, untilDay, part } of rows) {
    const own = leaves.get(guardId) ?? new Map<Day, DayLeave>();
    for (const day of days.filter((one) => fromDay <= one && one <= untilDay))
      own.set(day, {
        kind,
        ...(leavePayOn(kind, day, region) ?? { pay: 'unpaid', citation: 'house' }),
        ...(part ? { part: part as 'first' | 'second' } : {}),
      });
    leaves.set(guardId, own);
  }
  return leaves;
}
