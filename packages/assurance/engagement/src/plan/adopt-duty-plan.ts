import { command, query, setDeadline, type UseContext } from '@zhiqin/access';
import { adoptTemplateBindings, bindingsInForce } from '@zhiqin/adoption';
import { DomainError, dayOf, instantAt } from '@zhiqin/kernel';
import { readNeeds } from '@zhiqin/rostering';
import { addPost, addRoute, readSitePlan } from '@zhiqin/sites';
import { patrolRoute, post } from '@zhiqin/sites/schema';
import { and, eq } from 'drizzle-orm';
import { beforeAll, setNeed } from '../set-need.ts';
import { signedBy } from '../signed-by.ts';
import {
  type AdoptionChange,
  type AdoptionObstacle,
  adoptionChanges,
  controlsOfPlan,
} from './adoption-changes.ts';
import { adoptDutyPlanInput, planInput, previewAdoptionInput } from './plan-content.ts';
import { type PlanRow, readPlans, requirePlan, stateOfPlan } from './require-plan.ts';
import { dutyPlan, dutyPlanAdoption } from './schema.ts';

export const planTakesEffectTask = 'engagement.plan-takes-effect';

export interface AdoptionPreview {
  changes: AdoptionChange[];
  obstacles: AdoptionObstacle[];
  /** Controls the plan asks for, and whether the regulation in force binds them already. */
  controls: { code: string; isBound: boolean }[];
}

/** What putting the plan in force from a day would change, before it is done. Errors: `not-found`. */
export const previewAdoption = query({
  action: 'engagement.read',
  input: previewAdoptionInput,
  async run(ctx, { dutyPlanId, effectiveOn }): Promise<AdoptionPreview> {
    return preview(ctx, await requirePlan(ctx, dutyPlanId), effectiveOn);
  },
});

/**
 * Puts a version in force: posts, heads and shifts from its first day through the roster's own needs, routes by the job
 * of that day, controls proposed to a draft of the regulation (S2-4.2, S2-4.4; K06). Without the client's approval only with a
 * reason, and K06 shows it. Errors: `not-found`, `duty-plan.in-force`, `duty-plan.not-approved`, `duty-plan.past-day`,
 * `duty-plan.obstacles` ({list}).
 */
export const adoptDutyPlan = command({
  action: 'engagement.decide',
  input: adoptDutyPlanInput,
  async run(
    ctx,
    { dutyPlanId, effectiveOn, skipReason, versionId },
  ): Promise<{ changed: number; unmatched: string[] }> {
    const { tx, tenantId, now } = ctx;
    const plan = await requirePlan(ctx, dutyPlanId, 'change');
    const { siteId } = plan;
    const { site } = await readSitePlan(ctx, siteId);
    const today = dayOf(now, site.zone);
    const plans = await readPlans(ctx, siteId);
    const state = stateOfPlan(plans, dutyPlanId, today);
    if (['adopted', 'in-force', 'superseded'].includes(state)) throw new DomainError('duty-plan.in-force');
    if (effectiveOn < today)
      throw new DomainError('duty-plan.past-day', {}, { effectiveOn: 'duty-plan.past-day' });
    if (state !== 'approved' && !skipReason)
      throw new DomainError('duty-plan.not-approved', {}, { skipReason: 'field.required' });
    const { changes, obstacles, controls } = await preview(ctx, plan, effectiveOn);
    if (obstacles.length > 0)
      throw new DomainError('duty-plan.obstacles', {
        list: obstacles.map(({ code, names }) => `${code}: ${names.join(', ')}`).join('; '),
      });
    const answer =
      state === 'approved' ? plans.answers.find((one) => one.dutyPlanId === dutyPlanId) : undefined;
    await tx.insert(dutyPlanAdoption).values({
      tenantId,
      id: ctx.newId(),
      siteId,
      dutyPlanId,
      versionNo: plan.versionNo,
      content: plan.content,
      effectiveOn,
      approvedOn: answer ? dayOf(answer.answeredAt, site.zone) : null,
      approverName: answer?.answererName ?? null,
      skipReason: answer ? null : (skipReason ?? null),
      adoptedByName: signedBy(ctx).name,
      adoptedAt: now,
    });
    await tx
      .update(dutyPlan)
      .set({ fixedAt: plan.fixedAt ?? now })
      .where(and(eq(dutyPlan.tenantId, tenantId), eq(dutyPlan.id, dutyPlanId)));
    for (const change of changes) await changePosts(ctx, siteId, change, effectiveOn);
    if (effectiveOn <= today) await moveRoutes(ctx, plan);
    else
      await setDeadline(ctx, {
        task: planTakesEffectTask,
        key: dutyPlanId,
        payload: { dutyPlanId },
        dueAt: instantAt(effectiveOn, '00:00', site.zone),
      });
    let unmatched: string[] = [];
    const wanted = controls.filter((one) => !one.isBound).map((one) => one.code);
    if (versionId && wanted.length > 0) {
      const bound = await ctx.run(adoptTemplateBindings, { versionId, controls: wanted });
      unmatched = [...new Set(bound.unmatched.map((one) => one.controlCode))];
    }
    ctx.audit({
      siteId,
      subjectId: dutyPlanId,
      versionNo: plan.versionNo,
      effectiveOn,
      changed: changes.length,
    });
    await ctx.publish({ siteId, topic: 'engagement', id: siteId });
    return { changed: changes.length, unmatched };
  },
});

