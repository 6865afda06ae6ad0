import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import { requireSite } from '@zhiqin/sites';
import { and, eq } from 'drizzle-orm';
import { clientsOf, signedBy } from '../signed-by.ts';
import { planInput } from './plan-content.ts';
import { requirePlan } from './require-plan.ts';
import { dutyPlan, dutyPlanAdoption, dutyPlanRelease } from './schema.ts';

/**
 * Lays the plan before the client; from then on the version is never changed (GA/T 594-2006). Sending again shows the
 * same words. Errors: `not-found`, `duty-plan.no-client`, `duty-plan.in-force`.
 */
export const sendDutyPlan = command({
  action: 'engagement.keep',
  input: planInput,
  async run(ctx, { dutyPlanId }): Promise<{ planReleaseId: string }> {
    const { tx, tenantId, now } = ctx;
    const plan = await requirePlan(ctx, dutyPlanId, 'change');
    const site = await requireSite(ctx, plan.siteId);
    if (!site.clientId) throw new DomainError('duty-plan.no-client');
    const [adopted] = await tx
      .select({ id: dutyPlanAdoption.id })
      .from(dutyPlanAdoption)
      .where(and(eq(dutyPlanAdoption.tenantId, tenantId), eq(dutyPlanAdoption.dutyPlanId, dutyPlanId)));
    if (adopted) throw new DomainError('duty-plan.in-force');
    const planReleaseId = ctx.newId();
    await tx.insert(dutyPlanRelease).values({
      tenantId,
      id: planReleaseId,
      siteId: plan.siteId,
      clientId: site.clientId,
      dutyPlanId,
      versionNo: plan.versionNo,
      content: plan.content,
      releasedByName: signedBy(ctx).name,
      releasedAt: now,
    });
    await tx
      .update(dutyPlan)
      .set({ fixedAt: plan.fixedAt ?? now })
      .where(and(eq(dutyPlan.tenantId, tenantId), eq(dutyPlan.id, dutyPlanId)));
    await notify(ctx, await clientsOf(ctx, site.clientId), {
      template: 'dutyPlanSent',
      params: { site: site.name, no: plan.versionNo },
      path: '/client/duty-plan',
    });
    ctx.audit({ siteId: plan.siteId, subjectId: dutyPlanId, versionNo: plan.versionNo });
    await ctx.publish({ siteId: plan.siteId, topic: 'engagement', id: plan.siteId, clientId: site.clientId });
    return { planReleaseId };
  },
});
