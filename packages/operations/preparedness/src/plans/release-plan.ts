import { command } from '@zhiqin/access';
import { releaseFile } from '@zhiqin/files';
import { DomainError, dayOf } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import { plansShowing } from '@zhiqin/sites';
import { and, eq } from 'drizzle-orm';
import { answerPlanInput, planInput } from '../input.ts';
import { assemblyCodes } from '../plan-content.ts';
import { emergencyPlan } from '../schema.ts';
import { membersOf, signerOf } from '../site-members.ts';
import { planRowOf, requirePlan } from './require-plan.ts';

/**
 * Shows a version to the site's client, with the pictures of where to assemble, who may agree or object. What he says is on record; whether the plan holds is the contractor's.
 * Errors: `not-found`, `emergency-plan.not-approved`, `emergency-plan.no-client`, `emergency-plan.released`.
 */
export const releasePlan = command({
  action: 'preparedness.release',
  input: planInput,
  async run(ctx, { emergencyPlanId: planId }): Promise<void> {
    const { plan, site } = await requirePlan(ctx, planId, 'change');
    if (!plan.approvedAt) throw new DomainError('emergency-plan.not-approved');
    if (plan.releasedAt) throw new DomainError('emergency-plan.released');
    if (!site.clientId) throw new DomainError('emergency-plan.no-client');
    const { content } = planRowOf(plan, dayOf(ctx.now, site.zone));
    const releasedPlans = await plansShowing(ctx, plan.siteId, assemblyCodes([content]));
    for (const { fileId: id } of releasedPlans) await ctx.run(releaseFile, { id, clientId: site.clientId });
    await ctx.tx
      .update(emergencyPlan)
      .set({ clientId: site.clientId, releasedAt: ctx.now, releasedPlans })
      .where(and(eq(emergencyPlan.tenantId, ctx.tenantId), eq(emergencyPlan.id, planId)));
    await notify(ctx, await membersOf(ctx, plan.siteId, site.clientId), {
      template: 'planReleased',
      params: { site: site.name, scenario: plan.scenario, version: plan.version },
      path: `/client/preparedness/plans/${planId}`,
    });
    ctx.audit({ siteId: plan.siteId, subjectId: planId, clientId: site.clientId });
  },
});

/** The client agrees to a released plan or says what he objects to; once. Errors: `not-found`, `emergency-plan.answered`. */
export const answerPlan = command({
  action: 'preparedness.answer',
  input: answerPlanInput,
  async run(ctx, { emergencyPlanId: planId, answer, note }): Promise<void> {
    const { tx, tenantId, now } = ctx;
    // A client sees no site: the wall on the plan alone decides.
    const where = and(eq(emergencyPlan.tenantId, tenantId), eq(emergencyPlan.id, planId));
    const [plan] = await tx.select().from(emergencyPlan).where(where).for('update');
    if (!plan) throw new DomainError('not-found');
    if (plan.clientAnsweredAt) throw new DomainError('emergency-plan.answered');
    if (answer === 'objected' && !note)
      throw new DomainError('input.invalid', {}, { note: 'field.required' });
    await tx
      .update(emergencyPlan)
      .set({
        clientAnswer: answer,
        clientNote: note || null,
        clientAnsweredAt: now,
        clientAnsweredName: signerOf(ctx).name,
      })
      .where(where);
    ctx.audit({ siteId: plan.siteId, subjectId: planId, answer });
  },
});
