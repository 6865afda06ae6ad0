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
}

const dayMs = 24 * 3_600_000;

/** The published roster of everybody on a shift of the site in a week, over all sites: rest is a person's (R05). */
export async function restWeekWindows(ctx: UseContext, days: SiteDays, week: Week): Promise<JudgedWindow[]> {
  const rows = await plannedIn(ctx, days, week);
  return [...groupBy(rows, (row) => row.guardId)].map(([guardId, own]) => {
    const facts: RestWeekFacts = {
      guardId,
      monday: week.monday,
      sunday: week.sunday,
      shifts: own.map(({ assignmentId, day }) => ({ assignmentId, day })),
    };
    return {
      subjectKey: `guard-week:${guardId}:${week.monday}`,
      postId: null,
      shiftId: null,
      personId: guardId,
      day: week.sunday,
      startsAt: week.startsAt,
      endsAt: week.endsAt,
      named: { family: 'restWeek', facts },
    };
  });
}

/** By instants too: that is how shifts and assignments are indexed. A site's guards first, or every site's roster is walked. */
function plannedIn(ctx: UseContext, days: SiteDays, week: Week): Promise<Planned[]> {
  const [a, s, p] = [assignment, shift, rosterPublication];
  const from = new Date(week.startsAt.getTime() - 7 * dayMs).toISOString();
  const to = new Date(week.endsAt.getTime() + dayMs).toISOString();
  return jsonRows<Planned>(
    ctx,
    sql`with here as materialized (
          select distinct ${a.guardId} as guard_id
          from ${s} join ${a} on ${a.tenantId} = ${s.tenantId} and ${a.shiftId} = ${s.id}
          where ${s.tenantId} = ${ctx.tenantId} and ${s.siteId} = ${days.siteId} and ${a.withdrawnAt} is null
            and ${s.day} between ${week.monday} and ${week.sunday}
            and ${s.startsAt} >= ${from} and ${s.startsAt} <= ${to})
        select ${a.guardId} as "guardId", ${a.id} as "assignmentId", ${s.day} as "day"
        from here join ${a} on ${a.tenantId} = ${ctx.tenantId} and ${a.guardId} = here.guard_id
          join ${s} on ${s.tenantId} = ${a.tenantId} and ${s.id} = ${a.shiftId}
        where ${a.withdrawnAt} is null and ${a.startsAt} >= ${from} and ${a.startsAt} <= ${to}
          and ${s.day} between ${addDays(week.monday, -6)} and ${week.sunday}
          and exists (select from ${p} where ${p.tenantId} = ${s.tenantId} and ${p.siteId} = ${s.siteId}
                      and ${p.month} = left(${s.day}, 7))
        order by ${a.startsAt}, ${a.id}`,
  );
}
