import type { UseContext } from '@zhiqin/access';
import { isAnyOf } from '@zhiqin/db';
import { addDays, instantAt, minutesBetween } from '@zhiqin/kernel';
import { workLimitOn } from '@zhiqin/regulations/rules';
import { guard } from '@zhiqin/workforce/schema';
import { and, eq, gte, isNull, lte } from 'drizzle-orm';
import { getRosterSheet } from '../change/get-roster-sheet.ts';
import { isAtNight } from '../checks/protected-staff.ts';
import { holdsSmallHours } from '../checks/small-hours.ts';
import { kmBetween, readSitePlaces } from '../cover/site-distance.ts';
import { leaveOn } from '../leave/leave-on.ts';
import { leaveRequest } from '../leave/schema.ts';
import {
  type AbsenceReason,
  defaultWeights,
  type FillGuard,
  type FillProblem,
  type FillShift,
  type GoalWeights,
  type HeldWork,
} from '../solver/fill/fill-problem.ts';
import type { GoalLevel, GoalLevels } from './fill-types.ts';
import { type CellPlace, keyOf, type SplitShift, skilledMark, splitBySkill } from './split-by-skill.ts';

export interface SiteFill {
  problem: FillProblem;
  days: readonly string[];
  /** By shift of the problem. */
  places: readonly { day: string; postId: string; code: string }[];
  /** By guard of the problem. */
  guardIds: readonly string[];
  /** The posts of all the sites, to be named. */
  posts: readonly { id: string; name: string; nameEn: string | null; siteId: string }[];
}

/** No number in the law between two shifts; eleven hours is the usual measure, shown elsewhere as a finding. */
const minRestMinutes = 660;

/** What a site nobody has stood at with a phone is taken to be away. */
const unknownKm = 10;

/** 劳动法 第38条: a day of rest a week. */
const maxRunDays = 6;

const factors: Record<GoalLevel, number> = { off: 0, low: 0.5, normal: 1, high: 3 };

function weightsOf(levels: GoalLevels): GoalWeights {
  const weigh = (goal: keyof GoalWeights, level: GoalLevel) => defaultWeights[goal] * factors[level];
  return {
    open: defaultWeights.open,
    wishes: weigh('wishes', levels.wishes),
    nights: weigh('nights', levels.fairness),
    holidays: weigh('holidays', levels.fairness),
    post: weigh('post', levels.place),
    site: weigh('site', levels.place),
    distance: weigh('distance', levels.place),
    overtime: weigh('overtime', levels.overtime),
    stability: weigh('stability', levels.stability),
  };
}

type RosterSheet = Awaited<ReturnType<typeof getRosterSheet.run>>;
type SheetGuard = RosterSheet['guards'][number];

/** A place of one of the sites, with whose it is. */
interface SheetPlace extends SplitShift {
  sheet: RosterSheet;
  site: number;
}

/**
 * A month of one site, or of several at once, as a problem to fill: the open and taken places, the guards with what
 * keeps them from where and when. Who is of several of the sites may stand at each; nobody at a site that is not his.
 * What is past stays; what they do at other sites and in the months beside counts for hours, rest and runs.
 * Errors: `not-found`.
 */
