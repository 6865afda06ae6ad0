import { command, type UseContext } from '@zhiqin/access';
import { addDays, DomainError, dayOf } from '@zhiqin/kernel';
import { askToRejudge } from '@zhiqin/sites';
import { and, eq, gt, isNotNull, isNull, ne, or } from 'drizzle-orm';
import { notBefore, reviewAheadDays, setClock, stopClock } from '../clocks.ts';
import { enactPlanInput, reviewPlanInput } from '../input.ts';
import { monthsOn, readinessTimes } from '../readiness-times.ts';
import { emergencyPlan, planReview } from '../schema.ts';
import { signerOf } from '../site-members.ts';
import { requirePlan, stateOf } from './require-plan.ts';

/**
 * 实施: from a day on, today or later, this version is the one to go by; the one before ends with it, and the clock of its next
 * review runs (I09). Errors: `not-found`, `emergency-plan.not-approved`, `emergency-plan.in-force`, `input.invalid` (a day gone by).
 */
export const enactPlan = command({
  action: 'preparedness.approve',
  input: enactPlanInput,
  async run(ctx, { emergencyPlanId: planId, from }): Promise<{ reviewOn: string }> {
    const { tx, tenantId, now } = ctx;
    const { plan, site } = await requirePlan(ctx, planId, 'change');
    const today = dayOf(now, site.zone);
    const state = stateOf(plan, today);
    if (state === 'draft') throw new DomainError('emergency-plan.not-approved');
    if (state !== 'approved') throw new DomainError('emergency-plan.in-force');
    if (from < today) throw new DomainError('input.invalid', {}, { from: 'field.before-start' });
    const { planReviewMonths } = await readinessTimes(ctx, plan.siteId, today);
    const reviewOn = monthsOn(from, planReviewMonths);
    const others = and(
      eq(emergencyPlan.tenantId, tenantId),
      eq(emergencyPlan.siteId, plan.siteId),
      eq(emergencyPlan.scenario, plan.scenario),
      ne(emergencyPlan.id, planId),
      isNotNull(emergencyPlan.inForceFrom),
      // One that was to go on until a later day ends now as well.
      or(isNull(emergencyPlan.supersededOn), gt(emergencyPlan.supersededOn, from)),
    );
    const replaced = await tx
      .update(emergencyPlan)
      .set({ supersededOn: from })
      .where(others)
      .returning({ id: emergencyPlan.id });
    for (const { id } of replaced) await stopClock(ctx, 'plan-review', id);
    await tx
      .update(emergencyPlan)
      .set({ inForceFrom: from, reviewOn })
      .where(and(eq(emergencyPlan.tenantId, tenantId), eq(emergencyPlan.id, planId)));
    await setReviewClock(ctx, { siteId: plan.siteId, planId, reviewOn, zone: site.zone });
    ctx.audit({ siteId: plan.siteId, subjectId: planId, from, reviewOn });
    await ctx.publish({ siteId: plan.siteId, topic: 'preparedness', id: planId });
    return { reviewOn };
  },
});

/**
 * 复审: somebody looked at the plan in force on a day. `kept`: the next review is due the months on; `to-change`: a next version is to be
 * written. Errors: `not-found`, `emergency-plan.not-in-force`, `input.invalid` (a day to come, or before it was approved).
 */
export const reviewPlan = command({
  action: 'preparedness.approve',
  input: reviewPlanInput,
  async run(
    ctx,
    { emergencyPlanId: planId, reviewedOn, finding, note },
  ): Promise<{ reviewOn: string | null }> {
    const { tx, tenantId, now } = ctx;
    const { plan, site } = await requirePlan(ctx, planId, 'change');
    const today = dayOf(now, site.zone);
    if (stateOf(plan, today) !== 'in-force' || !plan.approvedAt)
      throw new DomainError('emergency-plan.not-in-force');
    if (reviewedOn > today || reviewedOn < dayOf(plan.approvedAt, site.zone))
      throw new DomainError('input.invalid', {}, { reviewedOn: 'field.invalid' });
    const by = signerOf(ctx);
    await tx.insert(planReview).values({
      ...{ tenantId, id: ctx.newId(), siteId: plan.siteId, planId, reviewedOn, finding },
      note: note || null,
      reviewedBy: by.id,
      reviewedByName: by.name,
      recordedAt: now,
    });
    await askToRejudge(ctx, { register: 'preparedness', siteId: plan.siteId, fromDay: reviewedOn });
    ctx.audit({ siteId: plan.siteId, subjectId: planId, finding, reviewedOn });
    if (finding === 'to-change') return { reviewOn: plan.reviewOn };
    const { planReviewMonths } = await readinessTimes(ctx, plan.siteId, today);
    const next = monthsOn(reviewedOn, planReviewMonths);
    const reviewOn = plan.reviewOn !== null && plan.reviewOn > next ? plan.reviewOn : next;
    await tx
      .update(emergencyPlan)
      .set({ reviewOn })
      .where(and(eq(emergencyPlan.tenantId, tenantId), eq(emergencyPlan.id, planId)));
    await setReviewClock(ctx, { siteId: plan.siteId, planId, reviewOn, zone: site.zone });
    return { reviewOn };
  },
});

/** Rings two weeks before the review is due; near or past that day, the next morning. */
async function setReviewClock(
  ctx: UseContext,
  of: { siteId: string; planId: string; reviewOn: string; zone: string },
): Promise<void> {
  const { siteId, planId: subjectId, reviewOn, zone } = of;
  const on = notBefore(addDays(reviewOn, -reviewAheadDays), dayOf(ctx.now, zone));
  await setClock(ctx, { siteId, what: 'plan-review', subjectId, on, zone });
}
