import { query, type UseContext } from '@zhiqin/access';
import { scoreOf } from '@zhiqin/regulations';
import { and, count, eq, gte, isNotNull, lte } from 'drizzle-orm';
import { siteDaysInput } from './rules.ts';
import { controlResult, resultWaiver } from './schema.ts';

/** Verdict counts of a site by control between two days, waived apart, trials left out. One aggregate query. */
export async function verdictCounts(ctx: UseContext, siteId: string, fromDay: string, toDay: string) {
  const r = controlResult;
  const waived = isNotNull(resultWaiver.id);
  const rows = await ctx.tx
    .select({
      controlCode: r.controlCode,
      judged: r.verdict,
      waived: waived.mapWith(Boolean),
      count: count(),
    })
    .from(r)
    .leftJoin(resultWaiver, and(eq(resultWaiver.tenantId, r.tenantId), eq(resultWaiver.resultId, r.id)))
    .where(
      and(
        eq(r.tenantId, ctx.tenantId),
        eq(r.siteId, siteId),
        gte(r.day, fromDay),
        lte(r.day, toDay),
        eq(r.isTrial, false),
      ),
    )
    .groupBy(r.controlCode, r.verdict, waived);
  return rows.map((row) => ({
    code: row.controlCode,
    verdict: row.waived
      ? ('waived' as const)
      : (row.judged as 'met' | 'breached' | 'unproven' | 'not-applicable'),
    count: row.count,
  }));
}

/** The score of a site between two days, with its formula's parts. */
export const siteScore = query({
  action: 'result.read',
  input: siteDaysInput,
  async run(ctx, { siteId, fromDay, toDay }) {
    const counts = await verdictCounts(ctx, siteId, fromDay, toDay);
    return {
      counts,
      ...scoreOf(
        counts.flatMap(({ code, verdict, count: n }) => Array.from({ length: n }, () => ({ code, verdict }))),
      ),
    };
  },
});
