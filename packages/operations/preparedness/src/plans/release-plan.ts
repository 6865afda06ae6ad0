import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import { and, eq } from 'drizzle-orm';
import { answerPlanInput, planInput } from '../input.ts';
import { emergencyPlan } from '../schema.ts';
import { membersOf, signerOf } from '../site-members.ts';
import { requirePlan } from './require-plan.ts';

/**
 * Shows a version to the site's client, who may agree or object. What he says is on record; whether the plan holds is the contractor's.
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
    await ctx.tx
      .update(emergencyPlan)
      .set({ clientId: site.clientId, releasedAt: ctx.now })
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
