import type { UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { isAnyOf } from '@zhiqin/db';
import { workLimitOn } from '@zhiqin/regulations';
import { calendarRegionOf, dayKind } from '@zhiqin/sites';
import { and, count, eq, gte, isNull, lt } from 'drizzle-orm';
import { holdsSmallHours } from '../checks/small-hours.ts';
import type { Candidate } from '../cover/rank-candidates.ts';
import { readStandIns } from '../cover/read-stand-ins.ts';
import { assignment, shift, shiftOfferLine } from '../schema.ts';
import { type FairCandidate, fairDays, fairOrder } from './fair-order.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const daysWithoutRest = 7;

/**
 * Everybody of a shift's site who may take it and is free then, in the published fair order. Errors: `not-found`.
 */
export async function readFairCandidates(ctx: UseContext, shiftId: string) {
  const { target, site: own, standIns } = await readStandIns(ctx, shiftId);
  const free = standIns.filter(
    (one) =>
      one.isHere &&
      !one.isFloating &&
      one.lacks.length === 0 &&
      !one.shifts.some((other) => other.startsAt < target.endsAt && target.startsAt < other.endsAt),
  );
  const region = calendarRegionOf(own);
  const isNight = holdsSmallHours(target, own.zone);
  const isHoliday = dayKind(target.day, region).isHoliday;
  const { nights, holidays } = await readBurdens(
    ctx,
    free.map((one) => one.guardId),
    target.startsAt,
  );
  const offers = await readOffers(
    ctx,
    free.map((one) => one.guardId),
  );
  const restMs = (workLimitOn('restHoursBetweenShifts', target.day)?.value ?? 0) * hourMs;
  const candidates = free.map(
    (one): FairCandidate => ({
      guardId: one.guardId,
      staffNo: one.staffNo,
      isRested: one.daysInARow < daysWithoutRest && hasRest(one, target, restMs),
      nights: isNight ? (nights.get(one.guardId) ?? 0) : 0,
      holidays: isHoliday ? (holidays.get(one.guardId) ?? 0) : 0,
      offers: offers.get(one.guardId) ?? 0,
      plannedMinutes: one.plannedMinutes,
      distanceKm: one.distanceKm,
    }),
  );
  return { target, site: own, candidates: fairOrder(candidates) };
}

function hasRest({ shifts }: Candidate, target: { startsAt: Date; endsAt: Date }, restMs: number): boolean {
  return shifts.every(
    (other) =>
      target.startsAt.getTime() - other.endsAt.getTime() >= restMs ||
      other.startsAt.getTime() - target.endsAt.getTime() >= restMs,
  );
}

/** Nights and holiday shifts of the weeks before a shift, over all sites, each by its site's clock and calendar. */
async function readBurdens({ tx, tenantId }: UseContext, guardIds: readonly string[], until: Date) {
  const nights = new Map<string, number>();
  const holidays = new Map<string, number>();
  if (guardIds.length === 0) return { nights, holidays };
  const rows = await tx
    .select({
      guardId: assignment.guardId,
      startsAt: assignment.startsAt,
      endsAt: assignment.endsAt,
      day: shift.day,
      zone: site.zone,
      region: site.region,
    })
    .from(assignment)
    .innerJoin(shift, and(eq(shift.tenantId, assignment.tenantId), eq(shift.id, assignment.shiftId)))
    .innerJoin(site, and(eq(site.tenantId, shift.tenantId), eq(site.id, shift.siteId)))
    .where(
      and(
        eq(assignment.tenantId, tenantId),
        isAnyOf(assignment.guardId, guardIds),
        isNull(assignment.withdrawnAt),
        gte(assignment.startsAt, new Date(until.getTime() - fairDays * dayMs)),
        lt(assignment.startsAt, until),
      ),
    );
  for (const row of rows) {
    if (holdsSmallHours(row, row.zone)) nights.set(row.guardId, (nights.get(row.guardId) ?? 0) + 1);
    if (dayKind(row.day, calendarRegionOf(row)).isHoliday)
      holidays.set(row.guardId, (holidays.get(row.guardId) ?? 0) + 1);
  }
  return { nights, holidays };
}

async function readOffers({ tx, tenantId, now }: UseContext, guardIds: readonly string[]) {
  if (guardIds.length === 0) return new Map<string, number>();
  const rows = await tx
    .select({ guardId: shiftOfferLine.guardId, offers: count() })
    .from(shiftOfferLine)
    .where(
      and(
        eq(shiftOfferLine.tenantId, tenantId),
        isAnyOf(shiftOfferLine.guardId, guardIds),
        gte(shiftOfferLine.offeredAt, new Date(now.getTime() - fairDays * dayMs)),
      ),
    )
    .groupBy(shiftOfferLine.guardId);
  return new Map(rows.map((row) => [row.guardId, row.offers]));
}
