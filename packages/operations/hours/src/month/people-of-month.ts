import { site } from '@zhiqin/access/schema';
import { isAnyOf } from '@zhiqin/db';
import { addDays, addMonths, type Day, type Month } from '@zhiqin/kernel';
import { type CalendarRegion, calendarRegionOf, type Reading } from '@zhiqin/sites';
import { type EmploymentTerms, employmentTermsOf } from '@zhiqin/workforce';
import { guard } from '@zhiqin/workforce/schema';
import { and, asc, eq, gte, isNull, lt, lte, or, sql } from 'drizzle-orm';
import { cycleOf } from '../overtime/cycle-of.ts';
import type { DayMinutes } from '../overtime/overtime-of.ts';
import { dayMinutesOf } from './month-totals.ts';
import { guardDay, guardMonth, timeOffInLieu } from './schema.ts';

/** What a guard's month is worked out from beside his days. */
export interface PersonOfMonth {
  guardId: string;
  joinedOn: Day;
  leftOn: Day | null;
  terms: EmploymentTerms[];
  /** Days before the month, as far as a cycle of his terms reaches back. */
  earlier: DayMinutes[];
  lieu: Map<Day, number>;
  /** Whose holidays the site keeps that settles his month. */
  region: CalendarRegion;
}

/**
 * Guards whose month is settled at a site: those kept there already, and those whose first site it is and whose month
 * nobody else keeps.
 */
export async function guardsSettledAt(
  { tx, tenantId }: Reading,
  siteId: string,
  month: Month,
): Promise<string[]> {
  const rows = await tx
    .select({ guardId: guard.id })
    .from(guard)
    .leftJoin(
      guardMonth,
      and(
        eq(guardMonth.tenantId, guard.tenantId),
        eq(guardMonth.guardId, guard.id),
        eq(guardMonth.month, month),
      ),
    )
    .where(
      and(
        eq(guard.tenantId, tenantId),
        lt(guard.joinedOn, `${addMonths(month, 1)}-01`),
        or(isNull(guard.leftOn), gte(guard.leftOn, `${month}-01`)),
        or(
          eq(guardMonth.siteId, siteId),
          and(isNull(guardMonth.id), sql`${guard.siteIds}[1] = ${siteId}::uuid`),
        ),
      ),
    )
    .orderBy(asc(guard.id));
  return rows.map((row) => row.guardId);
}

/** Terms, cycle so far and time off of guards, set-based. */
export async function peopleOfMonth(
  ctx: Reading,
  guardIds: readonly string[],
  month: Month,
): Promise<Map<string, PersonOfMonth>> {
  if (guardIds.length === 0) return new Map();
  const { tx, tenantId } = ctx;
  const [first, last] = [`${month}-01`, addDays(`${addMonths(month, 1)}-01`, -1)];
  const people = await tx
    .select({
      guardId: guard.id,
      joinedOn: guard.joinedOn,
      leftOn: guard.leftOn,
      zone: site.zone,
      region: site.region,
    })
    .from(guard)
    .leftJoin(site, and(eq(site.tenantId, guard.tenantId), sql`${site.id} = ${guard.siteIds}[1]`))
    .where(and(eq(guard.tenantId, tenantId), isAnyOf(guard.id, guardIds)));
  const terms = await employmentTermsOf(ctx, guardIds);
  const lieu = await tx
    .select({
      guardId: timeOffInLieu.guardId,
      workedOn: timeOffInLieu.workedOn,
      minutes: timeOffInLieu.minutes,
    })
    .from(timeOffInLieu)
    .where(
      and(
        eq(timeOffInLieu.tenantId, tenantId),
        isAnyOf(timeOffInLieu.guardId, guardIds),
        gte(timeOffInLieu.workedOn, first),
        lte(timeOffInLieu.workedOn, last),
      ),
    );
  const reach = [...terms].flatMap(([guardId, own]) =>
    own.some((one) => one.hourRegime === 'comprehensive' && one.cycle !== 'month') ? [guardId] : [],
  );
  const [earliest = first] = [
    first,
    ...[...terms.values()]
      .flat()
      .flatMap((one) =>
        one.hourRegime === 'comprehensive' ? [cycleOf(one.cycle ?? 'month', first).fromDay] : [],
      ),
  ].sort();
  const days =
    reach.length === 0 || earliest >= first
      ? []
      : await tx
          .select({
            guardId: guardDay.guardId,
            day: guardDay.day,
            workedMinutes: guardDay.workedMinutes,
            holidayMinutes: guardDay.holidayMinutes,
            restDayMinutes: guardDay.restDayMinutes,
          })
          .from(guardDay)
          .where(
            and(
              eq(guardDay.tenantId, tenantId),
              isAnyOf(guardDay.guardId, reach),
              gte(guardDay.day, earliest),
              lt(guardDay.day, first),
            ),
          );
  const earlierOf = Map.groupBy(days, (row) => row.guardId);
  const lieuOf = Map.groupBy(lieu, (row) => row.guardId);
  return new Map(
    people.map(({ guardId, joinedOn, leftOn, zone, region }) => [
      guardId,
      {
        guardId,
        joinedOn,
        leftOn,
        terms: terms.get(guardId) ?? [],
        earlier: (earlierOf.get(guardId) ?? []).map(dayMinutesOf),
        region: calendarRegionOf({ zone: zone ?? 'Asia/Shanghai', region }),
        lieu: new Map((lieuOf.get(guardId) ?? []).map((row) => [row.workedOn, row.minutes])),
      },
    ]),
  );
}
