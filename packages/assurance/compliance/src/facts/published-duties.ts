import type { UseContext } from '@zhiqin/access';
import { isAnyOf } from '@zhiqin/db';
import { addDays, type Day, instantAt, type Month } from '@zhiqin/kernel';
import { assignment, rosterPublication, shift } from '@zhiqin/rostering/schema';
import { sql } from 'drizzle-orm';
import { jsonRows } from './json-rows.ts';
import type { SiteDays } from './site-days.ts';

/** A person's duty on a published roster, at whatever site. */
export interface PublishedDuty {
  guardId: string;
  assignmentId: string;
  siteId: string;
  day: Day;
  startsMs: number;
  endsMs: number;
}

/** A week's rest looks at the six days before it, as do a month's days in a row. */
const daysBefore = 6;

/**
 * The published duties of everybody on a shift of the site between two days, over all sites and from six days before,
 * in order of time: what weeks and months of one evaluation both look at, read once. A person's assignments are looked
 * up by instants, as they are indexed, and their shifts one by one: joined the other way round every site's roster is
 * walked. Which months are published is a few rows, and asked by themselves.
 */
export async function publishedDuties(
  ctx: UseContext,
  { siteId, zone }: Pick<SiteDays, 'siteId' | 'zone'>,
  { firstDay, lastDay }: { firstDay: Day; lastDay: Day },
): Promise<PublishedDuty[]> {
  const [a, s, p] = [assignment, shift, rosterPublication];
  const earliest = addDays(firstDay, -daysBefore);
  // A day more on both sides: another site's day may begin earlier and end later than this one's.
  const since = instantAt(addDays(earliest, -1), '00:00', zone).toISOString();
  const until = instantAt(addDays(lastDay, 2), '00:00', zone).toISOString();
  const [planned, published] = await Promise.all([
    jsonRows<PublishedDuty>(
      ctx,
      sql`with people as materialized (
            select distinct ${a.guardId} as guard_id
            from ${s} join ${a} on ${a.tenantId} = ${s.tenantId} and ${a.shiftId} = ${s.id} and ${a.withdrawnAt} is null
            where ${s.tenantId} = ${ctx.tenantId} and ${s.siteId} = ${siteId}
              and ${s.startsAt} >= ${since} and ${s.startsAt} < ${until} and ${s.day} between ${firstDay} and ${lastDay}),
          planned as materialized (
            select own.* from people cross join lateral (
              select ${a.guardId} as guard_id, ${a.id} as id, ${a.shiftId} as shift_id,
                     ${a.startsAt} as starts_at, ${a.endsAt} as ends_at
              from ${a} where ${a.tenantId} = ${ctx.tenantId} and ${a.guardId} = people.guard_id
                and ${a.startsAt} >= ${since} and ${a.startsAt} < ${until} and ${a.withdrawnAt} is null offset 0) own)
          select planned.guard_id as "guardId", planned.id as "assignmentId", ${s.siteId} as "siteId", ${s.day} as "day",
                 (date_part('epoch', planned.starts_at) * 1000)::bigint as "startsMs",
                 (date_part('epoch', planned.ends_at) * 1000)::bigint as "endsMs"
          from planned join ${s} on ${s.tenantId} = ${ctx.tenantId} and ${s.id} = planned.shift_id
          where ${s.day} between ${earliest} and ${lastDay}
          order by planned.starts_at, planned.id`,
    ),
    jsonRows<{ key: string }>(
      ctx,
      sql`select ${p.siteId} || ' ' || ${p.month} as "key" from ${p}
          where ${p.tenantId} = ${ctx.tenantId} and ${isAnyOf(p.month, monthsBetween(earliest, lastDay))}`,
    ),
  ]);
  const known = new Set(published.map(({ key }) => key));
  return planned.filter(({ siteId, day }) => known.has(`${siteId} ${day.slice(0, 7)}`));
}

function monthsBetween(first: Day, last: Day): Month[] {
  const months = new Set<Month>();
  for (let day = first; day <= last; day = addDays(day, 1)) months.add(day.slice(0, 7));
  return [...months];
}
