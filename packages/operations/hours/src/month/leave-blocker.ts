import { isAnyOf } from '@zhiqin/db';
import { addDays, addMonths } from '@zhiqin/kernel';
import { leaveRequest } from '@zhiqin/rostering/schema';
import { and, count, eq, gte, isNull, lte } from 'drizzle-orm';
import type { MonthBlocker } from '../month-blockers.ts';
import { guardsSettledAt } from './people-of-month.ts';

/** Whether a day away is paid hangs on the answer: a month closes only when leave asked for in it was answered. */
export const leaveUndecided: MonthBlocker = {
  key: 'leaveUndecided',
  async count(ctx, { siteId, month }) {
    const { tx, tenantId } = ctx;
    const guardIds = await guardsSettledAt(ctx, siteId, month);
    if (guardIds.length === 0) return 0;
    const [waiting] = await tx
      .select({ requests: count() })
      .from(leaveRequest)
      .where(
        and(
          eq(leaveRequest.tenantId, tenantId),
          isAnyOf(leaveRequest.guardId, guardIds),
          isNull(leaveRequest.decision),
          lte(leaveRequest.fromDay, addDays(`${addMonths(month, 1)}-01`, -1)),
          gte(leaveRequest.untilDay, `${month}-01`),
        ),
      );
    return waiting?.requests ?? 0;
  },
};
