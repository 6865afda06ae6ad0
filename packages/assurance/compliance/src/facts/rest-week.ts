import type { UseContext } from '@zhiqin/access';
import { addDays, type Day } from '@zhiqin/kernel';
import type { RestWeekFacts } from '@zhiqin/regulations';
import { assignment, shift } from '@zhiqin/rostering/schema';
import { sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { jsonRows } from './json-rows.ts';
import { groupBy } from './presence.ts';
import { type PublishedDuty, publishedDuties } from './published-duties.ts';
import type { SiteDays } from './site-days.ts';
import type { Week } from './week.ts';

const dayMs = 24 * 3_600_000;

/**
 * The published roster of everybody on a shift of the site in a week, over all sites: rest is a person's (R05). All
 * weeks in one reading.
 */
export async function restWeekWindows(
  ctx: UseContext,
  days: SiteDays,
  weeks: readonly Week[],
): Promise<JudgedWindow[]> {
  const byGuard = groupBy(await plannedIn(ctx, days, weeks), (row) => row.guardId);
  return weeks.flatMap((week) =>
    [...byGuard].flatMap(([guardId, planned]) => {
      const isIn = (row: PublishedDuty, from: Day) => from <= row.day && row.day <= week.sunday;
      if (!planned.some((row) => row.siteId === days.siteId && isIn(row, week.monday))) return [];
      const own = planned.filter((row) => isIn(row, addDays(week.monday, -6)));
      const facts: RestWeekFacts = {
        guardId,
        monday: week.monday,
        sunday: week.sunday,
        shifts: own.map(({ assignmentId, day }) => ({ assignmentId, day })),
      };
      return [
        {
          subjectKey: `guard-week:${guardId}:${week.monday}`,
          postId: null,
          shiftId: null,
          personId: guardId,
          day: week.sunday,
          startsAt: week.startsAt,
          endsAt: week.endsAt,
          named: { family: 'restWeek', facts },
        } satisfies JudgedWindow,
      ];
    }),
  );
}

async function plannedIn(ctx: UseContext, days: SiteDays, weeks: readonly Week[]): Promise<PublishedDuty[]> {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last) return [];
  const from = new Date(first.startsAt.getTime() - 6 * dayMs);
  return publishedDuties(ctx, await guardsOnSite(ctx, days.siteId, from, last.endsAt), {
    firstDay: addDays(first.monday, -6),
    lastDay: last.sunday,
    from,
    to: last.endsAt,
  });
}

/** Everybody on a shift of the site that starts between two instants. */
async function guardsOnSite(ctx: UseContext, siteId: string, from: Date, to: Date): Promise<string[]> {
  const [a, s] = [assignment, shift];
  const rows = await jsonRows<{ guardId: string }>(
    ctx,
    sql`select distinct ${a.guardId} as "guardId"
        from ${s} join ${a} on ${a.tenantId} = ${s.tenantId} and ${a.shiftId} = ${s.id}
        where ${s.tenantId} = ${ctx.tenantId} and ${s.siteId} = ${siteId} and ${a.withdrawnAt} is null
          and ${s.startsAt} >= ${from.toISOString()} and ${s.startsAt} <= ${to.toISOString()}`,
  );
  return rows.map(({ guardId }) => guardId);
}
