import type { UseContext } from '@zhiqin/access';
import { addDays, DomainError } from '@zhiqin/kernel';
import { readSitePlan, requireOwnSite } from '@zhiqin/sites';
import { guard } from '@zhiqin/workforce/schema';
import { and, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import { protectedStaff } from '../checks/protected-staff.ts';
import { readGuardMonths } from '../checks/read-guard-months.ts';
import { unfitOn } from '../checks/unfit-on.ts';
import { isAskedOfSome, skilledMissing } from '../demand/needs-of.ts';
import { readSkills } from '../demand/read-needs.ts';
import { leaveOn } from '../leave/leave-on.ts';
import { assignment, onCall, shift } from '../schema.ts';
import { type Candidate, daysInARow } from './rank-candidates.ts';
import { readFloating } from './read-floating.ts';
import { kmBetween, readSitePlaces } from './site-distance.ts';

/**
 * Everybody of the contractor whom no rule keeps off a shift: fit by his file, not on leave, not protected from it.
 * Whether he is free then is for the caller to see. The context must see all sites.
 * @throws DomainError `not-found`
 */
export async function readStandIns(ctx: UseContext, shiftId: string) {
  const { tx, tenantId } = ctx;
  const [target] = await tx
    .select()
    .from(shift)
    .where(and(eq(shift.tenantId, tenantId), eq(shift.id, shiftId)));
  if (!target) throw new DomainError('not-found');
  const { startsAt, endsAt, day } = target;
  const own = await requireOwnSite(ctx, target.siteId);
  const plan = await readSitePlan(ctx, target.siteId);
  const people = await tx
    .select({ id: guard.id, name: guard.name, staffNo: guard.staffNo, siteIds: guard.siteIds })
    .from(guard)
    .where(
      and(
        eq(guard.tenantId, tenantId),
        lte(guard.joinedOn, day),
        or(isNull(guard.leftOn), gte(guard.leftOn, day)),
      ),
    );
  const guardIds = people.map((one) => one.id);
  const month = day.slice(0, 7);
  const months = new Map((await readGuardMonths(ctx, month, guardIds)).map((one) => [one.guardId, one]));
  const unfit = await unfitOn(ctx, plan, guardIds, day);
  const isOnLeave = await leaveOn(ctx, guardIds, { from: day, until: day });
  const called = await readOnCall(ctx, target.siteId, day);
  const sites = await readSitePlaces(ctx);
  const there = sites.get(target.siteId);
  const { needOf, lacks, brings } = await readSkills(ctx, plan, guardIds, day);
  const need = needOf(target.postId, target.code, day);
  const team = await onShift(ctx, shiftId);
  const bring = team.filter((id) => brings(id, target)).length;
  // Of a skill some have to bring: whether the place is one of theirs.
  const lacking = (id: string): readonly string[] => {
    if (!isAskedOfSome(need) || brings(id, target)) return lacks(id, target);
    return skilledMissing(need, { bring, taken: team.length + 1 }) > 0 ? need.skills : [];
  };
  const floating = await readFloating(ctx, target);
  const fitting = people.filter(({ id }) => {
    const known = months.get(id);
    const asked = { key: 'this', siteId: own.id, day, startsAt, endsAt, zone: own.zone };
    const isProtected = known && protectedStaff({ ...known, work: [asked] }).length > 0;
    return unfit(id, target.postId, day) === null && !isOnLeave(id, day) && !isProtected;
  });
  const standIns = fitting.map((person): Candidate => {
    // Who floats gives his own shift up for this one: it is no obstacle.
    const floats = floating.get(person.id)?.assignmentId;
    const work = (months.get(person.id)?.work ?? []).filter((one) => one.key !== floats);
    const isHere = person.siteIds.includes(target.siteId);
    const nearest = person.siteIds
      .map((id) => ({ site: sites.get(id), km: kmBetween(there, sites.get(id)) }))
      .sort((a, b) => (a.km ?? Number.POSITIVE_INFINITY) - (b.km ?? Number.POSITIVE_INFINITY))[0];
    return {
      guardId: person.id,
      name: person.name,
      staffNo: person.staffNo,
      isHere,
      homeSiteId: person.siteIds[0] ?? '',
      siteName: isHere ? own.name : (nearest?.site?.name ?? ''),
      distanceKm: isHere ? 0 : (nearest?.km ?? null),
      isOnCall: called.has(person.id),
      isFloating: floats !== undefined,
      lacks: lacking(person.id),
      shifts: work,
      daysInARow: daysInARow(new Set(work.map((one) => one.day)), day, addDays),
      plannedMinutes: work
        .filter((one) => one.day.startsWith(month))
        .reduce((sum, one) => sum + (one.endsAt.getTime() - one.startsAt.getTime()) / 60_000, 0),
    };
  });
  return { target, site: own, standIns, people: people.length };
}

async function readOnCall({ tx, tenantId }: UseContext, siteId: string, day: string): Promise<Set<string>> {
  const rows = await tx
    .select({ guardId: onCall.guardId })
    .from(onCall)
    .where(
      and(
        eq(onCall.tenantId, tenantId),
        eq(onCall.siteId, siteId),
        // A night goes on into the morning after.
        inArray(onCall.day, [day, addDays(day, -1)]),
        isNull(onCall.endedAt),
      ),
    );
  return new Set(rows.map((row) => row.guardId));
}

async function onShift({ tx, tenantId }: UseContext, shiftId: string): Promise<string[]> {
  const rows = await tx
    .select({ guardId: assignment.guardId })
    .from(assignment)
    .where(
      and(eq(assignment.tenantId, tenantId), eq(assignment.shiftId, shiftId), isNull(assignment.withdrawnAt)),
    );
  return rows.map((row) => row.guardId);
}