/** The first day of a plan has come: its routes are added and changed. Bears a repeat. Errors: `not-found`. */
export const planTakesEffect = command({
  action: 'engagement.remind',
  input: planInput,
  async run(ctx, { dutyPlanId }): Promise<{ moved: number }> {
    const plan = await requirePlan(ctx, dutyPlanId, 'change');
    if (plan.tookEffectAt) return { moved: 0 };
    const plans = await readPlans(ctx, plan.siteId);
    const { site } = await readSitePlan(ctx, plan.siteId);
    // A later version has overtaken it before its own first day.
    if (stateOfPlan(plans, dutyPlanId, dayOf(ctx.now, site.zone)) !== 'in-force') return { moved: 0 };
    const moved = await moveRoutes(ctx, plan);
    ctx.audit({ siteId: plan.siteId, subjectId: dutyPlanId, moved });
    return { moved };
  },
});

async function preview(ctx: UseContext, plan: PlanRow, effectiveOn: string): Promise<AdoptionPreview> {
  const standing = await readSitePlan(ctx, plan.siteId);
  const { needOf } = await readNeeds(ctx, standing);
  const bound = new Set((await bindingsInForce(ctx, plan.siteId, effectiveOn)).map((one) => one.controlCode));
  return {
    ...adoptionChanges(plan.content, {
      ...standing,
      headsOf: (postId, code) => needOf(postId, code, effectiveOn).heads,
    }),
    controls: controlsOfPlan(plan.content).map((code) => ({ code, isBound: bound.has(code) })),
  };
}

/** What has a day of its own takes effect on it: nothing before that day changes. */
async function changePosts(
  ctx: UseContext,
  siteId: string,
  change: AdoptionChange,
  fromDay: string,
): Promise<void> {
  const need = (postId: string, code: string, heads: number, skills: string[], day = fromDay) =>
    setNeed(ctx, { siteId, postId, code }, { heads, skills }, day);
  switch (change.kind) {
    case 'post-added': {
      const { shifts, skills = [], method, ...own } = change.post;
      const { id } = await ctx.run(addPost, { siteId, ...own, shiftPattern: shifts, instructions: method });
      for (const { code } of shifts) {
        await need(id, code, 0, [], beforeAll);
        await need(id, code, own.heads, skills);
      }
      return;
    }
    case 'shift-added': {
      const { tx, tenantId } = ctx;
      const where = and(eq(post.tenantId, tenantId), eq(post.id, change.postId));
      const [row] = await tx.select({ pattern: post.shiftPattern }).from(post).where(where).for('update');
      await tx
        .update(post)
        .set({ shiftPattern: [...(row?.pattern ?? []), change.shift] })
        .where(where);
      await need(change.postId, change.shift.code, 0, [], beforeAll);
      await need(change.postId, change.shift.code, change.heads, []);
      return;
    }
    case 'heads-changed':
      await need(change.postId, change.shiftCode, change.to, change.skills);
      return;
    case 'post-stood-down':
      await need(change.postId, change.shiftCode, 0, []);
  }
}

async function moveRoutes(ctx: UseContext, plan: PlanRow): Promise<number> {
  const { tx, tenantId, now } = ctx;
  const standing = await readSitePlan(ctx, plan.siteId);
  const postOf = new Map(standing.posts.map((one) => [one.code, one.id]));
  const { changes } = adoptionChanges(plan.content, { ...standing, headsOf: () => 0 });
  let moved = 0;
  for (const change of changes) {
    if (change.kind === 'route-added') {
      const { code, name, nameEn, isOrdered, roundsPerShift, postCode } = change.route;
      const own = { code, name, nameEn, isOrdered, roundsPerShift };
      const postId = postOf.get(postCode);
      await ctx.run(addRoute, { siteId: plan.siteId, postId, checkpointIds: change.checkpointIds, ...own });
      moved += 1;
    } else if (change.kind === 'route-changed') {
      await tx
        .update(patrolRoute)
        .set({ roundsPerShift: change.to, checkpointIds: change.checkpointIds })
        .where(and(eq(patrolRoute.tenantId, tenantId), eq(patrolRoute.id, change.routeId)));
      moved += 1;
    }
  }
  await tx
    .update(dutyPlan)
    .set({ tookEffectAt: now })
    .where(and(eq(dutyPlan.tenantId, tenantId), eq(dutyPlan.id, plan.id)));
  return moved;
}
