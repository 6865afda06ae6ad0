import { query } from '@zhiqin/access';
import { and, count, eq, gte, lte, sql } from 'drizzle-orm';
import { siteDaysInput } from './rules.ts';
import { controlResult } from './schema.ts';
import { seenResults } from './seen-results.ts';
import { isWaived, verdictRead, waiverInForce } from './waivers/waiver-in-force.ts';

/** How many windows of each control had which verdict on each day of a site: the month's heat map in one query. */
export const dayVerdicts = query({
  action: 'result.read',
  input: siteDaysInput,
  async run(ctx, { siteId, fromDay, toDay }) {
    const r = controlResult;
    const rows = await ctx.tx
      .select({
        controlCode: r.controlCode,
        day: r.day,
        judged: r.verdict,
        waived: isWaived,
        windows: count(),
      })
      .from(r)
      .leftJoinLateral(waiverInForce(ctx), sql`true`)
      .where(
        and(
          eq(r.tenantId, ctx.tenantId),
          seenResults(ctx),
          eq(r.siteId, siteId),
          gte(r.day, fromDay),
          lte(r.day, toDay),
        ),
      )
      .groupBy(r.controlCode, r.day, r.verdict, isWaived);
    return rows.map(({ judged, waived, ...row }) => ({ ...row, verdict: verdictRead(judged, waived) }));
  },
});
