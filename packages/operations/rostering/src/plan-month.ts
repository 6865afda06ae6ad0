import { command, type UseContext } from '@zhiqin/access';
import { addRows } from '@zhiqin/db';
import { DomainError, daysOfMonth, windowAt } from '@zhiqin/kernel';
import { calendarRegionOf, dayKind, readSitePlan, requireOwnSite, type SitePlan } from '@zhiqin/sites';
import { guard, squad } from '@zhiqin/workforce/schema';
import { and, eq, gt, inArray, isNull, like, lt } from 'drizzle-orm';
import { crewPatterns } from './crew-pattern.ts';
import { dayTypeOf } from './demand/needs-of.ts';
import { readNeeds } from './demand/read-needs.ts';
import { orDoubleBooked } from './double-booked.ts';
import { doubleBookings } from './double-booking.ts';
import { requireUnpublished } from './publication.ts';
import { planMonthInput } from './roster-input.ts';
import { rotate } from './rotate.ts';
import { assignment, shift } from './schema.ts';

/**
 * Drafts a site's month from a rotation: shifts of the posts, squads laid over them. Drafting again replaces the
 * draft. Places nobody can take (crew too small, guard booked at another site) stay open and are counted; the answer
 * names guards, never the other site's shifts, which is why this one looks past the site wall.
 * Errors: `not-found` (site, squad, post), `roster.already-published`, `roster.crews-needed` ({crews}).
 */
export const planMonth = command({
  action: 'roster.plan',
  scope: 'tenant',
  input: planMonthInput,
  async run(ctx, { siteId, month, pattern: patternCode, squadIds, postIds, fromDay }) {
    await requireOwnSite(ctx, siteId);
    const plan = await readSitePlan(ctx, siteId);
    const posts = plan.posts.filter((post) => !postIds || postIds.includes(post.id));
    if (postIds && posts.length < new Set(postIds).size) throw new DomainError('not-found');
    const pattern = crewPatterns[patternCode];
    if (new Set(squadIds).size !== pattern.crews)
      throw new DomainError('roster.crews-needed', { crews: pattern.crews });
    await requireUnpublished(ctx, siteId, month);
    const members = await readMembers(ctx, siteId, squadIds);
    await removeDraft(
      ctx,
      siteId,
      month,
      posts.map((post) => post.id),
    );

    const crews = squadIds.map((squadId) => ({
      members: members.filter((member) => member.squadId === squadId),
    }));
    const { needOf } = await readNeeds(ctx, plan);
    const region = calendarRegionOf(plan.site);
    const positionsOn = (day: string) =>
      posts.flatMap((post) =>
        post.shiftPattern
          .map(({ code }) => ({ postId: post.id, code, heads: needOf(post.id, code, day).heads }))
          .filter((one) => one.heads > 0),
      );
    const days = daysOfMonth(month).filter((day) => !fromDay || day >= fromDay);
    const shifts = rotate(days, pattern, crews, positionsOn, {
      isWorkday: (day) => dayTypeOf(dayKind(day, region)) === 'workday',
    }).map((planned) => ({
      ...planned,
      id: ctx.newId(),
      ...windowOf(plan, planned),
    }));
    const wanted = shifts.flatMap(({ id, guardIds, startsAt, endsAt }) =>
      guardIds.map((guardId) => ({ shiftId: id, guardId, startsAt, endsAt })),
    );
    const clashes = new Set(
      doubleBookings(
        wanted,
        await readTaken(
          ctx,
          members.map((member) => member.guardId),
          shifts,
        ),
      ),
    );
    const placed = wanted.filter((one) => !clashes.has(one));

    const { tenantId } = ctx;
    await addRows(
      ctx.tx,
      shift,
      shifts.map(({ guardIds: _, ...row }) => ({ tenantId, siteId, ...row })),
    );
    const names = new Map(members.map((member) => [member.guardId, member.name]));
    await orDoubleBooked(
      addRows(
        ctx.tx,
        assignment,
        placed.map((row) => ({ tenantId, id: ctx.newId(), siteId, ...row })),
      ),
      (guardId) => names.get(guardId ?? '') ?? '',
    );
    ctx.audit({ siteId, month, pattern: patternCode, shifts: shifts.length, assignments: placed.length });
    await ctx.publish({ siteId, topic: 'roster', id: siteId });
    const places = shifts.reduce((sum, one) => sum + one.heads, 0);
    return {
      shifts: shifts.length,
      assignments: placed.length,
      openPlaces: places - placed.length,
      bookedElsewhere: [...new Set([...clashes].map((one) => one.guardId))].map((id) => ({
        guardId: id,
        name: names.get(id) ?? '',
      })),
    };
  },
});

async function readMembers({ tx, tenantId }: UseContext, siteId: string, squadIds: readonly string[]) {
  const squads = await tx
    .select({ id: squad.id })
    .from(squad)
    .where(and(eq(squad.tenantId, tenantId), eq(squad.siteId, siteId), inArray(squad.id, [...squadIds])));
  if (squads.length < new Set(squadIds).size) throw new DomainError('not-found');
  return tx
    .select({
      guardId: guard.id,
      name: guard.name,
      squadId: guard.squadId,
      joinedOn: guard.joinedOn,
      leftOn: guard.leftOn,
    })
    .from(guard)
    .where(and(eq(guard.tenantId, tenantId), inArray(guard.squadId, [...squadIds])))
    .orderBy(guard.staffNo);
}

/** A draft was told to nobody, so it goes without a trace but the audit row. */
async function removeDraft(
  { tx, tenantId }: UseContext,
  siteId: string,
  month: string,
  postIds: readonly string[],
): Promise<void> {
  if (postIds.length === 0) return;
  const ofMonth = and(
    eq(shift.tenantId, tenantId),
    eq(shift.siteId, siteId),
    like(shift.day, `${month}-%`),
    inArray(shift.postId, [...postIds]),
  );
  const drafted = tx.select({ id: shift.id }).from(shift).where(ofMonth);
  await tx
    .delete(assignment)
    .where(and(eq(assignment.tenantId, tenantId), inArray(assignment.shiftId, drafted)));
  await tx.delete(shift).where(ofMonth);
}

async function readTaken(
  { tx, tenantId }: UseContext,
  guardIds: readonly string[],
  shifts: readonly { startsAt: Date; endsAt: Date }[],
) {
  if (guardIds.length === 0 || shifts.length === 0) return [];
  const from = new Date(Math.min(...shifts.map((one) => one.startsAt.getTime())));
  const to = new Date(Math.max(...shifts.map((one) => one.endsAt.getTime())));
  return tx
    .select({ guardId: assignment.guardId, startsAt: assignment.startsAt, endsAt: assignment.endsAt })
    .from(assignment)
    .where(
      and(
        eq(assignment.tenantId, tenantId),
        inArray(assignment.guardId, [...guardIds]),
        isNull(assignment.withdrawnAt),
        lt(assignment.startsAt, to),
        gt(assignment.endsAt, from),
      ),
    );
}

function windowOf(plan: SitePlan, planned: { postId: string; code: string; day: string }) {
  const times = plan.posts
    .find((post) => post.id === planned.postId)
    ?.shiftPattern.find((one) => one.code === planned.code);
  if (!times) throw new Error(`post ${planned.postId} has no shift ${planned.code}`);
  return windowAt(planned.day, times.startTime, times.endTime, plan.site.zone);
}
