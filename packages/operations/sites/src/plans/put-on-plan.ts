import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq, isNull } from 'drizzle-orm';
import { checkpoint } from '../schema.ts';
import { putOnPlanInput } from './input.ts';
import { requirePlan } from './require-plan.ts';
import { planSpot } from './schema.ts';

/** Draws a checkpoint on a plan of its site; drawn elsewhere before, it moves. Errors: `not-found`. */
export const putOnPlan = command({
  action: 'plan.keep',
  input: putOnPlanInput,
  async run(ctx, { planId, checkpointId, x, y }) {
    const { tx, tenantId } = ctx;
    const { siteId } = await requirePlan(ctx, planId);
    const [point] = await tx
      .select({ id: checkpoint.id })
      .from(checkpoint)
      .where(
        and(
          eq(checkpoint.tenantId, tenantId),
          eq(checkpoint.siteId, siteId),
          eq(checkpoint.id, checkpointId),
          isNull(checkpoint.retiredAt),
        ),
      );
    if (!point) throw new DomainError('not-found');
    const spot = { planId, x, y, putAt: ctx.now };
    await tx
      .insert(planSpot)
      .values({ tenantId, id: ctx.newId(), siteId, checkpointId, ...spot })
      .onConflictDoUpdate({ target: [planSpot.tenantId, planSpot.checkpointId], set: spot });
    ctx.audit({ siteId, subjectId: checkpointId, planId, x, y });
    await ctx.publish({ siteId, topic: 'site', id: siteId });
    return { checkpointId };
  },
});
