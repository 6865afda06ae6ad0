import { query } from '@zhiqin/access';
import { and, count, eq, gte, isNotNull, lte } from 'drizzle-orm';
import { siteDaysInput } from './rules.ts';
import { controlResult, resultWaiver } from './schema.ts';

/** How many windows of each control had which verdict on each day of a site: the month's heat map in one query. */
export const dayVerdicts = query({
  action: 'result.read',
  input: siteDaysInput,
  async run(ctx, { siteId, fromDay, toDay }) {
    const r = controlResult;
    const waived = isNotNull(resultWaiver.id);
    const rows = await ctx.tx
      .select({
        controlCode: r.controlCode,
        day: r.day,
        judged: r.verdict,
        waived: waived.mapWith(Boolean),
        windows: count(),
      })
      .from(r)
      .leftJoin(resultWaiver, and(eq(resultWaiver.tenantId, r.tenantId), eq(resultWaiver.resultId, r.id)))
      .where(and(eq(r.tenantId, ctx.tenantId), eq(r.siteId, siteId), gte(r.day, fromDay), lte(r.day, toDay)))
      .groupBy(r.controlCode, r.day, r.verdict, waived);
    return rows.map(({ judged, waived: isWaived, ...row }) => ({
      ...row,
      verdict: isWaived
        ? ('waived' as const)
        : (judged as 'met' | 'breached' | 'unproven' | 'not-applicable'),
    }));
  },
});
