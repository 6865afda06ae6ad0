import { query } from '@zhiqin/access';
import { addDays, addMonths, type Day, weekdayOf } from '@zhiqin/kernel';
import { scoreOf } from '@zhiqin/regulations';
import { requireSite } from '@zhiqin/sites';
import { count, sql } from 'drizzle-orm';
import { trendInput } from '../rules.ts';
import { controlResult } from '../schema.ts';
import { isWaived, waiverInForce } from '../waivers/waiver-in-force.ts';
import { countedResults, readCount } from './verdict-counts.ts';

/**
 * Score and proof rate of a site month by month or week by week (from Monday), oldest first, each by the same formula
 * over its own results. `from` is the first day of a point; a point nothing was judged in has no score.
 * @throws DomainError `not-found`
 */
export const scoreTrend = query({
  action: 'result.read',
  input: trendInput,
  async run(ctx, { siteId, untilDay, period, periods }) {
    await requireSite(ctx, siteId);
    const starts = startsOf(untilDay, period, periods);
    const r = controlResult;
    const from = sql<string>`case ${period}::text when 'month' then left(${r.day}, 7) || '-01'
      else to_char(date_trunc('week', ${r.day}::date), 'YYYY-MM-DD') end`.as('point_from');
    const span = { siteId, fromDay: starts[0] ?? untilDay, toDay: untilDay };
    const rows = await ctx.tx
      .select({ from, code: r.controlCode, judged: r.verdict, waived: isWaived, count: count() })
      .from(r)
      .leftJoinLateral(waiverInForce(ctx), sql`true`)
      .where(countedResults(ctx, span))
      .groupBy(sql`point_from`, r.controlCode, r.verdict, isWaived);
    const byStart = Map.groupBy(rows.map(readCount), (row) => row.from);
    return starts.map((start) => {
      const { score, proofRate, decided, sampleWarning } = scoreOf(byStart.get(start) ?? []);
      return { from: start, score, proofRate, decided, sampleWarning };
    });
  },
});

/** First days of the newest periods, oldest first; the last one holds `untilDay`. */
function startsOf(untilDay: Day, period: 'month' | 'week', periods: number): Day[] {
  const newest = addDays(untilDay, 1 - weekdayOf(untilDay));
  return Array.from({ length: periods }, (_, i) => {
    const back = i - periods + 1;
    return period === 'month' ? `${addMonths(untilDay.slice(0, 7), back)}-01` : addDays(newest, 7 * back);
  });
}
