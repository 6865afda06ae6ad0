import { command, type UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq, inArray } from 'drizzle-orm';
import { reviewInput } from './rules.ts';
import { controlResult, resultReview } from './schema.ts';
import { signedBy } from './signed-by.ts';

/** HQ has looked at breaches and lets them stand. Asking twice changes nothing. @throws DomainError `not-found` */
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
      .onConflictDoNothing();
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
