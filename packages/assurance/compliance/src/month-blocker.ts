import type { MonthBlocker } from '@zhiqin/hours';
import { addDays, addMonths } from '@zhiqin/kernel';
import { and, count, eq, gte, isNull, lte } from 'drizzle-orm';
import { controlResult, resultReview, resultWaiver } from './schema.ts';

/** A month closes only when somebody has looked at every breach in it: confirmed or waived. */
export const unreviewedBreaches: MonthBlocker = {
  key: 'unreviewedBreaches',
  async count(ctx, { siteId, month }) {
    const r = controlResult;
    const [row] = await ctx.tx
      .select({ open: count() })
      .from(r)
      .leftJoin(resultReview, and(eq(resultReview.tenantId, r.tenantId), eq(resultReview.resultId, r.id)))
      .leftJoin(resultWaiver, and(eq(resultWaiver.tenantId, r.tenantId), eq(resultWaiver.resultId, r.id)))
      .where(
        and(
          eq(r.tenantId, ctx.tenantId),
          eq(r.siteId, siteId),
          eq(r.verdict, 'breached'),
          eq(r.isTrial, false),
          gte(r.day, `${month}-01`),
          lte(r.day, addDays(`${addMonths(month, 1)}-01`, -1)),
          isNull(resultReview.id),
          isNull(resultWaiver.id),
        ),
      );
    return row?.open ?? 0;
  },
};
