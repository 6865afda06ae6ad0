import type { UseContext } from '@zhiqin/access';
import { isAnyOf } from '@zhiqin/db';
import { dutyEntry, patrolScan } from '@zhiqin/duty/schema';
import type { PatrolRoundFact } from '@zhiqin/regulations';
import { sql } from 'drizzle-orm';
import { ticketFor, ticketsOf } from './fire-lane.ts';
import { jsonRows, ms } from './json-rows.ts';
import { groupBy } from './presence.ts';
import type { SiteDays } from './site-days.ts';

/** How often each point was scanned in a round, and what was amiss with which note and photo (T05, T06). */
export interface PatrolDetail {
  scansOf(roundId: string, checkpointId: string): number;
  anomaliesOf(roundId: string): PatrolRoundFact['anomalies'];
}

/** Counted in the database: of a site's thousands of scans only those of critical points, and those with something amiss. */
export async function patrolDetail(
  ctx: UseContext,
  days: SiteDays,
  criticalIds: readonly string[],
): Promise<PatrolDetail> {
  const p = patrolScan;
  const { startsAt, endsAt } = days.span;
  const inSpan = sql`${p.tenantId} = ${ctx.tenantId} and ${p.siteId} = ${days.siteId} and ${p.roundId} is not null
    and ${p.at} >= ${startsAt.toISOString()} and ${p.at} <= ${endsAt.toISOString()}`;
  const filled = (field: string) =>
    sql`coalesce(jsonb_typeof(${dutyEntry.content} -> 'body' -> ${field}) = 'object', false)`;
  const [counts, amiss, tickets] = await Promise.all([
    criticalIds.length === 0
      ? []
      : jsonRows<{ roundId: string; checkpointId: string; scans: number }>(
          ctx,
          sql`select ${p.roundId} as "roundId", ${p.checkpointId} as "checkpointId", count(*) as "scans"
              from ${p} where ${inSpan} and ${isAnyOf(p.checkpointId, criticalIds)} group by 1, 2`,
        ),
    jsonRows<{
      id: string;
      roundId: string;
      checkpointId: string;
      atMs: number;
      hasNote: boolean;
      hasPhoto: boolean;
    }>(
      ctx,
      sql`select ${p.id} as "id", ${p.roundId} as "roundId", ${p.checkpointId} as "checkpointId", ${ms(p.at, 'atMs')},
                 ${filled('note')} as "hasNote", ${filled('photo')} as "hasPhoto"
          from ${p} join ${dutyEntry} on ${dutyEntry.tenantId} = ${p.tenantId} and ${dutyEntry.id} = ${p.id}
          where ${inSpan} and (${p.failedItems} <> '{}' or ${p.isClear} = false)
          order by ${p.at}, ${p.id}`,
    ),
    ticketsOf(ctx, days, startsAt),
  ]);
  const scansOf = new Map(counts.map((row) => [`${row.roundId} ${row.checkpointId}`, row.scans]));
  const amissIn = groupBy(amiss, (scan) => scan.roundId);
  return {
    scansOf: (roundId, checkpointId) => scansOf.get(`${roundId} ${checkpointId}`) ?? 0,
    anomaliesOf: (roundId) =>
      (amissIn.get(roundId) ?? []).map((scan) => ({
        entryId: scan.id,
        hasNote: scan.hasNote || ticketFor(scan, tickets) !== null,
        hasPhoto: scan.hasPhoto,
      })),
  };
}
