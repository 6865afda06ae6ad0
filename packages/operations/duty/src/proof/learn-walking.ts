import type { UseContext } from '@zhiqin/access';
import { addRows } from '@zhiqin/db';
import { and, eq, max, sql } from 'drizzle-orm';
import { dutyEntry, entryProof, patrolScan, readingError, walkingMinimumRow } from '../schema.ts';
import { thresholds } from './thresholds.ts';
import {
  errorShare,
  fastShareOfWalks,
  fewestReadings,
  fewestWalks,
  leastShareOfMiddle,
} from './walking-minimum.ts';

const dayMs = 86_400_000;
/** Ways change: a lift is mended, a gate is walled up. */
const learnedFromDays = 90;

/**
 * Learns a site's walking times and reading errors anew where that was not done within a day: from rounds nobody
 * doubted or corrected, all in the database.
 */
export async function learnWalking(ctx: UseContext, siteId: string): Promise<void> {
  const { tx, tenantId, now } = ctx;
  const [known] = await tx
    .select({ at: max(walkingMinimumRow.learnedAt) })
    .from(walkingMinimumRow)
    .where(and(eq(walkingMinimumRow.tenantId, tenantId), eq(walkingMinimumRow.siteId, siteId)));
  if (known?.at && now.getTime() - known.at.getTime() < dayMs) return;
  const since = new Date(now.getTime() - learnedFromDays * dayMs);
  // In turns: a transaction has one connection.
  const ways = await learnedWays(ctx, siteId, since);
  const errors = await learnedErrors(ctx, siteId, since);
  for (const table of [walkingMinimumRow, readingError])
    await tx.delete(table).where(and(eq(table.tenantId, tenantId), eq(table.siteId, siteId)));
  const common = { tenantId, siteId, learnedAt: now };
  await addRows(
    tx,
    walkingMinimumRow,
    ways.map((way) => ({ ...common, ...way, id: ctx.newId() })),
  );
  await addRows(
    tx,
    readingError,
    errors.map((error) => ({ ...common, ...error })),
  );
}

/** As `walkingMinimum` over the steps of each round, person and phone; the elapsed time as `secondsBetween` takes it. */
function learnedWays(
  { tx, tenantId }: UseContext,
  siteId: string,
  since: Date,
): Promise<{ fromId: string; toId: string; seconds: number; sample: number }[]> {
  return tx.execute(sql`
    with read as (
      select s.id, s.at, s.round_id, s.person_id, s.device_id, s.checkpoint_id,
        (e.content #>> '{clock,wall}')::timestamptz as wall,
        (e.content #>> '{clock,monoMs}')::double precision as mono,
        e.content #>> '{clock,boot}' as boot
      from ${patrolScan} s
      join ${dutyEntry} e on e.tenant_id = s.tenant_id and e.id = s.id
      left join ${entryProof} p on p.tenant_id = s.tenant_id and p.id = s.id
      where s.tenant_id = ${tenantId} and s.site_id = ${siteId} and s.at >= ${since.toISOString()}::timestamptz
        and s.round_id is not null and s.checkpoint_id is not null and s.method <> 'typed'
        and coalesce(p.grade, 'A') <> 'D'
        and not exists (select 1 from ${dutyEntry} c
          where c.tenant_id = s.tenant_id and c.cites_entry_id = s.id and c.kind = 'correction')
    ), step as (
      select lag(checkpoint_id) over w as from_id, checkpoint_id as to_id,
        round(greatest(extract(epoch from wall - lag(wall) over w)::double precision,
          case when boot = lag(boot) over w then (mono - lag(mono) over w) / 1000 end)) as seconds
      from read window w as (partition by round_id, person_id, device_id order by at, id)
    )
    select from_id as "fromId", to_id as "toId", count(*)::int as sample,
      round(greatest(percentile_cont(${fastShareOfWalks}::double precision) within group (order by seconds),
        ${leastShareOfMiddle}::double precision * percentile_cont(0.5) within group (order by seconds)))::int as seconds
    from step
    where from_id <> to_id and seconds > 0 and seconds <= ${thresholds.longestStepSeconds}
    group by from_id, to_id having count(*) >= ${fewestWalks}`) as never;
}

function learnedErrors(
  { tx, tenantId }: UseContext,
  siteId: string,
  since: Date,
): Promise<{ id: string; metres: number; sample: number }[]> {
  return tx.execute(sql`
    select s.checkpoint_id as id, count(*)::int as sample,
      round(percentile_cont(${errorShare}::double precision) within group (order by p.metres_off))::int as metres
    from ${entryProof} p
    join ${patrolScan} s on s.tenant_id = p.tenant_id and s.id = p.id
    where p.tenant_id = ${tenantId} and p.site_id = ${siteId} and p.at >= ${since.toISOString()}::timestamptz
      and p.metres_off is not null and p.grade <> 'D' and s.checkpoint_id is not null
    group by s.checkpoint_id having count(*) >= ${fewestReadings}`) as never;
}
