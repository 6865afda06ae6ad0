import type { UseContext } from '@zhiqin/access';
import { isAnyOf } from '@zhiqin/db';
import { regimeOn } from '@zhiqin/hours';
import { addDays, addMonths, type Day, type Month, monthWindow } from '@zhiqin/kernel';
import type { RosterFacts } from '@zhiqin/regulations';
import { assignment, rosterPublication, shift } from '@zhiqin/rostering/schema';
import { type CalendarRegion, calendarRegionOf, dayKinds } from '@zhiqin/sites';
import { type EmploymentTerms, employmentTermsOf } from '@zhiqin/workforce';
import { sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { jsonRows } from './json-rows.ts';
import { groupBy, isoOf } from './presence.ts';
import type { PublishedDuty } from './published-duties.ts';
import type { SiteDays } from './site-days.ts';

const dayMinutes = 8 * 60;

/**
 * The published roster of everybody on a shift of the site in a month, over all sites: rest and hours are a person's,
 * not a site's (R03–R06, R09).
 */
export async function rosterWindows(
  ctx: UseContext,
  days: SiteDays,
  month: Month,
  duties: readonly PublishedDuty[],
): Promise<JudgedWindow[]> {
  const first = `${month}-01`;
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  const window = monthWindow(month, days.zone);
  const here = duties.filter(({ siteId, day }) => siteId === days.siteId && first <= day && day <= last);
  const guards = new Set(here.map(({ guardId }) => guardId));
  if (guards.size === 0) return [];
  const guardIds = [...guards];
  const looksBack = addDays(first, -6);
  const rows = duties.filter(({ guardId, day }) => guards.has(guardId) && looksBack <= day && day <= last);
  const region = calendarRegionOf(days);
  const terms = await employmentTermsOf(ctx, guardIds);
  const before = await cyclesBefore(ctx, month, terms, region);
  const ofMonth = standardMinutes(first, last, region);
  return [...groupBy(rows, (row) => row.guardId)].map(([guardId, own]) => {
    const agreed = terms.get(guardId) ?? [];
    const facts: RosterFacts = {
      guardId,
      month,
      shifts: own.map(({ assignmentId, day, startsMs, endsMs }) => ({
        assignmentId,
        day,
        startsAt: isoOf(startsMs),
        endsAt: isoOf(endsMs),
        regime: approvedRegime(agreed, day),
      })),
      standardMinutes: ofMonth,
      cycleBefore: before.get(guardId) ?? { months: 0, minutes: 0, standardMinutes: 0 },
    };
    return {
      subjectKey: `guard-month:${guardId}:${month}`,
      postId: null,
      shiftId: null,
      personId: guardId,
      day: last,
      startsAt: window.startsAt,
      endsAt: window.endsAt,
      named: { family: 'roster', facts },
    };
  });
}

/** 劳务 keeps standard hours here, as the roster's own checks read it. */
function approvedRegime(
  terms: readonly EmploymentTerms[],
  day: Day,
): RosterFacts['shifts'][number]['regime'] {
  const { regime } = regimeOn(terms, day);
  return regime === 'service' ? 'standard' : regime;
}

function standardMinutes(first: Day, last: Day, region: CalendarRegion): number {
  const workdays = dayKinds(first, last, region).filter((kind) =>
    kind.isWeekend ? kind.isMakeUpWorkday : !kind.isHoliday,
  );
  return workdays.length * dayMinutes;
}

/** What lies in the earlier months of a quarter or year, of those whose hours are counted over one (劳部发〔1994〕503号 第5条). */
async function cyclesBefore(
  ctx: UseContext,
  month: Month,
  terms: ReadonlyMap<string, readonly EmploymentTerms[]>,
  region: CalendarRegion,
): Promise<Map<string, RosterFacts['cycleBefore']>> {
  const [number, last] = [Number(month.slice(5)), addDays(`${addMonths(month, 1)}-01`, -1)];
  const months = new Map<string, number>();
  for (const [guardId, agreed] of terms) {
    const { regime, terms: own } = regimeOn(agreed, last);
    const lie = own?.cycle === 'year' ? number - 1 : own?.cycle === 'quarter' ? (number - 1) % 3 : 0;
    if (regime === 'comprehensive' && lie > 0) months.set(guardId, lie);
  }
  if (months.size === 0) return new Map();
  const [a, s, p] = [assignment, shift, rosterPublication];
  const from = `${month.slice(0, 4)}-01-01`;
  const rows = await jsonRows<{ guardId: string; month: Month; minutes: number }>(
    ctx,
    sql`select ${a.guardId} as "guardId", left(${s.day}, 7) as "month",
               (sum(extract(epoch from ${a.endsAt} - ${a.startsAt})) / 60)::float8 as "minutes"
        from ${a} join ${s} on ${s.tenantId} = ${a.tenantId} and ${s.id} = ${a.shiftId}
        where ${a.tenantId} = ${ctx.tenantId} and ${a.withdrawnAt} is null and ${isAnyOf(a.guardId, [...months.keys()])}
          and ${a.startsAt} >= ${`${addDays(from, -1)}T00:00:00Z`} and ${s.day} >= ${from} and ${s.day} < ${`${month}-01`}
          and exists (select from ${p} where ${p.tenantId} = ${s.tenantId} and ${p.siteId} = ${s.siteId}
                      and ${p.month} = left(${s.day}, 7))
        group by 1, 2`,
  );
  return new Map(
    [...months].map(([guardId, lie]) => {
      const since = addMonths(month, -lie);
      const own = rows.filter((row) => row.guardId === guardId && row.month >= since);
      return [
        guardId,
        {
          months: lie,
          minutes: own.reduce((sum, row) => sum + row.minutes, 0),
          standardMinutes: standardMinutes(`${since}-01`, addDays(`${month}-01`, -1), region),
        },
      ];
    }),
  );
}
