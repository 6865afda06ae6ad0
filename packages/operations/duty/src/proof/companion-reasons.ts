import { reason } from './reasons.ts';
import {
  addReason,
  type KnownSite,
  type ReasonsById,
  roundKeyOf,
  type ScanForProof,
} from './scan-for-proof.ts';
import { thresholds } from './thresholds.ts';

/**
 * Two phones at the same labels, point after point: one guard carries both, or two walk together. Where a post is
 * manned by two, together is how they are to walk.
 * @param scans by time.
 */
export function companionReasons(scans: readonly ScanForProof[], site: KnownSite): ReasonsById {
  const reasons: ReasonsById = new Map();
  const read = scans.filter((scan) => scan.checkpointId !== null);
  const atPoint = Map.groupBy(read, (scan) => scan.checkpointId as string);
  for (const round of Map.groupBy(read, roundKeyOf).values()) {
    const own = new Set(round.map((scan) => scan.deviceId));
    const meetings = round.flatMap((scan) =>
      near(atPoint.get(scan.checkpointId as string) ?? [], scan.at)
        .filter((other) => !own.has(other.deviceId))
        .map((other) => ({ scan, other })),
    );
    const points = new Set(round.map((scan) => scan.checkpointId)).size;
    for (const met of Map.groupBy(meetings, ({ other }) => other.deviceId).values()) {
      const count = new Set(met.map(({ scan }) => scan.checkpointId)).size;
      if (count < thresholds.togetherPoints || count < thresholds.togetherShare * points) continue;
      const isPair = met.every(
        ({ scan, other }) => scan.postId === other.postId && site.pairPostIds.has(scan.postId),
      );
      for (const { scan, other } of met) {
        const seconds = Math.round(Math.abs(other.at - scan.at) / 1000);
        addReason(reasons, scan.id, reason(isPair ? 'pair-patrol' : 'two-phones', { count, seconds }));
      }
    }
  }
  return reasons;
}

/** Readings of one label about a moment, of a list by time. */
function near(readings: readonly ScanForProof[], at: number): ScanForProof[] {
  const reach = thresholds.togetherSeconds * 1000;
  let [low, high] = [0, readings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((readings[middle] as ScanForProof).at < at - reach) low = middle + 1;
    else high = middle;
  }
  const found: ScanForProof[] = [];
  for (let i = low; i < readings.length && (readings[i] as ScanForProof).at <= at + reach; i++)
    found.push(readings[i] as ScanForProof);
  return found;
}
