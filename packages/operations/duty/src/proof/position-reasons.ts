import { distanceMetres } from './position.ts';
import { reason } from './reasons.ts';
import {
  addReason,
  type KnownSite,
  type ReasonsById,
  roundKeyOf,
  type ScanForProof,
} from './scan-for-proof.ts';
import { thresholds } from './thresholds.ts';

interface Reading {
  scan: ScanForProof;
  metres: number;
  isFar: boolean;
}

/**
 * The phone's place against the point's, within what both are good for and what honest readings at that point miss
 * it by. One far reading is a jump of the receiver until most of a round says so.
 */
export function positionReasons(scans: readonly ScanForProof[], site: KnownSite): ReasonsById {
  const reasons: ReasonsById = new Map();
  const readings: Reading[] = [];
  for (const scan of scans) {
    const place = site.checkpoints.get(scan.checkpointId ?? '')?.position;
    if (!scan.position || !place) {
      addReason(reasons, scan.id, reason('no-position'));
      continue;
    }
    const { accuracyMetres } = scan.position;
    const metres = Math.round(distanceMetres(scan.position, place));
    const accuracy = Math.round(accuracyMetres);
    const usual = site.usualErrorMetres.get(scan.checkpointId ?? '') ?? thresholds.unlearnedErrorMetres;
    const allowed = Math.max(usual, thresholds.smallestErrorMetres, accuracyMetres + place.accuracyMetres);
    if (accuracyMetres > thresholds.vaguestMetres)
      addReason(reasons, scan.id, reason('position-vague', { accuracy }));
    else {
      const isFar = metres > allowed + thresholds.farMarginMetres;
      if (!isFar) addReason(reasons, scan.id, reason('in-place', { metres, accuracy }));
      readings.push({ scan, metres, isFar });
    }
  }
  const pointsOf = (of: readonly ScanForProof[]) => new Set(of.map((scan) => scan.checkpointId)).size;
  const rounds = Map.groupBy(scans, roundKeyOf);
  for (const [key, round] of Map.groupBy(readings, ({ scan }) => roundKeyOf(scan))) {
    const far = round.filter((reading) => reading.isFar);
    const count = pointsOf(far.map(({ scan }) => scan));
    // Of all points of the round, told or not: a phone that tells less must not make the rest look worse.
    const of = pointsOf(rounds.get(key) ?? []);
    const isPattern = count >= thresholds.farReadings && count >= thresholds.farShare * of;
    for (const { scan, metres } of far) {
      const accuracy = Math.round(scan.position?.accuracyMetres ?? 0);
      const found = isPattern
        ? reason('far-often', { metres, accuracy, count, of })
        : reason('far-once', { metres, accuracy });
      addReason(reasons, scan.id, found);
    }
  }
  return reasons;
}
