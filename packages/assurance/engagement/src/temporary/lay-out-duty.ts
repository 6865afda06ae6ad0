import { command, setDeadline, type UseContext } from '@zhiqin/access';
import { endShortOrder, issueShortOrder } from '@zhiqin/adoption';
import { shortOrder } from '@zhiqin/adoption/schema';
import { addDays, dayOf, instantAt, windowAt } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import { addPost, readSitePlan, type SitePlan } from '@zhiqin/sites';
import { and, eq } from 'drizzle-orm';
import { beforeAll, needsBefore, putNeedsBack, setNeed } from '../set-need.ts';
import { officeOf } from '../signed-by.ts';
import { cancelTemporaryDutyInput, dutyInput } from './input.ts';
import { changeDuty, type DutyRow, requireDuty, stateOfDuty } from './require-duty.ts';

export const layOutDutyTask = 'engagement.lay-out-duty';
export const endDutyTask = 'engagement.end-duty';

/**
 * A confirmed duty flows into the roster: a post of its own for its days, or other heads at the standing post, and its
 * orders to those posts. Bears a repeat. Errors: `not-found`.
 */
export const layOutDuty = command({
  action: 'temporary-duty.lay-out',
  input: dutyInput,
  async run(ctx, { dutyId }): Promise<{ postId: string | null }> {
    const row = await requireDuty(ctx, dutyId, [
      'confirmed',
      'laid-out',
      'closed',
      'cancelled',
      'asked',
      'priced',
      'declined',
    ]);
    if (stateOfDuty(row) !== 'confirmed') return { postId: row.postId };
    const plan = await readSitePlan(ctx, row.siteId);
    const laid =
      row.kind === 'post-change' ? await changeHeads(ctx, plan, row) : await addDatedPost(ctx, row);
    const { zone } = plan.site;
    let orderId: string | null = null;
    if (laid && row.orders) {
      const { endsOn, startTime, endTime } = row;
      const { startsAt } = windowAt(row.startsOn, startTime ?? '00:00', endTime ?? '23:59', zone);
      const until = endsOn ?? addDays(row.startsOn, 30);
      const { endsAt } = windowAt(until, startTime ?? '00:00', endTime ?? '23:59', zone);
      const order = await ctx.run(issueShortOrder, {
        ...{ siteId: row.siteId, text: row.orders, postIds: [laid.postId] },
        ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
      });
      orderId = order.id;
    }
    await changeDuty(ctx, dutyId, {
      laidOutAt: ctx.now,
      postId: laid?.postId ?? null,
      needsBefore: laid?.before ?? null,
      orderId,
    });
    if (row.endsOn)
      await setDeadline(ctx, {
        task: endDutyTask,
        key: dutyId,
        payload: { dutyId },
        dueAt: instantAt(addDays(row.endsOn, 2), '09:00', zone),
      });
    // What a client asked for in words has no post yet: somebody of the office names it.
    await notify(ctx, await officeOf(ctx, row.siteId), {
      template: 'temporaryDutyConfirmed',
      params: { site: plan.site.name, title: row.title, no: row.dutyNo, day: row.startsOn },
      path: `/admin/sites/${plan.site.code}/engagement/temporary`,
    });
    ctx.audit({ siteId: row.siteId, subjectId: dutyId });
    await ctx.publish({ siteId: row.siteId, topic: 'engagement', id: row.siteId, clientId: row.clientId });
    return { postId: laid?.postId ?? null };
  },
});

async function addDatedPost(ctx: UseContext, row: DutyRow) {
  const { siteId, dutyNo, startTime, endTime } = row;
  if (!startTime || !endTime) return null;
  const code = 'T';
  const { id } = await ctx.run(addPost, {
    ...{
      siteId,
      code: `T${dutyNo}`,
      name: row.place ? `${row.title} ${row.place}`.slice(0, 120) : row.title,
    },
    ...{ kind: 'floating', heads: row.heads, shiftPattern: [{ code, startTime, endTime }], sortOrder: 900 },
  });
  const at = { siteId, postId: id, code };
  await setNeed(ctx, at, nobody, beforeAll);
  await setNeed(ctx, at, { heads: row.heads, skills: [] }, row.startsOn);
  if (row.endsOn) await setNeed(ctx, at, nobody, addDays(row.endsOn, 1));
  return { postId: id, before: null };
}

