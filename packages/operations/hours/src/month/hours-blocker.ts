import { isAnyOf } from '@zhiqin/db';
import { addDays, addMonths } from '@zhiqin/kernel';
import { isOfPublishedMonth } from '@zhiqin/rostering';
import { assignment, shift } from '@zhiqin/rostering/schema';
import { and, countDistinct, eq, gte, isNull, lte, notExists } from 'drizzle-orm';
import type { MonthBlocker } from '../month-blockers.ts';
import { guardsSettledAt } from './people-of-month.ts';
import { guardMonth } from './schema.ts';

/** A month closes only when every guard's hours in it are approved; one rostered whose month nobody worked out counts too. */
export const hoursNotApproved: MonthBlocker = {
  key: 'hoursNotApproved',
  async count(ctx, { siteId, month }) {
    const { tx, tenantId } = ctx;
    const rows = await tx
      .select({ state: guardMonth.state })
      .from(guardMonth)
      .where(
        and(eq(guardMonth.tenantId, tenantId), eq(guardMonth.siteId, siteId), eq(guardMonth.month, month)),
      );
    const open = rows.filter((row) => row.state !== 'approved' && row.state !== 'locked').length;
    const guardIds = await guardsSettledAt(ctx, siteId, month);
    if (guardIds.length === 0) return open;
    const [first, last] = [`${month}-01`, addDays(`${addMonths(month, 1)}-01`, -1)];
    const [missing] = await tx
      .select({ guards: countDistinct(assignment.guardId) })
      .from(assignment)
      .innerJoin(shift, and(eq(shift.tenantId, assignment.tenantId), eq(shift.id, assignment.shiftId)))
      .where(
        and(
          eq(assignment.tenantId, tenantId),
          isAnyOf(assignment.guardId, guardIds),
          isNull(assignment.withdrawnAt),
          gte(assignment.startsAt, new Date(`${addDays(first, -1)}T00:00:00Z`)),
          lte(assignment.startsAt, new Date(`${addDays(last, 2)}T00:00:00Z`)),
          gte(shift.day, first),
          lte(shift.day, last),
          isOfPublishedMonth(tx),
          notExists(
            tx
              .select({ id: guardMonth.id })
              .from(guardMonth)
              .where(
                and(
                  eq(guardMonth.tenantId, assignment.tenantId),
                  eq(guardMonth.guardId, assignment.guardId),
                  eq(guardMonth.month, month),
                ),
              ),
          ),
        ),
      );
    return open + (missing?.guards ?? 0);
  },
};
