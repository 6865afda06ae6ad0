import { query, type UseContext } from '@zhiqin/access';
import type { MonthBlocker, SiteMonth } from '@zhiqin/hours';
import { siteMonthInput } from '@zhiqin/hours/rules';
import { addDays, addMonths } from '@zhiqin/kernel';
import { guard } from '@zhiqin/workforce/schema';
import { and, asc, eq, gte, inArray, isNull, lt, lte, or, sql } from 'drizzle-orm';
import { readable, resultsWhere } from '../list-results.ts';
import { controlResult, resultReply, resultReview } from '../schema.ts';
import { isNotWaived, waivableVerdicts, waiverInForce } from '../waivers/waiver-in-force.ts';

/** Results of a month's days with a reply nobody has looked at: none after it was written, and not waived. */
async function unreadOf(ctx: UseContext, { siteId, month }: SiteMonth): Promise<string[]> {
  const r = controlResult;
  const rows = await ctx.tx
    .selectDistinct({ id: r.id })
    .from(r)
    .innerJoin(resultReply, and(eq(resultReply.tenantId, r.tenantId), eq(resultReply.resultId, r.id)))
    .leftJoin(resultReview, and(eq(resultReview.tenantId, r.tenantId), eq(resultReview.resultId, r.id)))
    .leftJoinLateral(waiverInForce(ctx), sql`true`)
    .where(
      and(
        eq(r.tenantId, ctx.tenantId),
        eq(r.siteId, siteId),
        eq(r.isTrial, false),
        inArray(r.verdict, waivableVerdicts),
        gte(r.day, `${month}-01`),
        lte(r.day, addDays(`${addMonths(month, 1)}-01`, -1)),
        isNotWaived,
        or(isNull(resultReview.id), lt(resultReview.reviewedAt, resultReply.repliedAt)),
      ),
    );
  return rows.map((row) => row.id);
}

/** 申辩: a month closes only when every reply in it was read: the finding waived, or left to stand after it. */
export const unreadReplies: MonthBlocker = {
  key: 'unreadReplies',
  count: async (ctx, siteMonth) => (await unreadOf(ctx, siteMonth)).length,
};

/** Shown at once; the others come up as these are dealt with. */
const mostShown = 60;

/**
 * Results of a site's month with what was said to them and nobody has looked at since, oldest first; dealt with by
 * `reviewResults` (it stands) or `waiveResult`. Errors: none; a foreign site has none.
 */
export const listUnreadReplies = query({
  action: 'result.read',
  input: siteMonthInput,
  async run(ctx, { siteId, month }) {
    const { tx, tenantId } = ctx;
    const resultIds = await unreadOf(ctx, { siteId, month });
    if (resultIds.length === 0) return [];
    const rows = await resultsWhere(ctx, inArray(controlResult.id, resultIds))
      .orderBy(asc(controlResult.windowStartsAt), controlResult.id)
      .limit(mostShown);
    const replies = await tx
      .select({
        resultId: resultReply.resultId,
        words: resultReply.words,
        repliedAt: resultReply.repliedAt,
        name: guard.name,
      })
      .from(resultReply)
      .innerJoin(guard, and(eq(guard.tenantId, tenantId), eq(guard.id, resultReply.personId)))
      .where(and(eq(resultReply.tenantId, tenantId), inArray(resultReply.resultId, resultIds)))
      .orderBy(asc(resultReply.repliedAt), asc(resultReply.id));
    return rows.map((row) => ({
      ...readable(row),
      replies: replies.filter((reply) => reply.resultId === row.id),
    }));
  },
});
