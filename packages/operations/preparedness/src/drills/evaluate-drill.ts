import { command } from '@zhiqin/access';
import { DomainError, dayOf } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import { and, desc, eq } from 'drizzle-orm';
import { stopClock } from '../clocks.ts';
import { drillInput, evaluateDrillInput } from '../input.ts';
import { drill, drillEvaluation } from '../schema.ts';
import { membersOf, signerOf } from '../site-members.ts';
import { requireDrill } from './require-drill.ts';

/**
 * 演练评估: what went well and what did not, item by item (form 演练记录). A later one stands beside the earlier. Errors: `not-found`,
 * `drill.not-run`, `input.invalid` (marked poor, and no problem told).
 */
export const evaluateDrill = command({
  action: 'preparedness.evaluate',
  input: evaluateDrillInput,
  async run(ctx, { drillId, result, items, summary, problems }): Promise<void> {
    const { row, run } = await requireDrill(ctx, drillId, 'change');
    if (!run.endedAt) throw new DomainError('drill.not-run');
    const isPoor = result === 'poor' || items.some((one) => one.mark === 'poor');
    if (isPoor && !problems) throw new DomainError('input.invalid', {}, { problems: 'field.required' });
    const by = signerOf(ctx);
    await ctx.tx.insert(drillEvaluation).values({
      ...{ tenantId: ctx.tenantId, id: ctx.newId(), siteId: row.siteId, drillId, result, summary },
      items: items.map((one) => ({ item: one.item, mark: one.mark, note: one.note || null })),
      problems: problems || null,
      evaluatedBy: by.id,
      evaluatedByName: by.name,
      evaluatedAt: ctx.now,
    });
    await stopClock(ctx, 'evaluation', drillId);
    ctx.audit({ siteId: row.siteId, subjectId: drillId, result });
  },
});

/**
 * Shows a drill that was run to the site's client: times, heads, result; no name of a guard. Errors: `not-found`, `drill.not-run`,
 * `emergency-plan.no-client`, `emergency-plan.released`.
 */
export const releaseDrill = command({
  action: 'preparedness.release',
  input: drillInput,
  async run(ctx, { drillId }): Promise<void> {
    const { row, site, run } = await requireDrill(ctx, drillId, 'change');
    if (!run.endedAt) throw new DomainError('drill.not-run');
    if (row.releasedAt) throw new DomainError('emergency-plan.released');
    if (!site.clientId) throw new DomainError('emergency-plan.no-client');
    const [evaluation] = await ctx.tx
      .select({ result: drillEvaluation.result })
      .from(drillEvaluation)
      .where(and(eq(drillEvaluation.tenantId, ctx.tenantId), eq(drillEvaluation.drillId, drillId)))
      .orderBy(desc(drillEvaluation.evaluatedAt))
      .limit(1);
    await ctx.tx
      .update(drill)
      .set({
        clientId: site.clientId,
        releasedAt: ctx.now,
        releasedFacts: {
          ranOn: dayOf(run.endedAt, site.zone),
          heads: run.headcount ?? run.participants,
          result: evaluation?.result ?? null,
        },
      })
      .where(and(eq(drill.tenantId, ctx.tenantId), eq(drill.id, drillId)));
    await notify(ctx, await membersOf(ctx, row.siteId, site.clientId), {
      template: 'drillReleased',
      params: { site: site.name, scenario: row.scenario },
      path: '/client/preparedness',
    });
    ctx.audit({ siteId: row.siteId, subjectId: drillId, clientId: site.clientId });
  },
});
