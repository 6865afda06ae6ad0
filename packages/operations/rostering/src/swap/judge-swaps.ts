import type { UseContext } from '@zhiqin/access';
import { type Day, DomainError } from '@zhiqin/kernel';
import { calendarRegionOf, readSitePlan } from '@zhiqin/sites';
import { guard } from '@zhiqin/workforce/schema';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Refusal } from '../change/settle-changes.ts';
import type { GuardMonth } from '../checks/planned-work.ts';
import { monthCalendar, readGuardMonths } from '../checks/read-guard-months.ts';
import type { RosterFinding } from '../checks/roster-finding.ts';
import { unfitOn } from '../checks/unfit-on.ts';
import { isAskedOfSome, skilledMissing } from '../demand/needs-of.ts';
import { readSkills } from '../demand/read-needs.ts';
import { leaveOn } from '../leave/leave-on.ts';
import { publishedAt } from '../publication.ts';
import { assignment, shift } from '../schema.ts';
import { judgeExchange, type MonthOfTwo } from './exchange.ts';

export interface SwapPair {
  askerId: string;
  askerShiftId: string;
  partnerId: string;
  partnerShiftId: string;
}
interface JudgedSwap {
  /** Severity B or plainly impossible; null: it may be. */
  refusal: Refusal | 'roster.swap-gone' | null;
  /** Beyond what the two months hold already; skills among them. */
  findings: RosterFinding[];
}

type ShiftRow = typeof shift.$inferSelect;

/**
 * Judges swaps of published shifts, also over the end of a month or between two sites that both guards are of, read
 * once: whether both still hold what they give, and what severity B and the working-time rules say of each. The context
 * must see all sites.
 */
export async function judgeSwaps(ctx: UseContext, pairs: readonly SwapPair[]): Promise<JudgedSwap[]> {
  if (pairs.length === 0) return [];
  const { tx, tenantId, now } = ctx;
  const guardIds = [...new Set(pairs.flatMap((one) => [one.askerId, one.partnerId]))];
  const shiftIds = [...new Set(pairs.flatMap((one) => [one.askerShiftId, one.partnerShiftId]))];
  const rows = await tx
    .select()
    .from(shift)
    .where(and(eq(shift.tenantId, tenantId), inArray(shift.id, shiftIds)));
  const shifts = new Map(rows.map((one) => [one.id, one]));
  const held = await tx
    .select({ id: assignment.id, guardId: assignment.guardId, shiftId: assignment.shiftId })
    .from(assignment)
    .where(
      and(
        eq(assignment.tenantId, tenantId),
        inArray(assignment.shiftId, shiftIds),
        isNull(assignment.withdrawnAt),
      ),
    );
  const keyOf = new Map(held.map((one) => [`${one.guardId}/${one.shiftId}`, one.id]));
  const people = new Map(
    (
      await tx
        .select({ id: guard.id, joinedOn: guard.joinedOn, leftOn: guard.leftOn, siteIds: guard.siteIds })
        .from(guard)
        .where(and(eq(guard.tenantId, tenantId), inArray(guard.id, guardIds)))
    ).map((one) => [one.id, one]),
  );
  const days = rows.map((one) => one.day).sort();
  const span = { from: days[0] ?? '', until: days.at(-1) ?? '' };
  const isOnLeave = await leaveOn(ctx, guardIds, span);
  const everybody = [...new Set([...guardIds, ...held.map((one) => one.guardId)])];
  const sites = new Map<string, Awaited<ReturnType<typeof readPlace>>>();
  for (const siteId of new Set(rows.map((one) => one.siteId)))
    sites.set(siteId, await readPlace(ctx, siteId, { guardIds, everybody, until: span.until }));
  const months = new Map<string, Map<string, GuardMonth>>();
  for (const month of new Set(rows.map(monthOf)))
    months.set(
      month,
      new Map((await readGuardMonths(ctx, month, guardIds)).map((one) => [one.guardId, one])),
    );
  const published = new Set<string>();
  for (const key of new Set(rows.map((one) => `${one.siteId} ${monthOf(one)}`))) {
    const [siteId = '', month = ''] = key.split(' ');
    if ((await publishedAt(ctx, siteId, month)) !== null) published.add(key);
  }
  const teams = Map.groupBy(held, (one) => one.shiftId);
  /** What a place lacks once the one has taken it from the other. */
  const missingWith = (at: ShiftRow, guardId: string, leaver: string): readonly string[] => {
    const { skills } = sites.get(at.siteId) as NonNullable<ReturnType<typeof sites.get>>;
    const need = skills.needOf(at.postId, at.code, at.day);
    if (!isAskedOfSome(need)) return skills.lacks(guardId, at);
    const team = [...(teams.get(at.id) ?? []).map((one) => one.guardId), guardId].filter(
      (id) => id !== leaver,
    );
    const bring = team.filter((id) => skills.brings(id, at)).length;
    return skilledMissing(need, { bring, taken: team.length }) > 0 ? need.skills : [];
  };
  return pairs.map((pair): JudgedSwap => {
    const given = shifts.get(pair.askerShiftId);
    const taken = shifts.get(pair.partnerShiftId);
    const asker = keyOf.get(`${pair.askerId}/${pair.askerShiftId}`);
    const partner = keyOf.get(`${pair.partnerId}/${pair.partnerShiftId}`);
    const isToCome = (one: ShiftRow) => published.has(`${one.siteId} ${monthOf(one)}`) && one.startsAt > now;
    if (!given || !taken || !asker || !partner || !isToCome(given) || !isToCome(taken))
      return { refusal: 'roster.swap-gone', findings: [] };
    const takes: [string, ShiftRow][] = [
      [pair.askerId, taken],
      [pair.partnerId, given],
    ];
    for (const [guardId, { siteId, postId, day }] of takes) {
      const person = people.get(guardId);
      const isEmployed =
        person?.siteIds.includes(siteId) &&
        day >= person.joinedOn &&
        (person.leftOn === null || day <= person.leftOn);
      if (!isEmployed) return { refusal: 'roster.not-employed', findings: [] };
      if (isOnLeave(guardId, day)) return { refusal: 'roster.on-leave', findings: [] };
      if (sites.get(siteId)?.unfit(guardId, postId, day))
        return { refusal: 'roster.ineligible', findings: [] };
    }
    const touched = new Map([given, taken].map((one) => [monthOf(one), one.siteId]));
    const ofTwo = [...touched].flatMap(([month, siteId]): MonthOfTwo[] => {
      const [own, other] = [pair.askerId, pair.partnerId].map((id) => months.get(month)?.get(id));
      const region = sites.get(siteId)?.region;
      return own && other && region
        ? [{ asker: own, partner: other, calendar: monthCalendar(month, region) }]
        : [];
    });
    const { refusing, findings } = judgeExchange(ofTwo, { asker, partner });
    const [against] = refusing;
    if (against)
      return {
        refusal: against.control === 'R07' ? 'roster.protected' : 'roster.double-booked',
        findings: [],
      };
    return {
      refusal: null,
      findings: [
        ...findings,
        ...takes.flatMap(([guardId, at]): RosterFinding[] => {
          const leaver = guardId === pair.askerId ? pair.partnerId : pair.askerId;
          const missing = missingWith(at, guardId, leaver);
          return missing.length === 0
            ? []
            : [
                {
                  ...{ control: 'skill', guardId, days: [at.day], keys: [], measure: missing.length },
                  ...{ limit: null, unit: 'shifts', citation: 'house', isLaw: false, refuses: false },
                  ...{ payFen: null, fineFen: null, detail: missing.join('、') },
                },
              ];
        }),
      ],
    };
  });
}

