import { command, type UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq, inArray } from 'drizzle-orm';
import { reviewInput, waiverInput } from './rules.ts';
import { controlResult, resultReview, resultWaiver } from './schema.ts';

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
          reviewedBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
          note: note?.trim() || null,
          reviewedAt: ctx.now,
        })),
      )
      .onConflictDoNothing();
    ctx.audit({ siteId: rows[0]?.siteId ?? null, count: rows.length });
    return { reviewed: rows.length };
  },
});

/**
 * 豁免: a result shall not count; reason and name stand beside it in every report.
 * @throws DomainError `not-found`, `result.not-waivable` (met or not applicable), `result.waived`
 */
export const waiveResult = command({
  action: 'result.waive',
  input: waiverInput,
  async run(ctx, { resultId, reason }) {
    const [row] = await visibleResults(ctx, [resultId]);
    if (!row) throw new DomainError('not-found');
    if (row.verdict !== 'breached' && row.verdict !== 'unproven')
      throw new DomainError('result.not-waivable');
    const inserted = await ctx.tx
      .insert(resultWaiver)
      .values({
        tenantId: ctx.tenantId,
        id: ctx.newId(),
        siteId: row.siteId,
        resultId,
        reason,
        waivedBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
        waiverName: ctx.actor.kind === 'member' ? ctx.actor.displayName : '',
        waivedAt: ctx.now,
      })
      .onConflictDoNothing()
      .returning({ id: resultWaiver.id });
    if (inserted.length === 0) throw new DomainError('result.waived');
    ctx.audit({ siteId: row.siteId, subjectId: resultId });
    await ctx.publish({ siteId: row.siteId, topic: 'result', id: resultId });
    return { resultId };
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
