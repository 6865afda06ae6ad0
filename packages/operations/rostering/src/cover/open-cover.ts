import { command, setDeadline, type UseContext } from '@zhiqin/access';
import { membership, site } from '@zhiqin/access/schema';
import { timeOf } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import { post } from '@zhiqin/sites/schema';
import { and, count, eq, inArray, isNull } from 'drizzle-orm';
import { memberIdOf } from '../change/record-changes.ts';
import { shiftInput } from '../roster-input.ts';
import { assignment, coverCall, shift } from '../schema.ts';
import { requireTonightsShift } from './tonights-shift.ts';

/** The job that wakes headquarters. */
export const wakeTask = 'rostering.wake-headquarters';
const wakeAfterMinutes = 15;
const office = ['owner', 'operations'];

/** Somebody is looked for from now on; still open after a quarter of an hour, headquarters are told. Errors: `not-found`. */
export const openCover = command({
  action: 'roster.cover',
  input: shiftInput,
  async run(ctx, { shiftId }): Promise<{ wakeAt: Date }> {
    const { tx, tenantId, now } = ctx;
    const { target } = await requireTonightsShift(ctx, shiftId);
    const [known] = await tx
      .select()
      .from(coverCall)
      .where(and(eq(coverCall.tenantId, tenantId), eq(coverCall.shiftId, shiftId)));
    if (known && known.closedAt === null) return { wakeAt: known.wakeAt };
    const wakeAt = new Date(now.getTime() + wakeAfterMinutes * 60_000);
    const call = { openedBy: memberIdOf(ctx), openedAt: now, wakeAt, wokenAt: null, closedAt: null };
    await tx
      .insert(coverCall)
      .values({ tenantId, id: ctx.newId(), siteId: target.siteId, shiftId, ...call })
      .onConflictDoUpdate({ target: [coverCall.tenantId, coverCall.shiftId], set: call });
    await setDeadline(ctx, { task: wakeTask, key: shiftId, payload: { shiftId }, dueAt: wakeAt });
    ctx.audit({ siteId: target.siteId, shiftId });
    return { wakeAt };
  },
});

/** Tells headquarters of a shift that is still short of people. The job of the deadline; bears a repeat. */
export const wakeHeadquarters = command({
  action: 'roster.wake',
  input: shiftInput,
  async run(ctx, { shiftId }): Promise<{ isWoken: boolean }> {
    const { tx, tenantId, now } = ctx;
    const [call] = await tx
      .select({
        id: coverCall.id,
        openedAt: coverCall.openedAt,
        siteName: site.name,
        siteCode: site.code,
        zone: site.zone,
        post: post.name,
        startsAt: shift.startsAt,
        heads: shift.heads,
      })
      .from(coverCall)
      .innerJoin(shift, and(eq(shift.tenantId, coverCall.tenantId), eq(shift.id, coverCall.shiftId)))
      .innerJoin(site, and(eq(site.tenantId, coverCall.tenantId), eq(site.id, coverCall.siteId)))
      .innerJoin(post, and(eq(post.tenantId, shift.tenantId), eq(post.id, shift.postId)))
      .where(
        and(
          eq(coverCall.tenantId, tenantId),
          eq(coverCall.shiftId, shiftId),
          isNull(coverCall.closedAt),
          isNull(coverCall.wokenAt),
        ),
      );
    if (!call || (await takenPlaces(ctx, shiftId)) >= call.heads) return { isWoken: false };
    await tx
      .update(coverCall)
      .set({ wokenAt: now })
      .where(and(eq(coverCall.tenantId, tenantId), eq(coverCall.id, call.id)));
    const members = await tx
      .select({ id: membership.id })
      .from(membership)
      .where(
        and(eq(membership.tenantId, tenantId), inArray(membership.role, office), isNull(membership.endedAt)),
      );
    await notify(
      ctx,
      members.map((one) => one.id),
      {
        template: 'coverNeeded',
        params: {
          site: call.siteName,
          post: call.post,
          start: timeOf(call.startsAt, call.zone),
          since: timeOf(call.openedAt, call.zone),
        },
        path: `/admin/sites/${call.siteCode}/roster/cover`,
        // A post stands empty: that waits for no morning.
        urgency: 'urgent',
      },
    );
    ctx.audit({ shiftId, told: members.length });
    return { isWoken: true };
  },
});

export async function takenPlaces({ tx, tenantId }: UseContext, shiftId: string): Promise<number> {
  const [row] = await tx
    .select({ places: count() })
    .from(assignment)
    .where(
      and(eq(assignment.tenantId, tenantId), eq(assignment.shiftId, shiftId), isNull(assignment.withdrawnAt)),
    );
  return row?.places ?? 0;
}
