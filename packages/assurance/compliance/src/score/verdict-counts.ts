import type { UseContext } from '@zhiqin/access';
import { and, count, eq, gte, lte, sql } from 'drizzle-orm';
import { controlResult } from '../schema.ts';
import { isWaived, verdictRead, waiverInForce } from '../waivers/waiver-in-force.ts';
import { type SiteSpan, squadOfResult } from './squad-of-result.ts';

/** What counts for a score between two days of a site: nothing of a trial. */
export function countedResults({ tenantId }: UseContext, { siteId, fromDay, toDay }: SiteSpan) {
  const r = controlResult;
  return and(
    eq(r.tenantId, tenantId),
    eq(r.siteId, siteId),
    gte(r.day, fromDay),
    lte(r.day, toDay),
    eq(r.isTrial, false),
  );
}

/** Verdict counts of a site by control between two days, waived apart, trials left out. One aggregate query. */
export async function verdictCounts(ctx: UseContext, siteId: string, fromDay: string, toDay: string) {
  const r = controlResult;
  const rows = await ctx.tx
    .select({ code: r.controlCode, judged: r.verdict, waived: isWaived, count: count() })
    .from(r)
    .leftJoinLateral(waiverInForce(ctx), sql`true`)
    .where(countedResults(ctx, { siteId, fromDay, toDay }))
    .groupBy(r.controlCode, r.verdict, isWaived);
  return rows.map(readCount);
}

/** The same by squad as well; `squadId` null: no one squad's. */
export async function squadVerdictCounts(ctx: UseContext, span: SiteSpan) {
  const r = controlResult;
  const of = squadOfResult(ctx, span);
  const rows = await ctx.tx
    .select({
      code: r.controlCode,
      judged: r.verdict,
      waived: isWaived,
      squadId: of.squadId,
      count: count(),
    })
    .from(r)
    .leftJoin(of, eq(of.resultId, r.id))
    .leftJoinLateral(waiverInForce(ctx), sql`true`)
    .where(countedResults(ctx, span))
    .groupBy(r.controlCode, r.verdict, isWaived, of.squadId);
  return rows.map(readCount);
}

/** A counted row under the verdict it reads as. */
export function readCount<Row extends { judged: string; waived: boolean }>({ judged, waived, ...row }: Row) {
  return { ...row, verdict: verdictRead(judged, waived) };
}
