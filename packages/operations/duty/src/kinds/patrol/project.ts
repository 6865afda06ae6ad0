import { addRows, isAnyOf } from '@zhiqin/db';
import { patrolRoute } from '@zhiqin/sites/schema';
import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { labelKey } from '../../label-key.ts';
import { dutyEntry, patrolRound, patrolScan } from '../../schema.ts';
import {
  bodyOf,
  type ProjectedEntry,
  type Projection,
  type ProjectionContext,
  placeOf,
} from '../projection.ts';
import type { scan } from './entry.ts';
import { type RoundEnds, type RoundRow, type Route, roundRow, type ScanRow, withEnd } from './round-row.ts';

type ScanBody = z.output<typeof scan.body>;
const nothing: RoundEnds = { start: null, end: null };

export const patrolProjection: Projection = {
  kinds: ['patrol.start', 'patrol.scan', 'patrol.end'],
  async project(entries, context) {
    const scans = entries.filter((entry) => entry.content.kind === 'patrol.scan');
    await addRows(
      context.tx,
      patrolScan,
      scans.map((entry) => scanRow(entry, context)),
    );
    const rounds = entries
      .map((entry) => bodyOf<{ round: string | null }>(entry).round)
      .filter((id) => id !== null);
    if (rounds.length > 0) await rebuildRounds([...new Set(rounds)], entries, context);
  },
};

/** The label is the evidence: a checkpoint that its label does not name is not a visit to it. */
function scanRow(entry: ProjectedEntry, context: ProjectionContext): typeof patrolScan.$inferInsert {
  const body = bodyOf<ScanBody>(entry);
  const labelled = context.checkpointByLabel.get(labelKey(body.label)) ?? null;
  return {
    ...placeOf(entry, context),
    roundId: body.round,
    checkpointId: body.checkpoint === null || body.checkpoint === labelled ? labelled : null,
    deviceId: entry.content.device,
    label: body.label,
    method: body.method,
    failedItems: body.items.filter((item) => !item.ok).map((item) => item.key),
    isClear: body.clear,
  };
}

async function rebuildRounds(
  roundIds: string[],
  entries: readonly ProjectedEntry[],
  context: ProjectionContext,
): Promise<void> {
  const { tx, tenantId, siteId } = context;
  const those = and(
    eq(patrolRound.tenantId, tenantId),
    eq(patrolRound.siteId, siteId),
    isAnyOf(patrolRound.roundId, roundIds),
  );
  const [before, scans] = await Promise.all([
    tx
      .select({ start: patrolRound.startEntryId, end: patrolRound.endEntryId })
      .from(patrolRound)
      .where(those),
    tx
      .select()
      .from(patrolScan)
      .where(
        and(
          eq(patrolScan.tenantId, tenantId),
          eq(patrolScan.siteId, siteId),
          isAnyOf(patrolScan.roundId, roundIds),
        ),
      ),
  ]);
  const earlier = await entriesById(
    before.flatMap((row) => [row.start, row.end]).filter((id) => id !== null),
    context,
  );
  const ends = new Map<string, RoundEnds>();
  for (const entry of [...earlier, ...entries]) {
    const { round } = bodyOf<{ round: string | null }>(entry);
    if (round === null || entry.content.kind === 'patrol.scan') continue;
    ends.set(round, withEnd(ends.get(round) ?? nothing, entry));
  }
  const routes = await routesOf([...ends.values()], context);
  const byRound = Map.groupBy(scans as ScanRow[], (row) => row.roundId as string);
  const rows = roundIds
    .map((roundId) => {
      const end = ends.get(roundId) ?? nothing;
      return roundRow(
        { tenantId, siteId, roundId },
        end,
        byRound.get(roundId) ?? [],
        routes.get(end.start?.routeId ?? ''),
      );
    })
    .filter((row): row is RoundRow => row !== undefined);
  if (before.length > 0) await tx.delete(patrolRound).where(those);
  await addRows(tx, patrolRound, rows);
}

async function entriesById(ids: string[], { tx, tenantId }: ProjectionContext): Promise<ProjectedEntry[]> {
  if (ids.length === 0) return [];
  return tx
    .select({ content: dutyEntry.content, at: dutyEntry.occurredAt, flags: dutyEntry.flags })
    .from(dutyEntry)
    .where(and(eq(dutyEntry.tenantId, tenantId), isAnyOf(dutyEntry.id, ids)));
}

async function routesOf(
  ends: readonly RoundEnds[],
  { tx, tenantId }: ProjectionContext,
): Promise<Map<string, Route>> {
  const ids = [...new Set(ends.map((end) => end.start?.routeId).filter((id) => typeof id === 'string'))];
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({
      id: patrolRoute.id,
      checkpointIds: patrolRoute.checkpointIds,
      isOrdered: patrolRoute.isOrdered,
    })
    .from(patrolRoute)
    .where(and(eq(patrolRoute.tenantId, tenantId), isAnyOf(patrolRoute.id, ids)));
  return new Map(rows.map((row) => [row.id, row]));
}