export async function readFillProblem(
  ctx: UseContext,
  {
    siteIds,
    month,
    maxHours,
    levels,
  }: { siteIds: readonly string[]; month: string; maxHours: number; levels: GoalLevels },
): Promise<SiteFill> {
  const sheets: RosterSheet[] = [];
  for (const siteId of siteIds) sheets.push(await ctx.run(getRosterSheet, { siteId, month }));
  const [main] = sheets as [RosterSheet];
  const days = main.days.map(({ day }) => day);
  const dayAt = new Map(days.map((day, index) => [day, index]));
  const first = instantAt(days[0] as string, '00:00', main.site.zone).getTime();
  const minutesAt = (at: Date) => Math.round((at.getTime() - first) / 60_000);
  const isHoliday = (sheet: RosterSheet, day: string) => sheet.days[dayAt.get(day) ?? -1]?.isHoliday ?? false;
  const holdersOf = new Map<string, string[]>();
  for (const { guardId, cells } of sheets.flatMap((sheet) => sheet.guards))
    for (const cell of cells) holdersOf.set(keyOf(cell), [...(holdersOf.get(keyOf(cell)) ?? []), guardId]);
  const keysWith = (rows: readonly ({ guardId: string } & CellPlace)[]) =>
    new Set(rows.map((row) => `${row.guardId}/${keyOf(row)}`));
  const bringing = keysWith(sheets.flatMap((sheet) => sheet.bringing));
  // Skills a post asks for are hard here: nobody without them is planned.
  const lacking = keysWith(sheets.flatMap((sheet) => sheet.lacking));
  const places = sheets.flatMap((sheet, site) =>
    sheet.shifts.flatMap((one) =>
      splitBySkill(one, bringing, holdersOf).map((split): SheetPlace => ({ ...split, sheet, site })),
    ),
  );
  const shifts = places.map((place): FillShift => {
    const { sheet, site, day, postId, code, heads, holders, isSkilled, startsAt, endsAt } = place;
    return {
      id: `${keyOf(place)}${isSkilled ? skilledMark : ''}`,
      day: dayAt.get(day) as number,
      code,
      postId,
      site,
      startsAtMinutes: minutesAt(startsAt),
      endsAtMinutes: minutesAt(endsAt),
      // What is past can be filled no more.
      heads: day < sheet.today ? holders.length : heads,
      isNight: holdsSmallHours({ startsAt, endsAt }, sheet.site.zone),
      isHoliday: isHoliday(sheet, day),
    };
  });
  // R07: what protected staff may not work.
  const tooHard = places.map(
    ({ sheet, day, startsAt, endsAt }) =>
      isAtNight({ day, startsAt, endsAt, zone: sheet.site.zone }) ||
      minutesBetween(startsAt, endsAt) > (workLimitOn('hoursPerDay', day)?.value ?? 8) * 60,
  );
  const placesAt = Map.groupBy(places.keys(), (index) => keyOf(places[index] as SheetPlace));
  // Where somebody stands already: of a shift in two parts, the part he was counted to.
  const placeOf = (guardId: string, cell: CellPlace): number | undefined =>
    (placesAt.get(keyOf(cell)) ?? []).find((index) => places[index]?.holders.includes(guardId));
  const isPast = (index: number) => {
    const { day, sheet } = places[index] as SheetPlace;
    return day < sheet.today;
  };
  const rowsOf = Map.groupBy(
    sheets.flatMap((sheet) => sheet.guards.map((row) => ({ row, sheet }))),
    ({ row }) => row.guardId,
  );
  const everybody = [...rowsOf.keys()];
  const homes = await homesOf(ctx, everybody);
  // Sites by number: those filled first, then those their people come from.
  const sites = [...new Set([...siteIds, ...[...homes.values()].filter(Boolean)])];
  const siteAt = new Map(sites.map((id, index) => [id, index]));
  const located = await readSitePlaces(ctx);
  const span = { from: days[0] as string, until: days.at(-1) as string };
  const isOnLeave = await leaveOn(ctx, everybody, span);
  const asked = await leaveAskedFor(ctx, everybody, span);
  const unfitOf = new Map(
    sheets.map((sheet) => [sheet, Map.groupBy(sheet.unfit, ({ guardId }) => guardId)] as const),
  );
  const kindsOf = new Map(
    sheets.map((sheet) => [sheet, new Map(sheet.posts.map(({ id, kind }) => [id, kind]))] as const),
  );
  const unfitKinds = (sheet: RosterSheet, guardId: string, day: string) =>
    new Set(
      (unfitOf.get(sheet)?.get(guardId) ?? [])
        .filter(({ from, until }) => from <= day && day <= until)
        .map(({ kind }) => kind),
    );

  const guards = [...rowsOf.values()].map((rows): FillGuard => {
    const [{ row: person, sheet: ownSheet }] = rows as [{ row: SheetGuard; sheet: RosterSheet }];
    const { guardId } = person;
    const isUnfitAll = (day: string) =>
      rows.every(({ sheet }) => {
        const kinds = new Set(kindsOf.get(sheet)?.values());
        return kinds.size > 0 && unfitKinds(sheet, guardId, day).size >= kinds.size;
      });
    const absences = new Map<number, AbsenceReason>();
    for (const [index, day] of days.entries()) {
      if (day < person.joinedOn || (person.leftOn !== null && day > person.leftOn))
        absences.set(index, 'notEmployed');
      else if (isOnLeave(guardId, day)) absences.set(index, 'leave');
      else if (isUnfitAll(day)) absences.set(index, 'uncertified');
    }
    const barred = places.flatMap((place, index) => {
      const { sheet, day, postId, isSkilled } = place;
      const isProtected =
        tooHard[index] === true &&
        person.protectedSpans.some(
          ({ fromDay, untilDay }) => fromDay <= day && (untilDay === null || day <= untilDay),
        );
      const key = `${guardId}/${keyOf(place)}`;
      return isProtected ||
        lacking.has(key) ||
        (isSkilled && !bringing.has(key)) ||
        unfitKinds(sheet, guardId, day).has(kindsOf.get(sheet)?.get(postId) ?? '')
        ? [index]
        : [];
    });
    const published = rows.flatMap(({ row }) => row.cells.flatMap((cell) => placeOf(guardId, cell) ?? []));
    // What one sheet calls elsewhere may be a place of another of them: those are ours to change.
    const ours = new Set(published.map((index) => places[index]?.startsAt.getTime()));
    const around = person.around
      .filter(({ startsAt }) => !ours.has(startsAt.getTime()))
      .map(({ day, startsAt, endsAt, zone }) => ({
        day,
        startsAtMinutes: minutesAt(startsAt),
        endsAtMinutes: minutesAt(endsAt),
        isNight: holdsSmallHours({ startsAt, endsAt }, zone),
        isHoliday: isHoliday(ownSheet, day),
      }));
    const held = new Map<number, HeldWork>();
    for (const one of around) {
      const index = dayAt.get(one.day);
      if (index !== undefined) held.set(index, { ...one, day: index });
    }
    const before = around.filter(({ day }) => day < (days[0] as string));
    const after = around.filter(({ day }) => day > (days.at(-1) as string));
    const settled = published.filter(isPast);
    return {
      id: guardId,
      name: person.name,
      postIds: rows.flatMap(({ sheet }) => sheet.posts.map(({ id }) => id)),
      barred,
      homePostId: mostFrequent(published.map((index) => shifts[index]?.postId ?? '')),
      homeSite: siteAt.get(homes.get(guardId) ?? '') ?? 0,
      absences,
      held: [...held.values()],
      settled,
      published,
      // Leave asked for and not yet decided: a wish for the day off.
      wishes: (asked.get(guardId) ?? []).flatMap(({ fromDay, untilDay }) =>
        days.flatMap((day, index) =>
          fromDay <= day && day <= untilDay ? [{ day: index, wants: null }] : [],
        ),
      ),
      maxMinutes: Math.max(maxHours * 60, minutesOf(settled, shifts)),
      normMinutes: ownSheet.workdays * 8 * 60,
      runBeforeDays: runOf(
        before.map(({ day }) => day),
        days[0] as string,
        -1,
      ),
      runAfterDays: runOf(
        after.map(({ day }) => day),
        days.at(-1) as string,
        1,
      ),
      busyUntilMinutes: before.length > 0 ? Math.max(...before.map((one) => one.endsAtMinutes)) : null,
      busyFromMinutes: after.length > 0 ? Math.min(...after.map((one) => one.startsAtMinutes)) : null,
    };
  });
  return {
    days,
    places: places.map(({ day, postId, code }) => ({ day, postId, code })),
    guardIds: guards.map(({ id }) => id),
    posts: sheets.flatMap(({ site, posts }) =>
      posts.map(({ id, name, nameEn }) => ({ id, name, nameEn, siteId: site.id })),
    ),
    problem: {
      days: days.length,
      shifts,
      guards,
      distanceKm: sites.map((a) =>
        sites.map((b) => (a === b ? 0 : (kmBetween(located.get(a), located.get(b)) ?? unknownKm))),
      ),
      weights: weightsOf(levels),
      minRestMinutes,
      maxRunDays,
      keepsPublished: holdersOf.size > 0,
    },
  };
}

