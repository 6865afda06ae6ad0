import type { MonthBlocker } from '@zhiqin/hours';
import { addDays, addMonths } from '@zhiqin/kernel';
import { and, count, eq, gte, isNull, lte, sql } from 'drizzle-orm';
import { controlResult, resultReview } from './schema.ts';
import { isNotWaived, waiverInForce } from './waivers/waiver-in-force.ts';

/** A month closes only when somebody has looked at every breach in it: confirmed or waived. */
export const unreviewedBreaches: MonthBlocker = {
  key: 'unreviewedBreaches',
  async count(ctx, { siteId, month }) {
    const r = controlResult;
    const [row] = await ctx.tx
      .select({ open: count() })
      .from(r)
      .leftJoin(resultReview, and(eq(resultReview.tenantId, r.tenantId), eq(resultReview.resultId, r.id)))
      .leftJoinLateral(waiverInForce(ctx), sql`true`)
      .where(
        and(
          eq(r.tenantId, ctx.tenantId),
          eq(r.siteId, siteId),
          eq(r.verdict, 'breached'),
          eq(r.isTrial, false),
          gte(r.day, `${month}-01`),
          lte(r.day, addDays(`${addMonths(month, 1)}-01`, -1)),
          isNull(resultReview.id),
          isNotWaived,
        ),
      );
    return row?.open ?? 0;
  },
};
