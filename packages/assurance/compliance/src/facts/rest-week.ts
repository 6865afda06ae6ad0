import type { UseContext } from '@zhiqin/access';
import { addDays, type Day } from '@zhiqin/kernel';
import type { RestWeekFacts } from '@zhiqin/regulations';
import { assignment, rosterPublication, shift } from '@zhiqin/rostering/schema';
import { sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { jsonRows } from './json-rows.ts';
import { groupBy } from './presence.ts';
import type { SiteDays } from './site-days.ts';
import type { Week } from './week.ts';

interface Planned {
  guardId: string;
  assignmentId: string;
  day: Day;
  /** On a shift of the site that is judged. */
  isHere: boolean;
}

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
      const isIn = (row: Planned, from: Day) => from <= row.day && row.day <= week.sunday;
      if (!planned.some((row) => row.isHere && isIn(row, week.monday))) return [];
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

/** By instants too: that is how shifts and assignments are indexed. A site's guards first, or every site's roster is walked. */
async function plannedIn(ctx: UseContext, days: SiteDays, weeks: readonly Week[]): Promise<Planned[]> {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last) return [];
  const [a, s, p] = [assignment, shift, rosterPublication];
  const from = new Date(first.startsAt.getTime() - 7 * dayMs).toISOString();
  const to = new Date(last.endsAt.getTime() + dayMs).toISOString();
  return jsonRows<Planned>(
    ctx,
    sql`with here as materialized (
          select distinct ${a.guardId} as guard_id
          from ${s} join ${a} on ${a.tenantId} = ${s.tenantId} and ${a.shiftId} = ${s.id}
          where ${s.tenantId} = ${ctx.tenantId} and ${s.siteId} = ${days.siteId} and ${a.withdrawnAt} is null
            and ${s.startsAt} >= ${from} and ${s.startsAt} <= ${to}),
        published as materialized (
          select ${p.siteId} as site_id, ${p.month} as month from ${p} where ${p.tenantId} = ${ctx.tenantId}
            and ${p.month} between ${addDays(first.monday, -6).slice(0, 7)} and ${last.sunday.slice(0, 7)})
        select ${a.guardId} as "guardId", ${a.id} as "assignmentId", ${s.day} as "day",
               ${s.siteId} = ${days.siteId} as "isHere"
        from here join ${a} on ${a.tenantId} = ${ctx.tenantId} and ${a.guardId} = here.guard_id
          join ${s} on ${s.tenantId} = ${a.tenantId} and ${s.id} = ${a.shiftId}
          join published on published.site_id = ${s.siteId} and published.month = left(${s.day}, 7)
        where ${a.withdrawnAt} is null and ${a.startsAt} >= ${from} and ${a.startsAt} <= ${to}
          and ${s.day} between ${addDays(first.monday, -6)} and ${last.sunday}
        order by ${a.startsAt}, ${a.id}`,
  );
}
