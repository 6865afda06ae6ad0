import type { UseContext } from '@zhiqin/access';
import { isAnyOf } from '@zhiqin/db';
import { type Day, DomainError, daysOfMonth } from '@zhiqin/kernel';
import { calendarRegionOf, dayKind, readSitePlan } from '@zhiqin/sites';
import { guard, squad } from '@zhiqin/workforce/schema';
import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { shiftsOfPosts } from '../change/month-shifts.ts';
import { type CrewPattern, crewPatterns } from '../crew-pattern.ts';
import { dayTypeOf } from '../demand/needs-of.ts';
import { readNeeds } from '../demand/read-needs.ts';
import { readMonth } from '../read-month.ts';
import { type Crew, rotate } from '../rotate.ts';
import { assignment } from '../schema.ts';
import { patternChanges } from './pattern-changes.ts';
import type { DraftPattern } from './pattern-input.ts';

/**
 * A month as a pattern would have it: the cells it changes, and what is planned. Stores nothing.
 * @throws DomainError `not-found` (squad, post), `roster.crews-needed` ({crews})
 */
export async function layPattern(ctx: Pick<UseContext, 'tx' | 'tenantId'>, asked: DraftPattern) {
  const { siteId, month, fromDay } = asked;
  const pattern: CrewPattern = crewPatterns[asked.pattern];
  const keys = new Set(asked.crews.map(({ squadId, half }) => `${squadId}/${half ?? 0}`));
  if (asked.crews.length !== pattern.crews || keys.size < pattern.crews)
    throw new DomainError('roster.crews-needed', { crews: pattern.crews });
  const plan = await readSitePlan(ctx, siteId);
  const known = new Set(plan.posts.map((post) => post.id));
  if (asked.postIds?.some((id) => !known.has(id))) throw new DomainError('not-found');
  const stored = await readMonth(ctx, siteId, month);
  const { needOf } = await readNeeds(ctx, plan);
  const shifts = stored.shifts.length > 0 ? stored.shifts : shiftsOfPosts(plan, month, needOf);
  const isWanted = (postId: string) => known.has(postId) && (asked.postIds?.includes(postId) ?? true);
  // In the order of the posts, so that a guard keeps his post from month to month.
  const order = new Map(plan.posts.map((post, at) => [post.id, at]));
  const byDay = Map.groupBy(
    shifts
      .filter((one) => isWanted(one.postId))
      .sort((a, b) => (order.get(a.postId) ?? 0) - (order.get(b.postId) ?? 0) || (a.code < b.code ? -1 : 1)),
    (one) => one.day,
  );
  const region = calendarRegionOf(plan.site);
  const crews = await readCrews(ctx, siteId, asked.crews);
  const days = daysOfMonth(month).filter((day) => !fromDay || day >= fromDay);
  const planned = rotate(days, pattern, crews, (day) => byDay.get(day) ?? [], {
    ...(asked.anchorDay ? { anchorDay: asked.anchorDay } : {}),
    isWorkday: (day) => dayTypeOf(dayKind(day, region)) === 'workday',
  });
  const shiftOf = new Map(stored.shifts.map((one) => [one.id, one]));
  const placed = stored.assignments.flatMap(({ guardId, shiftId }) => {
    const at = shiftOf.get(shiftId);
    return at ? [{ guardId, day: at.day, postId: at.postId, code: at.code }] : [];
  });
  const members = new Set(crews.flatMap((crew) => crew.members.map((one) => one.guardId)));
  const handMade = asked.replacesHandMade
    ? new Set<string>()
    : await readHandMade(ctx, new Map(stored.shifts.map((one) => [one.id, one.day])), members);
  return {
    plan,
    stored,
    shifts,
    planned,
    members,
    changes: patternChanges(planned, members, placed, handMade),
  };
}

async function readCrews(
  { tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>,
  siteId: string,
  asked: DraftPattern['crews'],
): Promise<Crew[]> {
  const squadIds = [...new Set(asked.map((one) => one.squadId))];
  const squads = await tx
    .select({ id: squad.id })
    .from(squad)
    .where(and(eq(squad.tenantId, tenantId), eq(squad.siteId, siteId), inArray(squad.id, squadIds)));
  if (squads.length < squadIds.length) throw new DomainError('not-found');
  const members = await tx
    .select({ guardId: guard.id, squadId: guard.squadId, joinedOn: guard.joinedOn, leftOn: guard.leftOn })
    .from(guard)
    .where(and(eq(guard.tenantId, tenantId), inArray(guard.squadId, squadIds)))
    .orderBy(guard.staffNo);
  return asked.map(({ squadId, half }) => {
    const own = members.filter((one) => one.squadId === squadId);
    const middle = Math.ceil(own.length / 2);
    return { members: half === 1 ? own.slice(0, middle) : half === 2 ? own.slice(middle) : own };
  });
}

/** Cells of guards that somebody made by hand: a place given, or a place taken away where none is left. */
async function readHandMade(
  { tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>,
  dayOfShift: ReadonlyMap<string, Day>,
  guardIds: ReadonlySet<string>,
): Promise<Set<string>> {
  if (dayOfShift.size === 0 || guardIds.size === 0) return new Set();
  const own = and(
    eq(assignment.tenantId, tenantId),
    isAnyOf(assignment.shiftId, [...dayOfShift.keys()]),
    isAnyOf(assignment.guardId, [...guardIds]),
  );
  const columns = { guardId: assignment.guardId, shiftId: assignment.shiftId };
  const keyOf = (one: { guardId: string; shiftId: string }) =>
    `${one.guardId}/${dayOfShift.get(one.shiftId)}`;
  const byHand = await tx
    .select(columns)
    .from(assignment)
    .where(and(own, isNull(assignment.madeBy)));
  const byPattern = await tx
    .select(columns)
    .from(assignment)
    .where(and(own, isNull(assignment.withdrawnAt), isNotNull(assignment.madeBy)));
  // What a pattern put there again after a hand took something away is the pattern's.
  const laid = new Set(byPattern.map(keyOf));
  const working = await tx
    .select(columns)
    .from(assignment)
    .where(and(own, isNull(assignment.withdrawnAt), isNull(assignment.madeBy)));
  const isWorking = new Set(working.map(keyOf));
  return new Set(byHand.map(keyOf).filter((key) => isWorking.has(key) || !laid.has(key)));
}
