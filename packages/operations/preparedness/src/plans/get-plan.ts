import { query } from '@zhiqin/access';
import { dayOf } from '@zhiqin/kernel';
import { type PlanShowing, plansShowing, type SiteRow } from '@zhiqin/sites';
import { and, desc, eq } from 'drizzle-orm';
import { planInput } from '../input.ts';
import { assemblyCodes } from '../plan-content.ts';
import { emergencyPlan, planReview } from '../schema.ts';
import { type PlanRow, type PlanState, planRowOf, requirePlan, stateOf } from './require-plan.ts';

export interface PlanFile {
  plan: PlanRow;
  site: Pick<SiteRow, 'id' | 'code' | 'name' | 'nameEn' | 'zone' | 'clientId'>;
  /** 平面图 on which its assembly points are drawn. */
  shownOn: PlanShowing[];
  reviews: (typeof planReview.$inferSelect)[];
  /** Every version of the scenario, the newest first. */
  versions: { id: string; version: number; state: PlanState; inForceFrom: string | null }[];
}

/** A version of a plan with its words, its reviews and the versions beside it. Errors: `not-found`. */
export const getPlan = query({
  action: 'preparedness.read',
  input: planInput,
  async run(ctx, { emergencyPlanId }): Promise<PlanFile> {
    const { tx, tenantId } = ctx;
    const { plan, site } = await requirePlan(ctx, emergencyPlanId);
    const today = dayOf(ctx.now, site.zone);
    const [reviews, versions] = await Promise.all([
      tx
        .select()
        .from(planReview)
        .where(and(eq(planReview.tenantId, tenantId), eq(planReview.planId, emergencyPlanId)))
        .orderBy(desc(planReview.reviewedOn), desc(planReview.recordedAt)),
      tx
        .select()
        .from(emergencyPlan)
        .where(
          and(
            eq(emergencyPlan.tenantId, tenantId),
            eq(emergencyPlan.siteId, plan.siteId),
            eq(emergencyPlan.scenario, plan.scenario),
          ),
        )
        .orderBy(desc(emergencyPlan.version)),
    ]);
    const { id, code, name, nameEn, zone, clientId } = site;
    const row = planRowOf(plan, today);
    return {
      plan: row,
      shownOn: await plansShowing(ctx, plan.siteId, assemblyCodes([row.content])),
      site: { id, code, name, nameEn, zone, clientId },
      reviews,
      versions: versions.map((row) => ({
        id: row.id,
        version: row.version,
        state: stateOf(row, today),
        inForceFrom: row.inForceFrom,
      })),
    };
  },
});
