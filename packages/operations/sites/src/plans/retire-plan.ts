import { command } from '@zhiqin/access';
import { and, eq } from 'drizzle-orm';
import { planIdInput } from './input.ts';
import { requirePlan } from './require-plan.ts';
import { planSpot, sitePlan } from './schema.ts';

/** Takes a plan out of use; what was drawn on it can be drawn on another. Errors: `not-found`. */
export const retirePlan = command({
  action: 'plan.keep',
  input: planIdInput,
  async run(ctx, { planId }) {
    const { tx, tenantId } = ctx;
    const { siteId } = await requirePlan(ctx, planId);
    await tx.delete(planSpot).where(and(eq(planSpot.tenantId, tenantId), eq(planSpot.planId, planId)));
    await tx
      .update(sitePlan)
      .set({ retiredAt: ctx.now })
      .where(and(eq(sitePlan.tenantId, tenantId), eq(sitePlan.id, planId)));
    ctx.audit({ siteId, subjectId: planId });
    await ctx.publish({ siteId, topic: 'site', id: siteId });
    return { id: planId };
  },
});
