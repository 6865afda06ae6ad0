import { command, type UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq, exists, gt, inArray, sql } from 'drizzle-orm';
import { reviewInput } from './rules.ts';
import { controlResult, resultReply, resultReview } from './schema.ts';
import { signedBy } from './signed-by.ts';

/**
 * HQ has looked at results and lets them stand. Asking twice changes nothing, unless a guard replied in between: then it
 * was looked at again, now. @throws DomainError `not-found`
 */
export const reviewResults = command({
  action: 'result.waive',
  input: reviewInput,
  async run(ctx, { resultIds, note }) {
    const rows = await visibleResults(ctx, resultIds);
    await ctx.tx
      .insert(resultReview)
      .values(
        rows.map((row) => ({
          tenantId: ctx.tenantId,
          id: ctx.newId(),
          siteId: row.siteId,
          resultId: row.id,
          reviewedBy: signedBy(ctx).id,
          note: note?.trim() || null,
          reviewedAt: ctx.now,
        })),
      )
      .onConflictDoUpdate({
        target: [resultReview.tenantId, resultReview.resultId],
        set: {
          reviewedBy: signedBy(ctx).id,
          note: sql`coalesce(excluded.note, ${resultReview.note})`,
          reviewedAt: ctx.now,
        },
        setWhere: exists(
          ctx.tx
            .select({ id: resultReply.id })
            .from(resultReply)
            .where(
              and(
                eq(resultReply.tenantId, resultReview.tenantId),
                eq(resultReply.resultId, resultReview.resultId),
                gt(resultReply.repliedAt, resultReview.reviewedAt),
              ),
            ),
        ),
      });
    ctx.audit({ siteId: rows[0]?.siteId ?? null, count: rows.length });
    return { reviewed: rows.length };
  },
});

async function visibleResults(ctx: UseContext, resultIds: string[]) {
  const rows = await ctx.tx
    .select({ id: controlResult.id, siteId: controlResult.siteId, verdict: controlResult.verdict })
    .from(controlResult)
    .where(and(eq(controlResult.tenantId, ctx.tenantId), inArray(controlResult.id, resultIds)));
  if (rows.length !== new Set(resultIds).size) throw new DomainError('not-found');
  return rows;
}
