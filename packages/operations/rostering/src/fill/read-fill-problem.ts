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
import { isAskedOfSome } from '../demand/needs-of.ts';
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

export interface SiteFill {
  problem: FillProblem;
  days: readonly string[];
  /** By shift of the problem. */
  places: readonly { day: string; postId: string; code: string }[];
  /** By guard of the problem. */
  guardIds: readonly string[];
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

/**
 * A site's month as a problem to fill: its open and taken places, its guards with what keeps them from where and when.
 * What is past stays; what they do at other sites and in the months beside counts for hours, rest and runs.
 * Errors: `not-found`.
 */
export async function readFillProblem(
  ctx: UseContext,
  {
    siteId,
    month,
    maxHours,
    levels,
  }: { siteId: string; month: string; maxHours: number; levels: GoalLevels },
): Promise<SiteFill> {
  const sheet = await ctx.run(getRosterSheet, { siteId, month });
  const { zone } = sheet.site;
  const days = sheet.days.map(({ day }) => day);
  const dayAt = new Map(days.map((day, index) => [day, index]));
  const first = instantAt(days[0] as string, '00:00', zone).getTime();
  const minutesAt = (at: Date) => Math.round((at.getTime() - first) / 60_000);
  const isNight = (work: { startsAt: Date; endsAt: Date }) => holdsSmallHours(work, zone);
  const isHoliday = (day: string) => sheet.days[dayAt.get(day) ?? -1]?.isHoliday ?? false;
  const holdersOf = new Map<string, string[]>();
  for (const { guardId, cells } of sheet.guards)
    for (const { day, postId, code } of cells) {
      const key = `${day}/${postId}/${code}`;
      holdersOf.set(key, [...(holdersOf.get(key) ?? []), guardId]);
    }
  const bringing = new Set(
    sheet.bringing.map(({ guardId, day, postId, code }) => `${guardId}/${day}/${postId}/${code}`),
  );
  const places = sheet.shifts.flatMap((one) => splitBySkill(one, bringing, holdersOf));
  const shifts = places.map(
    ({ day, postId, code, heads, holders, isSkilled, startsAt, endsAt }): FillShift => ({
      id: `${day}/${postId}/${code}${isSkilled ? skilledMark : ''}`,
      day: dayAt.get(day) as number,
      code,
      postId,
      site: 0,
      startsAtMinutes: minutesAt(startsAt),
      endsAtMinutes: minutesAt(endsAt),
      // What is past can be filled no more.
      heads: day < sheet.today ? holders.length : heads,
      isNight: isNight({ startsAt, endsAt }),
      isHoliday: isHoliday(day),
    }),
  );
  // R07: what protected staff may not work.
  const tooHard = places.map(
    ({ day, startsAt, endsAt }) =>
      isAtNight({ day, startsAt, endsAt, zone }) ||
      minutesBetween(startsAt, endsAt) > (workLimitOn('hoursPerDay', day)?.value ?? 8) * 60,
  );
  // Where somebody stands already: of a shift in two parts, the part he was counted to.
  const placeOf = (guardId: string, key: string): number | undefined =>
    (placesAt.get(key) ?? []).find((index) => places[index]?.holders.includes(guardId));
  const placesAt = Map.groupBy(places.keys(), (index) => {
    const { day, postId, code } = places[index] as (typeof places)[number];
    return `${day}/${postId}/${code}`;
  });
  const everybody = sheet.guards.map(({ guardId }) => guardId);
  const homes = await homesOf(ctx, everybody);
  // Sites by number: this one first, then those its people come from.
  const sites = [siteId, ...new Set([...homes.values()].filter((id) => id && id !== siteId))];
  const siteAt = new Map(sites.map((id, index) => [id, index]));
  const located = await readSitePlaces(ctx);
  const span = { from: days[0] as string, until: days.at(-1) as string };
  const isOnLeave = await leaveOn(ctx, everybody, span);
  const asked = await leaveAskedFor(ctx, everybody, span);
  const kindOfPost = new Map(sheet.posts.map(({ id, kind }) => [id, kind]));
  const kinds = new Set(kindOfPost.values());
  // Skills a post asks for are hard here: nobody without them is planned.
  const lacking = new Set(
    sheet.lacking.map(({ guardId, day, postId, code }) => `${guardId}/${day}/${postId}/${code}`),
  );
  const unfit = Map.groupBy(sheet.unfit, ({ guardId }) => guardId);

  const guards = sheet.guards.map((person): FillGuard => {
    const spans = unfit.get(person.guardId) ?? [];
    const unfitKinds = (day: string) =>
      new Set(spans.filter(({ from, until }) => from <= day && day <= until).map(({ kind }) => kind));
    const absences = new Map<number, AbsenceReason>();
    for (const [index, day] of days.entries()) {
      if (day < person.joinedOn || (person.leftOn !== null && day > person.leftOn))
        absences.set(index, 'notEmployed');
      else if (isOnLeave(person.guardId, day)) absences.set(index, 'leave');
      else if (unfitKinds(day).size >= kinds.size && kinds.size > 0) absences.set(index, 'uncertified');
    }
    const barred = shifts.flatMap((one, index) => {
      const day = days[one.day] as string;
      const isProtected =
        tooHard[index] === true &&
        person.protectedSpans.some(
          ({ fromDay, untilDay }) => fromDay <= day && (untilDay === null || day <= untilDay),
        );
      return isProtected ||
        lacking.has(`${person.guardId}/${one.id}`) ||
        (places[index]?.isSkilled === true &&
          !bringing.has(`${person.guardId}/${one.id.slice(0, -skilledMark.length)}`)) ||
        unfitKinds(day).has(kindOfPost.get(one.postId) ?? '')
        ? [index]
        : [];
    });
    const published = person.cells.flatMap(({ day, postId, code }) => {
      const index = placeOf(person.guardId, `${day}/${postId}/${code}`);
      return index === undefined ? [] : [index];
    });
    const around = person.around.map(({ day, startsAt, endsAt }) => ({
      day,
      startsAtMinutes: minutesAt(startsAt),
      endsAtMinutes: minutesAt(endsAt),
      isNight: isNight({ startsAt, endsAt }),
      isHoliday: isHoliday(day),
    }));
    const held = new Map<number, HeldWork>();
    for (const one of around) {
      const index = dayAt.get(one.day);
      if (index !== undefined) held.set(index, { ...one, day: index });
    }
    const before = around.filter(({ day }) => day < (days[0] as string));
    const after = around.filter(({ day }) => day > (days.at(-1) as string));
    const firstPost = mostFrequent(published.map((index) => shifts[index]?.postId ?? ''));
    return {
      id: person.guardId,
      name: person.name,
      postIds: sheet.posts.map(({ id }) => id),
      barred,
      homePostId: firstPost,
      homeSite: siteAt.get(homes.get(person.guardId) ?? '') ?? 0,
      absences,
      held: [...held.values()],
      settled: published.filter((index) => (days[shifts[index]?.day ?? 0] as string) < sheet.today),
      published,
      // Leave asked for and not yet decided: a wish for the day off.
      wishes: (asked.get(person.guardId) ?? []).flatMap(({ fromDay, untilDay }) =>
        days.flatMap((day, index) =>
          fromDay <= day && day <= untilDay ? [{ day: index, wants: null }] : [],
        ),
      ),
      maxMinutes: Math.max(maxHours * 60, settledMinutes(published, shifts, days, sheet.today)),
      normMinutes: sheet.workdays * 8 * 60,
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

/** Ends the id of the places of a shift that somebody with its skills has to take. */
const skilledMark = '/skilled';

interface SheetShift {
  day: string;
  postId: string;
  code: string;
  heads: number;
  skills: readonly string[];
  skillHeads: number;
  startsAt: Date;
  endsAt: Date;
}

/**
 * A shift that asks some of its heads for a skill, as two: places for those who bring it and places for anybody. Who
 * stands there already is counted to the skilled ones as far as they reach; too many without it are left where they are.
 */
function splitBySkill(
  one: SheetShift,
  bringing: ReadonlySet<string>,
  holdersOf: ReadonlyMap<string, readonly string[]>,
): (SheetShift & { isSkilled: boolean; holders: readonly string[] })[] {
  const key = `${one.day}/${one.postId}/${one.code}`;
  const holders = holdersOf.get(key) ?? [];
  if (!isAskedOfSome(one)) return [{ ...one, isSkilled: false, holders }];
  const skilled = holders.filter((id) => bringing.has(`${id}/${key}`)).slice(0, one.skillHeads);
  const others = holders.filter((id) => !skilled.includes(id));
  const plain = Math.max(one.heads - one.skillHeads, others.length);
  return [
    { ...one, heads: Math.max(0, one.heads - plain), isSkilled: true, holders: skilled },
    { ...one, heads: plain, isSkilled: false, holders: others },
  ].filter(({ heads, holders: own }) => heads > 0 || own.length > 0);
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

function settledMinutes(
  published: readonly number[],
  shifts: readonly FillShift[],
  days: readonly string[],
  today: string,
): number {
  return published.reduce((sum, index) => {
    const { day = 0, startsAtMinutes = 0, endsAtMinutes = 0 } = shifts[index] ?? {};
    return (days[day] as string) < today ? sum + endsAtMinutes - startsAtMinutes : sum;
  }, 0);
}

/** Days worked in a row that touch a day, before it or after it. */
function runOf(worked: readonly string[], day: string, step: 1 | -1): number {
  const set = new Set(worked);
  let run = 0;
  while (run < 31 && set.has(addDays(day, step * (run + 1)))) run += 1;
  return run;
}
