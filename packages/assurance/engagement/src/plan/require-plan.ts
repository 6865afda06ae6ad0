import { DomainError } from '@zhiqin/kernel';
import type { Reading } from '@zhiqin/sites';
import { and, desc, eq } from 'drizzle-orm';
import { dutyPlan, dutyPlanAdoption, dutyPlanAnswer, dutyPlanRelease } from './schema.ts';

export type PlanRow = typeof dutyPlan.$inferSelect;
export type PlanState = 'draft' | 'sent' | 'returned' | 'approved' | 'adopted' | 'in-force' | 'superseded';

/** @throws DomainError `not-found`; `duty-plan.sealed` where it must still be a draft. */
export async function requirePlan(
  ctx: Reading,
  dutyPlanId: string,
  how: 'read' | 'change' = 'read',
): Promise<PlanRow> {
  const wanted = ctx.tx
    .select()
    .from(dutyPlan)
    .where(and(eq(dutyPlan.tenantId, ctx.tenantId), eq(dutyPlan.id, dutyPlanId)));
  const [row] = how === 'change' ? await wanted.for('update') : await wanted;
  if (!row) throw new DomainError('not-found');
  return row;
}

/** Everything that was done with the versions of a site's plan, newest first. */
export async function readPlans({ tx, tenantId }: Reading, siteId: string) {
  const own = <
    T extends typeof dutyPlan | typeof dutyPlanRelease | typeof dutyPlanAnswer | typeof dutyPlanAdoption,
  >(
    table: T,
  ) => and(eq(table.tenantId, tenantId), eq(table.siteId, siteId));
  const plans = await tx.select().from(dutyPlan).where(own(dutyPlan)).orderBy(desc(dutyPlan.versionNo));
  const releases = await tx
    .select()
    .from(dutyPlanRelease)
    .where(own(dutyPlanRelease))
    .orderBy(desc(dutyPlanRelease.releasedAt), desc(dutyPlanRelease.id));
  const answers = await tx
    .select()
    .from(dutyPlanAnswer)
    .where(own(dutyPlanAnswer))
    .orderBy(desc(dutyPlanAnswer.answeredAt), desc(dutyPlanAnswer.id));
  const adoptions = await tx
    .select()
    .from(dutyPlanAdoption)
    .where(own(dutyPlanAdoption))
    .orderBy(desc(dutyPlanAdoption.effectiveOn), desc(dutyPlanAdoption.adoptedAt));
  return { plans, releases, answers, adoptions };
}

export type Plans = Awaited<ReturnType<typeof readPlans>>;

/** The version in force on a day; null: none yet. */
export const planInForce = ({ adoptions }: Plans, today: string) =>
  adoptions.find((one) => one.effectiveOn <= today) ?? null;

/** Where a version stands on a day. */
export function stateOfPlan(plans: Plans, dutyPlanId: string, today: string): PlanState {
  const adoption = plans.adoptions.find((one) => one.dutyPlanId === dutyPlanId);
  if (adoption) {
    if (adoption.effectiveOn > today) return 'adopted';
    return planInForce(plans, today)?.dutyPlanId === dutyPlanId ? 'in-force' : 'superseded';
  }
  const release = plans.releases.find((one) => one.dutyPlanId === dutyPlanId);
  if (!release) return 'draft';
  const answer = plans.answers.find((one) => one.planReleaseId === release.id);
  if (!answer) return 'sent';
  return answer.answer === 'approved' ? 'approved' : 'returned';
}
