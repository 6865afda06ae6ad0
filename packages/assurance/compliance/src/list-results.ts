import { query, type UseContext } from '@zhiqin/access';
import { article } from '@zhiqin/adoption/schema';
import { DomainError } from '@zhiqin/kernel';
import { post } from '@zhiqin/sites/schema';
import { and, desc, eq, gte, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import { resultFilter, resultIdInput } from './rules.ts';
import { controlResult, resultReview, resultWaiver } from './schema.ts';

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
  articleLabel: article.label,
  articleHeading: article.heading,
  articleBody: article.body,
  reviewedAt: resultReview.reviewedAt,
  waiverReason: resultWaiver.reason,
  waiverName: resultWaiver.waiverName,
  waivedAt: resultWaiver.waivedAt,
};

/** The joined select every reading of results shares; a waived result keeps what was judged beside it. */
export function resultsWhere(ctx: UseContext, ...conditions: Parameters<typeof and>) {
  const r = controlResult;
  return ctx.tx
    .select(columns)
    .from(r)
    .leftJoin(resultWaiver, and(eq(resultWaiver.tenantId, r.tenantId), eq(resultWaiver.resultId, r.id)))
    .leftJoin(resultReview, and(eq(resultReview.tenantId, r.tenantId), eq(resultReview.resultId, r.id)))
    .leftJoin(article, and(eq(article.tenantId, r.tenantId), eq(article.id, r.articleId)))
    .leftJoin(post, and(eq(post.tenantId, r.tenantId), eq(post.id, r.postId)))
    .where(and(eq(r.tenantId, ctx.tenantId), ...conditions))
    .$dynamic();
}

type Row = Awaited<ReturnType<typeof resultsWhere>>[number];

/** A stored row as people read it: `verdict` is waived where HQ said so. */
export function readable(row: Row) {
  return {
    ...row,
    verdict: row.waivedAt
      ? ('waived' as const)
      : (row.judged as 'met' | 'breached' | 'unproven' | 'not-applicable'),
  };
}

/** Results of a site between two days, newest first; a full page is followed by the one `after` its last. */
export const listResults = query({
  action: 'result.read',
  input: resultFilter,
  async run(ctx, { siteId, fromDay, toDay, verdict, controlCode, postId, limit, after }) {
    const judged = verdict && verdict !== 'waived' ? eq(controlResult.verdict, verdict) : undefined;
    const rows = await resultsWhere(
      ctx,
      eq(controlResult.siteId, siteId),
      gte(controlResult.day, fromDay),
      lte(controlResult.day, toDay),
      judged,
      verdict === 'waived'
        ? isNotNull(resultWaiver.waivedAt)
        : verdict
          ? isNull(resultWaiver.waivedAt)
          : undefined,
      controlCode ? eq(controlResult.controlCode, controlCode) : undefined,
      postId ? eq(controlResult.postId, postId) : undefined,
      after ? comesAfter(ctx, after) : undefined,
    )
      .orderBy(desc(controlResult.windowStartsAt), controlResult.controlCode, controlResult.id)
      .limit(limit ?? 200);
    return rows.map(readable);
  },
});

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
