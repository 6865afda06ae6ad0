import type { UseContext } from '@zhiqin/access';
import { addDays, type Day, DomainError } from '@zhiqin/kernel';
import { calendarRegionOf, readSitePlan } from '@zhiqin/sites';
import { guard } from '@zhiqin/workforce/schema';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Refusal } from '../change/settle-changes.ts';
import { monthCalendar, readGuardMonths } from '../checks/read-guard-months.ts';
import type { RosterFinding } from '../checks/roster-finding.ts';
import { unfitOn } from '../checks/unfit-on.ts';
import { readLacks } from '../demand/read-needs.ts';
import { leaveOn } from '../leave/leave-on.ts';
import { publishedAt } from '../publication.ts';
import { assignment, shift } from '../schema.ts';
import { judgeExchange } from './exchange.ts';

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

/**
 * Judges swaps of shifts of one site and month, read once: whether both still hold what they give, and what severity B
 * and the working-time rules say of each. The context must see all sites.
 */
export async function judgeSwaps(
  ctx: UseContext,
  { siteId, month }: { siteId: string; month: string },
  pairs: readonly SwapPair[],
): Promise<JudgedSwap[]> {
  if (pairs.length === 0) return [];
  const { tx, tenantId, now } = ctx;
  const plan = await readSitePlan(ctx, siteId);
  const guardIds = [...new Set(pairs.flatMap((one) => [one.askerId, one.partnerId]))];
  const shiftIds = [...new Set(pairs.flatMap((one) => [one.askerShiftId, one.partnerShiftId]))];
  const shifts = new Map(
    (
      await tx
        .select()
        .from(shift)
        .where(and(eq(shift.tenantId, tenantId), inArray(shift.id, shiftIds)))
    ).map((one) => [one.id, one]),
  );
  const held = await tx
    .select({ id: assignment.id, guardId: assignment.guardId, shiftId: assignment.shiftId })
    .from(assignment)
    .where(
      and(
        eq(assignment.tenantId, tenantId),
        inArray(assignment.shiftId, shiftIds),
        inArray(assignment.guardId, guardIds),
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
  const months = new Map((await readGuardMonths(ctx, month, guardIds)).map((one) => [one.guardId, one]));
  const until = addDays(`${month}-01`, 31);
  const unfit = await unfitOn(ctx, plan, guardIds, until);
  const lacks = await readLacks(ctx, plan, guardIds, until);
  const isOnLeave = await leaveOn(ctx, guardIds, { from: `${month}-01`, until });
  const calendar = monthCalendar(month, calendarRegionOf(plan.site));
  const isPublished = (await publishedAt(ctx, siteId, month)) !== null;
  return pairs.map((pair): JudgedSwap => {
    const given = shifts.get(pair.askerShiftId);
    const taken = shifts.get(pair.partnerShiftId);
    const keys = {
      asker: keyOf.get(`${pair.askerId}/${pair.askerShiftId}`),
      partner: keyOf.get(`${pair.partnerId}/${pair.partnerShiftId}`),
    };
    const asker = months.get(pair.askerId);
    const partner = months.get(pair.partnerId);
    const isGone =
      !isPublished ||
      !given ||
      !taken ||
      !asker ||
      !partner ||
      !keys.asker ||
      !keys.partner ||
      given.startsAt <= now ||
      taken.startsAt <= now;
    if (isGone) return { refusal: 'roster.swap-gone', findings: [] };
    const takes: [string, { postId: string; code: string; day: Day }][] = [
      [pair.askerId, taken],
      [pair.partnerId, given],
    ];
    for (const [guardId, { postId, day }] of takes) {
      const person = people.get(guardId);
      const isEmployed =
        person?.siteIds.includes(siteId) &&
        day >= person.joinedOn &&
        (person.leftOn === null || day <= person.leftOn);
      if (!isEmployed) return { refusal: 'roster.not-employed', findings: [] };
      if (isOnLeave(guardId, day)) return { refusal: 'roster.on-leave', findings: [] };
      if (unfit(guardId, postId, day)) return { refusal: 'roster.ineligible', findings: [] };
    }
    const both = { asker: keys.asker as string, partner: keys.partner as string };
    const { refusing, findings } = judgeExchange(asker, partner, both, calendar);
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
          const missing = lacks(guardId, at);
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

/** A shift of the site and month; both of a swap are of the same. @throws DomainError `not-found`, `roster.swap-apart` */
export async function requireSwapShifts(
  { tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>,
  askerShiftId: string,
  partnerShiftId: string,
): Promise<{
  siteId: string;
  month: string;
  given: typeof shift.$inferSelect;
  taken: typeof shift.$inferSelect;
}> {
  const rows = await tx
    .select()
    .from(shift)
    .where(and(eq(shift.tenantId, tenantId), inArray(shift.id, [askerShiftId, partnerShiftId])));
  const given = rows.find((one) => one.id === askerShiftId);
  const taken = rows.find((one) => one.id === partnerShiftId);
  if (!given || !taken) throw new DomainError('not-found');
  const month = given.day.slice(0, 7);
  if (given.siteId !== taken.siteId || taken.day.slice(0, 7) !== month)
    throw new DomainError('roster.swap-apart');
  return { siteId: given.siteId, month, given, taken };
}
