import { query } from '@zhiqin/access';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { requireSite } from '../require-site.ts';
import { siteInput } from '../site-input.ts';
import { planSpot, sitePlan } from './schema.ts';

/** The plans of a site by building and floor, each with the checkpoints drawn on it. Errors: `not-found`. */
export const listPlans = query({
  action: 'plan.read',
  input: siteInput,
  async run(ctx, { siteId }) {
    const { tx, tenantId } = ctx;
    await requireSite(ctx, siteId);
    const plans = await tx
      .select({
        id: sitePlan.id,
        name: sitePlan.name,
        nameEn: sitePlan.nameEn,
        building: sitePlan.building,
        floor: sitePlan.floor,
        fileId: sitePlan.fileId,
        widthPixels: sitePlan.widthPixels,
        heightPixels: sitePlan.heightPixels,
      })
      .from(sitePlan)
      .where(and(eq(sitePlan.tenantId, tenantId), eq(sitePlan.siteId, siteId), isNull(sitePlan.retiredAt)))
      .orderBy(asc(sitePlan.building), asc(sitePlan.floor), asc(sitePlan.name), asc(sitePlan.id));
    const spots = await tx
      .select({
        planId: planSpot.planId,
        checkpointId: planSpot.checkpointId,
        x: planSpot.x,
        y: planSpot.y,
      })
      .from(planSpot)
      .where(and(eq(planSpot.tenantId, tenantId), eq(planSpot.siteId, siteId)))
      .orderBy(asc(planSpot.id));
    const spotsOf = Map.groupBy(spots, (spot) => spot.planId);
    return plans.map((plan) => ({
      ...plan,
      spots: (spotsOf.get(plan.id) ?? []).map(({ checkpointId, x, y }) => ({ checkpointId, x, y })),
    }));
  },
});
