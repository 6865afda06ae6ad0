import { command, type UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { resultsWhere } from '../list-results.ts';
import { waiverInput } from '../rules.ts';
import { controlResult, resultWaiver } from '../schema.ts';
import { signedBy } from '../signed-by.ts';
import { refuseClosedMonths } from './open-months.ts';
import { waivableVerdicts } from './waiver-in-force.ts';

/**
 * 豁免: a result shall not count; reason and name stand beside it in every report.
 * @throws DomainError `not-found`, `result.not-waivable` (met or not applicable), `result.waived`, `month.closed`
 */
export const waiveResult = command({
  action: 'result.waive',
  input: waiverInput,
  async run(ctx, { resultId, reason }) {
    await holdResult(ctx, resultId);
    const [row] = await resultsWhere(ctx, eq(controlResult.id, resultId));
    if (!row) throw new DomainError('not-found');
    if (!waivableVerdicts.includes(row.judged)) throw new DomainError('result.not-waivable');
    if (row.waivedAt) throw new DomainError('result.waived');
    await refuseClosedMonths(ctx, row.siteId, row.day, row.day);
    const by = signedBy(ctx);
    await ctx.tx.insert(resultWaiver).values({
      tenantId: ctx.tenantId,
      id: ctx.newId(),
      siteId: row.siteId,
      resultId,
      reason,
      waivedBy: by.id,
      waiverName: by.name,
      waivedAt: ctx.now,
    });
    ctx.audit({ siteId: row.siteId, subjectId: resultId });
    await ctx.publish({ siteId: row.siteId, topic: 'result', id: resultId });
    return { resultId };
  },
});

/** Until the waiver is stored: of two at the same instant the second waits here, then finds the first. */
async function holdResult({ tx, tenantId }: UseContext, resultId: string) {
  await tx
    .select({ id: controlResult.id })
    .from(controlResult)
    .where(and(eq(controlResult.tenantId, tenantId), eq(controlResult.id, resultId)))
    .for('update');
}
