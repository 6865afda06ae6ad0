import type { UseContext } from '@zhiqin/access';
import { monthClosed } from '@zhiqin/hours/schema';
import { type Day, DomainError, type Month } from '@zhiqin/kernel';
import { and, asc, eq, gte, lte } from 'drizzle-orm';

/** Months of a site that are closed, of those two days touch. */
async function closedMonths(ctx: UseContext, siteId: string, fromDay: Day, untilDay: Day) {
  const rows = await ctx.tx
    .select({ month: monthClosed.month })
    .from(monthClosed)
    .where(
      and(
        eq(monthClosed.tenantId, ctx.tenantId),
        eq(monthClosed.siteId, siteId),
        gte(monthClosed.month, fromDay.slice(0, 7)),
        lte(monthClosed.month, untilDay.slice(0, 7)),
      ),
    )
    .orderBy(asc(monthClosed.month));
  return new Set<Month>(rows.map((row) => row.month));
}

/** What counts in a closed month is settled. @throws DomainError `month.closed` */
export async function refuseClosedMonths(ctx: UseContext, siteId: string, fromDay: Day, untilDay: Day) {
  const [month] = await closedMonths(ctx, siteId, fromDay, untilDay);
  if (month) throw new DomainError('month.closed', { month });
}
