import type { UseContext } from '@zhiqin/access';
import type { device } from '@zhiqin/access/schema';
import { and, asc, eq, gte, inArray, isNotNull } from 'drizzle-orm';
import { dutyEntry, patrolRound, patrolScan } from './schema.ts';
import type { SitePack } from './site-pack.ts';

/** A shift of twelve hours, begun an hour early and left four hours late. */
const lookBackHours = 17;

/**
 * The rounds about the present shift that this device does not have in its own log: begun, read or ended on another
 * phone, at its post (of the whole site where it belongs to none). Its own alone would send the pack anew with each
 * scan.
 */
export async function roundsAtHand(
  { tx, tenantId, now }: UseContext,
  { id, siteId, postId }: typeof device.$inferSelect,
): Promise<SitePack['rounds']> {
  const since = new Date(now.getTime() - lookBackHours * 3_600_000);
  const rows = await tx
    .select({
      roundId: patrolRound.roundId,
      routeId: patrolRound.routeId,
      postId: patrolRound.postId,
      personId: patrolRound.personId,
      startedAt: patrolRound.startedAt,
      endedAt: patrolRound.endedAt,
      deviceId: patrolRound.deviceId,
      endDeviceId: dutyEntry.deviceId,
    })
    .from(patrolRound)
    .leftJoin(
      dutyEntry,
      and(eq(dutyEntry.tenantId, patrolRound.tenantId), eq(dutyEntry.id, patrolRound.endEntryId)),
    )
    .where(
      and(
        eq(patrolRound.tenantId, tenantId),
        eq(patrolRound.siteId, siteId),
        gte(patrolRound.startedAt, since),
        isNotNull(patrolRound.routeId),
        postId ? eq(patrolRound.postId, postId) : undefined,
      ),
    )
    .orderBy(asc(patrolRound.startedAt), asc(patrolRound.roundId));
  if (rows.length === 0) return [];
  const scans = await tx
    .select({
      roundId: patrolScan.roundId,
      checkpointId: patrolScan.checkpointId,
      at: patrolScan.at,
      deviceId: patrolScan.deviceId,
    })
    .from(patrolScan)
    .where(
      and(
        eq(patrolScan.tenantId, tenantId),
        eq(patrolScan.siteId, siteId),
        inArray(
          patrolScan.roundId,
          rows.map((row) => row.roundId),
        ),
      ),
    )
    .orderBy(asc(patrolScan.at), asc(patrolScan.id));
  const scansOf = Map.groupBy(scans, (scan) => scan.roundId);
  return rows.flatMap(({ deviceId, endDeviceId, ...row }) => {
    const read = scansOf.get(row.roundId) ?? [];
    const devices = [deviceId, endDeviceId, ...read.map((scan) => scan.deviceId)];
    if (devices.every((one) => one === null || one === id)) return [];
    // Later readings of a point do not move its time.
    const points = read
      .toReversed()
      .flatMap((scan) => (scan.checkpointId ? [[scan.checkpointId, scan.at.toISOString()] as const] : []));
    return {
      ...row,
      routeId: row.routeId as string,
      startedAt: row.startedAt.toISOString(),
      endedAt: row.endedAt?.toISOString() ?? null,
      points: Object.fromEntries(points),
    };
  });
}
