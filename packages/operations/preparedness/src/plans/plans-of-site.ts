import type { Reading } from '@zhiqin/sites';
import { and, asc, desc, eq } from 'drizzle-orm';
import { emergencyPlan, planReview } from '../schema.ts';
import { type PlanRow, planRowOf } from './require-plan.ts';

export interface PlanWithReviews extends PlanRow {
  /** Day it was last looked at as it stands: a review that kept it, or its approval; null: only a draft. */
  reviewedOn: string | null;
}

/** Every version of a site's plans, scenario by scenario, the newest first. */
export async function plansOf(
  { tx, tenantId }: Reading,
  siteId: string,
  today: string,
  dayAt: (instant: Date) => string,
): Promise<PlanWithReviews[]> {
  const [rows, reviews] = await Promise.all([
    tx
      .select()
      .from(emergencyPlan)
      .where(and(eq(emergencyPlan.tenantId, tenantId), eq(emergencyPlan.siteId, siteId)))
      .orderBy(asc(emergencyPlan.scenario), desc(emergencyPlan.version)),
    tx
      .select()
      .from(planReview)
      .where(and(eq(planReview.tenantId, tenantId), eq(planReview.siteId, siteId)))
      .orderBy(desc(planReview.reviewedOn)),
  ]);
  return rows.map((row) => {
    const kept = reviews.find((one) => one.planId === row.id && one.finding === 'kept');
    const approvedOn = row.approvedAt ? dayAt(row.approvedAt) : null;
    const reviewedOn = [kept?.reviewedOn, approvedOn].filter((day) => day != null).sort();
    return { ...planRowOf(row, today), reviewedOn: reviewedOn.at(-1) ?? null };
  });
}

/** The version to go by on a day; undefined: none. */
export async function planInForce(
  { tx, tenantId }: Reading,
  siteId: string,
  scenario: string,
  today: string,
): Promise<PlanRow | undefined> {
  const rows = await tx
    .select()
    .from(emergencyPlan)
    .where(
      and(
        eq(emergencyPlan.tenantId, tenantId),
        eq(emergencyPlan.siteId, siteId),
        eq(emergencyPlan.scenario, scenario),
      ),
    );
  return rows.map((row) => planRowOf(row, today)).find((row) => row.state === 'in-force');
}