async function leaveAskedFor(
  { tx, tenantId }: UseContext,
  guardIds: readonly string[],
  { from, until }: { from: string; until: string },
) {
  if (guardIds.length === 0) return new Map<string, never>();
  const rows = await tx
    .select({ guardId: leaveRequest.guardId, fromDay: leaveRequest.fromDay, untilDay: leaveRequest.untilDay })
    .from(leaveRequest)
    .where(
      and(
        eq(leaveRequest.tenantId, tenantId),
        isAnyOf(leaveRequest.guardId, guardIds),
        isNull(leaveRequest.decision),
        isNull(leaveRequest.part),
        lte(leaveRequest.fromDay, until),
        gte(leaveRequest.untilDay, from),
      ),
    );
  return Map.groupBy(rows, (row) => row.guardId);
}

/** The site a guard belongs to first. */
async function homesOf(
  { tx, tenantId }: UseContext,
  guardIds: readonly string[],
): Promise<Map<string, string>> {
  if (guardIds.length === 0) return new Map();
  const rows = await tx
    .select({ id: guard.id, siteIds: guard.siteIds })
    .from(guard)
    .where(and(eq(guard.tenantId, tenantId), isAnyOf(guard.id, guardIds)));
  return new Map(rows.map(({ id, siteIds }) => [id, siteIds[0] ?? '']));
}

function mostFrequent(ids: readonly string[]): string | null {
  const counts = Map.groupBy(ids, (id) => id);
  return [...counts].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? null;
}

function minutesOf(indexes: readonly number[], shifts: readonly FillShift[]): number {
  return indexes.reduce((sum, index) => {
    const { startsAtMinutes = 0, endsAtMinutes = 0 } = shifts[index] ?? {};
    return sum + endsAtMinutes - startsAtMinutes;
  }, 0);
}

/** Days worked in a row that touch a day, before it or after it. */
function runOf(worked: readonly string[], day: string, step: 1 | -1): number {
  const set = new Set(worked);
  let run = 0;
  while (run < 31 && set.has(addDays(day, step * (run + 1)))) run += 1;
  return run;
}
