import { command } from '@zhiqin/access';
import { addDays, DomainError, dayOf } from '@zhiqin/kernel';
import { askToRejudge, requireSite } from '@zhiqin/sites';
import { and, eq } from 'drizzle-orm';
import { notBefore, setClock, stopClock } from '../clocks.ts';
import { callOffDrillInput, planDrillInput, recordDrillInput } from '../input.ts';
import { planInForce } from '../plans/plans-of-site.ts';
import { drill, drillEvent } from '../schema.ts';
import { signerOf } from '../site-members.ts';
import { followDrillEnd } from './follow-drill.ts';
import { requireDrill } from './require-drill.ts';

/**
 * 演练计划 (S3-12; 421-15): a scenario, the days within which it is run, who commands and who takes part. Posts have it on their
 * phones; not run by its last day, somebody is told the next morning. Errors: `not-found`, `input.invalid`.
 */
export const planDrill = command({
  action: 'preparedness.keep',
  input: planDrillInput,
  async run(ctx, { siteId, scenario, windowFrom, windowUntil, ...wish }): Promise<{ drillId: string }> {
    const site = await requireSite(ctx, siteId);
    const today = dayOf(ctx.now, site.zone);
    if (windowUntil < windowFrom || windowUntil < today)
      throw new DomainError('input.invalid', {}, { windowUntil: 'field.before-start' });
    const plan = await planInForce(ctx, siteId, scenario, today);
    const by = signerOf(ctx);
    const drillId = ctx.newId();
    await ctx.tx.insert(drill).values({
      ...{ tenantId: ctx.tenantId, id: drillId, siteId, scenario, windowFrom, windowUntil },
      planId: plan?.id ?? null,
      place: wish.place || null,
      commander: wish.commander,
      participants: wish.participants,
      expectedHeads: wish.expectedHeads ?? null,
      isUnannounced: wish.isUnannounced ?? false,
      plannedBy: by.id,
      plannedByName: by.name,
      plannedAt: ctx.now,
    });
    await setClock(ctx, {
      ...{ siteId, what: 'drill', subjectId: drillId, zone: site.zone },
      on: notBefore(addDays(windowUntil, 1), today),
    });
    ctx.audit({ siteId, subjectId: drillId, scenario, windowUntil });
    await ctx.publish({ siteId, topic: 'preparedness', id: drillId });
    return { drillId };
  },
});

/** A drill that was planned is not held, and why. Errors: `not-found`, `drill.run` (begun already), `drill.called-off`. */
export const callOffDrill = command({
  action: 'preparedness.keep',
  input: callOffDrillInput,
  async run(ctx, { drillId, reason }): Promise<void> {
    const { row, run } = await requireDrill(ctx, drillId, 'change');
    if (run.startedAt) throw new DomainError('drill.run');
    if (row.calledOffAt) throw new DomainError('drill.called-off');
    await ctx.tx
      .update(drill)
      .set({ calledOffAt: ctx.now, calledOffReason: reason })
      .where(and(eq(drill.tenantId, ctx.tenantId), eq(drill.id, drillId)));
    await stopClock(ctx, 'drill', drillId);
    ctx.audit({ siteId: row.siteId, subjectId: drillId, reason });
  },
});

/**
 * A drill run without a phone, taken down from paper by whoever is named. Errors: `not-found`, `drill.run`, `input.invalid` (times to
 * come, or the end before the start).
 */
export const recordDrill = command({
  action: 'preparedness.keep',
  input: recordDrillInput,
  async run(ctx, { drillId, startedAt, endedAt, text, ...counted }): Promise<void> {
    const { row, site, run } = await requireDrill(ctx, drillId, 'change');
    if (run.startedAt) throw new DomainError('drill.run');
    const [from, to] = [new Date(startedAt), new Date(endedAt)];
    if (!(from <= ctx.now)) throw new DomainError('input.invalid', {}, { startedAt: 'field.invalid' });
    if (!(to >= from && to <= ctx.now))
      throw new DomainError('input.invalid', {}, { endedAt: 'field.before-start' });
    const line = {
      tenantId: ctx.tenantId,
      siteId: row.siteId,
      drillId,
      entryId: null,
      personId: null,
      byName: signerOf(ctx).name,
    };
    await ctx.tx.insert(drillEvent).values([
      { ...line, id: ctx.newId(), at: from, kind: 'drill.started', data: { plan: row.planId } },
      {
        ...line,
        id: ctx.newId(),
        at: to,
        kind: 'drill.ended',
        data: {
          participants: counted.participants,
          headcount: counted.headcount ?? null,
          missingHeads: counted.missingHeads ?? null,
          text: text || null,
        },
      },
    ]);
    await followDrillEnd(ctx, row.siteId, drillId);
    await askToRejudge(ctx, {
      register: 'preparedness',
      siteId: row.siteId,
      fromDay: dayOf(from, site.zone),
    });
    ctx.audit({ siteId: row.siteId, subjectId: drillId });
  },
});
