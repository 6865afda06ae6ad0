import type { UseContext } from '@zhiqin/access';
import { dutyEntry, hazard, patrolScan } from '@zhiqin/duty/schema';
import type { PatrolRoundFact } from '@zhiqin/regulations';
import { and, eq, gte, isNotNull, lte, sql } from 'drizzle-orm';
import { ticketFor } from './fire-lane.ts';
import { groupBy } from './presence.ts';
import type { SiteDays } from './site-days.ts';

/** How often each point was scanned in a round, and what was amiss with which note and photo (T05, T06). */
export interface PatrolDetail {
  scansOf(roundId: string, checkpointId: string): number;
  anomaliesOf(roundId: string): PatrolRoundFact['anomalies'];
}

export async function patrolDetail(ctx: UseContext, days: SiteDays): Promise<PatrolDetail> {
  const filled = (field: string) =>
    sql<boolean>`jsonb_typeof(${dutyEntry.content} -> 'body' -> ${field}) = 'object'`;
  const inSpan = <Table extends typeof patrolScan | typeof hazard>(table: Table) =>
    and(
      eq(table.tenantId, ctx.tenantId),
      eq(table.siteId, days.siteId),
      gte(table.at, days.span.startsAt),
      lte(table.at, days.span.endsAt),
    );
  const scans = await ctx.tx
    .select({
      id: patrolScan.id,
      roundId: patrolScan.roundId,
      checkpointId: patrolScan.checkpointId,
      at: patrolScan.at,
      failedItems: patrolScan.failedItems,
      isClear: patrolScan.isClear,
      hasNote: filled('note'),
      hasPhoto: filled('photo'),
    })
    .from(patrolScan)
    .innerJoin(dutyEntry, and(eq(dutyEntry.tenantId, patrolScan.tenantId), eq(dutyEntry.id, patrolScan.id)))
    .where(and(inSpan(patrolScan), isNotNull(patrolScan.roundId)))
    .orderBy(patrolScan.at, patrolScan.id);
  const tickets = await ctx.tx.select().from(hazard).where(inSpan(hazard)).orderBy(hazard.at, hazard.id);
  const byRound = groupBy(scans, (scan) => scan.roundId ?? '');
  return {
    scansOf: (roundId, checkpointId) =>
      (byRound.get(roundId) ?? []).filter((scan) => scan.checkpointId === checkpointId).length,
    anomaliesOf: (roundId) =>
      (byRound.get(roundId) ?? [])
        .filter((scan) => scan.failedItems.length > 0 || scan.isClear === false)
        .map((scan) => ({
          entryId: scan.id,
          hasNote: scan.hasNote || ticketFor(scan, tickets) !== null,
          hasPhoto: scan.hasPhoto,
        })),
  };
}
