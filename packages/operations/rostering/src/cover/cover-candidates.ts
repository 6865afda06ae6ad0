import { query, type UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { addDays, DomainError } from '@zhiqin/kernel';
import { workLimitOn } from '@zhiqin/regulations';
import { readSitePlan, requireOwnSite } from '@zhiqin/sites';
import { checkpoint } from '@zhiqin/sites/schema';
import { guard } from '@zhiqin/workforce/schema';
import { and, avg, eq, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { isAtNight, protectedStaff } from '../checks/protected-staff.ts';
import { readGuardMonths } from '../checks/read-guard-months.ts';
import { unfitOn } from '../checks/unfit-on.ts';
import { leaveOn } from '../leave/leave-on.ts';
import { shiftInput } from '../roster-input.ts';
import { onCall, shift } from '../schema.ts';
import { type Candidate, daysInARow, rankCandidates } from './rank-candidates.ts';

const mostListed = 30;

/**
 * Who could take a shift, best first, with reasons and with what speaks against it. Of other sites it names people and
 * their site, so that they can be rung; the ineligible, those on leave and those with a shift then are only counted.
 * Errors: `not-found`.
 */
export const coverCandidates = query({
  action: 'roster.plan',
  scope: 'tenant',
  input: shiftInput,
  async run(ctx, { shiftId }) {
    const { tx, tenantId } = ctx;
    const [target] = await tx
      .select()
      .from(shift)
      .where(and(eq(shift.tenantId, tenantId), eq(shift.id, shiftId)));
    if (!target) throw new DomainError('not-found');
    const own = await requireOwnSite(ctx, target.siteId);
    const plan = await readSitePlan(ctx, target.siteId);
    const people = await tx
      .select({ id: guard.id, name: guard.name, staffNo: guard.staffNo, siteIds: guard.siteIds })
      .from(guard)
      .where(
        and(
          eq(guard.tenantId, tenantId),
          lte(guard.joinedOn, target.day),
          or(isNull(guard.leftOn), gte(guard.leftOn, target.day)),
        ),
      );
    const guardIds = people.map((one) => one.id);
    const month = target.day.slice(0, 7);
    const months = new Map((await readGuardMonths(ctx, month, guardIds)).map((one) => [one.guardId, one]));
    const unfit = await unfitOn(ctx, plan, guardIds, target.day);
    const isOnLeave = await leaveOn(ctx, guardIds, { from: target.day, until: target.day });
    const called = await readOnCall(ctx, target.siteId, target.day);
    const sites = await readSites(ctx);
    const there = sites.get(target.siteId);
    const { startsAt, endsAt, day } = target;
    const fitting = people.filter(({ id }) => {
      const plan = months.get(id);
      const asked = { key: 'this', siteId: own.id, day, startsAt, endsAt, zone: own.zone };
      const isProtected = plan && protectedStaff({ ...plan, work: [asked] }).length > 0;
      return unfit(id, target.postId, day) === null && !isOnLeave(id, day) && !isProtected;
    });
    const ranked = rankCandidates(
      fitting.map((person): Candidate => {
        const work = months.get(person.id)?.work ?? [];
        const isHere = person.siteIds.includes(target.siteId);
        const nearest = person.siteIds
          .map((id) => ({ site: sites.get(id), km: kmBetween(there, sites.get(id)) }))
          .sort((a, b) => (a.km ?? Number.POSITIVE_INFINITY) - (b.km ?? Number.POSITIVE_INFINITY))[0];
        return {
          guardId: person.id,
          name: person.name,
          staffNo: person.staffNo,
          isHere,
          siteName: isHere ? own.name : (nearest?.site?.name ?? ''),
          distanceKm: isHere ? 0 : (nearest?.km ?? null),
          isOnCall: called.has(person.id),
          shifts: work,
          daysInARow: daysInARow(new Set(work.map((one) => one.day)), day, addDays),
          plannedMinutes: work
            .filter((one) => one.day.startsWith(month))
            .reduce((sum, one) => sum + (one.endsAt.getTime() - one.startsAt.getTime()) / 60_000, 0),
        };
      }),
      target,
      workLimitOn('restHoursBetweenShifts', day)?.value ?? 0,
    );
    return {
      shift: {
        id: target.id,
        postId: target.postId,
        day,
        code: target.code,
        startsAt,
        endsAt,
        zone: own.zone,
      },
      isNight: isAtNight({ day, startsAt, endsAt, zone: own.zone }),
      candidates: ranked.slice(0, mostListed),
      notListed: people.length - ranked.length,
    };
  },
});

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

interface Located {
  name: string;
  latitude: number | null;
  longitude: number | null;
}

/** Where each site is: the middle of its checkpoints that somebody stood at. */
async function readSites({ tx, tenantId }: UseContext): Promise<Map<string, Located>> {
  const rows = await tx
    .select({
      id: site.id,
      name: site.name,
      latitude: sql<number | null>`${avg(checkpoint.latitude)}::float8`,
      longitude: sql<number | null>`${avg(checkpoint.longitude)}::float8`,
    })
    .from(site)
    .leftJoin(checkpoint, and(eq(checkpoint.tenantId, site.tenantId), eq(checkpoint.siteId, site.id)))
    .where(eq(site.tenantId, tenantId))
    .groupBy(site.id, site.name);
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

/** Along a great circle; null where one of the two is not known. */
function kmBetween(a: Located | undefined, b: Located | undefined): number | null {
  if (!a || !b || a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null)
    return null;
  const rad = Math.PI / 180;
  const half = (degrees: number) => Math.sin((degrees * rad) / 2) ** 2;
  const h =
    half(b.latitude - a.latitude) +
    Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * half(b.longitude - a.longitude);
  return 2 * 6371 * Math.asin(Math.sqrt(h));
}
