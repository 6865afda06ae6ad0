import { query, type UseContext } from '@zhiqin/access';
import { article, citedLabelInSql } from '@zhiqin/adoption/schema';
import { DomainError } from '@zhiqin/kernel';
import { post } from '@zhiqin/sites/schema';
import { and, desc, eq, gte, inArray, like, lte, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { resultFilter, resultIdInput } from './rules.ts';
import { controlResult, resultReview } from './schema.ts';
import { resultsOfSquad } from './score/squad-of-result.ts';
import { seenResults } from './seen-results.ts';
import { isNotWaived, isWaived, verdictRead, waiverInForce } from './waivers/waiver-in-force.ts';

const columns = {
  id: controlResult.id,
  siteId: controlResult.siteId,
  controlCode: controlResult.controlCode,
  controlVersion: controlResult.controlVersion,
  subjectKey: controlResult.subjectKey,
  postId: controlResult.postId,
  postName: post.name,
  postNameEn: post.nameEn,
  shiftId: controlResult.shiftId,
  personId: controlResult.personId,
  day: controlResult.day,
  windowStartsAt: controlResult.windowStartsAt,
  windowEndsAt: controlResult.windowEndsAt,
  judged: controlResult.verdict,
  measure: controlResult.measure,
  missing: controlResult.missing,
  parameters: controlResult.parameters,
  bounds: controlResult.bounds,
  evidence: controlResult.evidence,
  judgedAt: controlResult.judgedAt,
  isTrial: controlResult.isTrial,
  articleId: controlResult.articleId,
  articleLabel: citedLabelInSql,
  articleHeading: article.heading,
  articleBody: article.body,
  reviewedAt: resultReview.reviewedAt,
};

/** The joined select every reading of results shares; a waived result keeps what was judged beside it. */
export function resultsWhere(ctx: UseContext, ...conditions: Parameters<typeof and>) {
  const r = controlResult;
  const waiver = waiverInForce(ctx);
  return ctx.tx
    .select({
      ...columns,
      waiverId: waiver.id,
      waiverReason: waiver.reason,
      waiverName: waiver.waiverName,
      waivedAt: waiver.waivedAt,
      /** Set while a standing waiver covers it. */
      waivedUntil: waiver.untilDay,
    })
    .from(r)
    .leftJoinLateral(waiver, sql`true`)
    .leftJoin(resultReview, and(eq(resultReview.tenantId, r.tenantId), eq(resultReview.resultId, r.id)))
    .leftJoin(article, and(eq(article.tenantId, r.tenantId), eq(article.id, r.articleId)))
    .leftJoin(post, and(eq(post.tenantId, r.tenantId), eq(post.id, r.postId)))
    .where(and(eq(r.tenantId, ctx.tenantId), seenResults(ctx), ...conditions))
    .$dynamic();
}

type Row = Awaited<ReturnType<typeof resultsWhere>>[number];

/** A stored row as people read it: `verdict` is waived where HQ said so. */
export function readable(row: Row) {
  return {
    ...row,
    verdict: verdictRead(row.judged, row.waivedAt !== null),
  };
}

/** Results of a site between two days, newest first; a full page is followed by the one `after` its last. */
export const listResults = query({
  action: 'result.read',
  input: resultFilter,
  async run(ctx, asked) {
    const rows = await resultsWhere(ctx, inArray(controlResult.id, pageOf(ctx, asked))).orderBy(
      ...newestFirst,
    );
    return rows.map(readable);
  },
});

const newestFirst = [
  desc(controlResult.windowStartsAt),
  controlResult.controlCode,
  controlResult.id,
] as const;

/** Ids of one page: what the rows are joined with is looked up for them alone. */
function pageOf(ctx: UseContext, asked: z.output<typeof resultFilter>) {
  const { siteId, fromDay, toDay, verdict, controlCode, chapter, squadId, postId, limit, after } = asked;
  const r = controlResult;
  const waivedOrNot = verdict === 'waived' ? isWaived : verdict ? isNotWaived : undefined;
  return ctx.tx
    .select({ id: r.id })
    .from(r)
    .leftJoinLateral(waiverInForce(ctx), sql`true`)
    .where(
      and(
        eq(r.tenantId, ctx.tenantId),
        seenResults(ctx),
        eq(r.siteId, siteId),
        gte(r.day, fromDay),
        lte(r.day, toDay),
        verdict && verdict !== 'waived' ? eq(r.verdict, verdict) : undefined,
        waivedOrNot,
        controlCode ? eq(r.controlCode, controlCode) : undefined,
        chapter ? like(r.controlCode, `${chapter}%`) : undefined,
        squadId ? inArray(r.id, resultsOfSquad(ctx, { siteId, fromDay, toDay }, squadId)) : undefined,
        postId ? eq(r.postId, postId) : undefined,
        after ? comesAfter(ctx, after) : undefined,
      ),
    )
    .orderBy(...newestFirst)
    .limit(limit ?? 200);
}

/** Where the list goes on after a result; nothing after one that is not there. */
function comesAfter({ tenantId }: UseContext, resultId: string) {
  const r = controlResult;
  return sql`exists (select 1 from ${r} as last where last.tenant_id = ${tenantId} and last.id = ${resultId} and (
    ${r.windowStartsAt} < last.window_starts_at or (${r.windowStartsAt} = last.window_starts_at
    and (${r.controlCode}, ${r.id}) > (last.control_code, last.id))))`;
}

/** One result with everything it rests on. @throws DomainError `not-found` */
export const getResult = query({
  action: 'result.read',
  input: resultIdInput,
  async run(ctx, { resultId }) {
    const [row] = await resultsWhere(ctx, eq(controlResult.id, resultId)).limit(1);
    if (!row) throw new DomainError('not-found');
    return readable(row);
  },
});
