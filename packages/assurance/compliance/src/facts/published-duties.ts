import type { UseContext } from '@zhiqin/access';
import { isAnyOf } from '@zhiqin/db';
import type { Day } from '@zhiqin/kernel';
import { assignment, rosterPublication, shift } from '@zhiqin/rostering/schema';
import { sql } from 'drizzle-orm';
import { jsonRows } from './json-rows.ts';

/** A person's duty on a published roster, at whatever site. */
export interface PublishedDuty {
  guardId: string;
  assignmentId: string;
  siteId: string;
  day: Day;
  startsMs: number;
  endsMs: number;
}

const dayMs = 24 * 3_600_000;

/**
 * The published duties of some people on shifts of some days, over all sites, in order of time. A person's assignments
 * are looked up by instants, as they are indexed, and their shifts one by one: joined the other way round every site's
 * roster is walked. Which months are published is a few rows, and asked by themselves.
 * `from` and `to`: instants the days lie between; a day more is read on both sides.
 */
export async function publishedDuties(
  ctx: UseContext,
  guardIds: readonly string[],
  { firstDay, lastDay, from, to }: { firstDay: Day; lastDay: Day; from: Date; to: Date },
): Promise<PublishedDuty[]> {
  if (guardIds.length === 0) return [];
  const [a, s, p] = [assignment, shift, rosterPublication];
  const [since, until] = [new Date(from.getTime() - dayMs), new Date(to.getTime() + dayMs)];
  const planned = await jsonRows<PublishedDuty>(
    ctx,
    sql`with planned as materialized (
          select ${a.guardId} as guard_id, ${a.id} as id, ${a.shiftId} as shift_id,
                 ${a.startsAt} as starts_at, ${a.endsAt} as ends_at
          from ${a} where ${a.tenantId} = ${ctx.tenantId} and ${isAnyOf(a.guardId, guardIds)}
            and ${a.startsAt} >= ${since.toISOString()} and ${a.startsAt} <= ${until.toISOString()}
            and ${a.withdrawnAt} is null)
        select planned.guard_id as "guardId", planned.id as "assignmentId", ${s.siteId} as "siteId", ${s.day} as "day",
               (date_part('epoch', planned.starts_at) * 1000)::bigint as "startsMs",
               (date_part('epoch', planned.ends_at) * 1000)::bigint as "endsMs"
        from planned join ${s} on ${s.tenantId} = ${ctx.tenantId} and ${s.id} = planned.shift_id
        order by planned.starts_at, planned.id`,
  );
  const duties = planned.filter(({ day }) => firstDay <= day && day <= lastDay);
  const siteIds = [...new Set(duties.map(({ siteId }) => siteId))];
  if (siteIds.length === 0) return [];
  const published = await jsonRows<{ key: string }>(
    ctx,
    sql`select ${p.siteId} || ' ' || ${p.month} as "key" from ${p}
        where ${p.tenantId} = ${ctx.tenantId} and ${isAnyOf(p.siteId, siteIds)}`,
  );
  const known = new Set(published.map(({ key }) => key));
  return duties.filter(({ siteId, day }) => known.has(`${siteId} ${day.slice(0, 7)}`));
}