const monthOf = ({ day }: { day: Day }): string => day.slice(0, 7);

/** What one of the sites says of who may stand there. */
async function readPlace(
  ctx: UseContext,
  siteId: string,
  { guardIds, everybody, until }: { guardIds: readonly string[]; everybody: readonly string[]; until: Day },
) {
  const plan = await readSitePlan(ctx, siteId);
  return {
    region: calendarRegionOf(plan.site),
    unfit: await unfitOn(ctx, plan, guardIds, until),
    skills: await readSkills(ctx, plan, everybody, until),
  };
}

/**
 * The shifts of a swap and the months of sites it touches. Of two sites only where each of the two guards is of both.
 * @throws DomainError `not-found`, `roster.swap-apart`
 */
export async function requireSwapShifts(
  { tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>,
  pair: SwapPair,
): Promise<{
  siteId: string;
  places: { siteId: string; month: string }[];
  given: ShiftRow;
  taken: ShiftRow;
}> {
  const rows = await tx
    .select()
    .from(shift)
    .where(and(eq(shift.tenantId, tenantId), inArray(shift.id, [pair.askerShiftId, pair.partnerShiftId])));
  const given = rows.find((one) => one.id === pair.askerShiftId);
  const taken = rows.find((one) => one.id === pair.partnerShiftId);
  if (!given || !taken) throw new DomainError('not-found');
  const places = [given, taken].map((one) => ({ siteId: one.siteId, month: monthOf(one) }));
  const [first, second] = places as [(typeof places)[0], (typeof places)[0]];
  if (first.siteId !== second.siteId) {
    const two = await tx
      .select({ siteIds: guard.siteIds })
      .from(guard)
      .where(and(eq(guard.tenantId, tenantId), inArray(guard.id, [pair.askerId, pair.partnerId])));
    const isOfBoth = two.every(({ siteIds }) => places.every(({ siteId }) => siteIds.includes(siteId)));
    if (two.length < 2 || !isOfBoth) throw new DomainError('roster.swap-apart');
  }
  const isOne = first.siteId === second.siteId && first.month === second.month;
  return { siteId: given.siteId, places: isOne ? [first] : places, given, taken };
}