const nobody = { heads: 0, skills: [] };

async function changeHeads(ctx: UseContext, plan: SitePlan, row: DutyRow) {
  const { changedPostId: postId, changedCode: code, siteId } = row;
  if (!postId || !code) return null;
  const at = { siteId, postId, code };
  const before = await needsBefore(ctx, plan, at, row.startsOn);
  await setNeed(ctx, at, { heads: row.heads, skills: before.any?.skills ?? [] }, row.startsOn);
  if (row.endsOn) await putNeedsBack(ctx, at, before, addDays(row.endsOn, 1));
  return { postId, before };
}

/** A duty's days are over: it is closed and may be charged. Bears a repeat. Errors: `not-found`. */
export const endDuty = command({
  action: 'temporary-duty.lay-out',
  input: dutyInput,
  async run(ctx, { dutyId }): Promise<{ isClosed: boolean }> {
    const row = await requireDuty(ctx, dutyId);
    if (stateOfDuty(row) !== 'laid-out') return { isClosed: false };
    await changeDuty(ctx, dutyId, { closedAt: ctx.now });
    ctx.audit({ siteId: row.siteId, subjectId: dutyId });
    return { isClosed: true };
  },
});

/** Over before the clock says so, by the office. Errors: `not-found`, `temporary-duty.state`. */
export const closeTemporaryDuty = command({
  action: 'temporary-duty.price',
  input: dutyInput,
  async run(ctx, { dutyId }): Promise<void> {
    const row = await requireDuty(ctx, dutyId, ['laid-out']);
    await changeDuty(ctx, dutyId, { closedAt: ctx.now });
    ctx.audit({ siteId: row.siteId, subjectId: dutyId });
    await ctx.publish({ siteId: row.siteId, topic: 'engagement', id: row.siteId, clientId: row.clientId });
  },
});

/**
 * A duty does not take place, or goes on no longer: from today its post needs nobody, the standing post its heads of before,
 * its orders end. Errors: `not-found`, `temporary-duty.state`.
 */
export const cancelTemporaryDuty = command({
  action: 'temporary-duty.cancel',
  input: cancelTemporaryDutyInput,
  async run(ctx, { dutyId, reason }): Promise<void> {
    const row = await requireDuty(ctx, dutyId, ['asked', 'priced', 'declined', 'confirmed', 'laid-out']);
    await changeDuty(ctx, dutyId, { cancelledAt: ctx.now, cancelReason: reason });
    if (row.laidOutAt && row.postId) await takeOutOfRoster(ctx, row, row.postId, reason);
    ctx.audit({ siteId: row.siteId, subjectId: dutyId });
    await ctx.publish({ siteId: row.siteId, topic: 'engagement', id: row.siteId, clientId: row.clientId });
  },
});

async function takeOutOfRoster(ctx: UseContext, row: DutyRow, postId: string, reason: string): Promise<void> {
  const { siteId } = row;
  const { site } = await readSitePlan(ctx, siteId);
  const today = dayOf(ctx.now, site.zone);
  const [, fromDay = today] = [today, row.startsOn].sort();
  const at = { siteId, postId, code: row.changedCode ?? 'T' };
  if (row.needsBefore) await putNeedsBack(ctx, at, row.needsBefore, fromDay);
  else await setNeed(ctx, at, nobody, fromDay);
  if (!row.orderId) return;
  const [order] = await ctx.tx
    .select({ endsAt: shortOrder.endsAt })
    .from(shortOrder)
    .where(and(eq(shortOrder.tenantId, ctx.tenantId), eq(shortOrder.id, row.orderId)));
  if (order && order.endsAt > ctx.now) await ctx.run(endShortOrder, { orderId: row.orderId, reason });
}
