import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { takeOffPlanInput } from './input.ts';
import { planSpot } from './schema.ts';

/** Takes a checkpoint off the plan it is drawn on. Errors: `not-found`. */
export const takeOffPlan = command({
  action: 'plan.keep',
  input: takeOffPlanInput,
  async run(ctx, { checkpointId }) {
    const [gone] = await ctx.tx
      .delete(planSpot)
      .where(and(eq(planSpot.tenantId, ctx.tenantId), eq(planSpot.checkpointId, checkpointId)))
      .returning({ siteId: planSpot.siteId });
    if (!gone) throw new DomainError('not-found');
    ctx.audit({ siteId: gone.siteId, subjectId: checkpointId });
    await ctx.publish({ siteId: gone.siteId, topic: 'site', id: gone.siteId });
    return { checkpointId };
  },
});
