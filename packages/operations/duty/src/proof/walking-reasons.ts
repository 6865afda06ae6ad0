import { wayMetres } from './position.ts';
import { type ProofReason, reason } from './reasons.ts';
import {
  addReason,
  type KnownSite,
  type ReasonsById,
  roundKeyOf,
  type ScanForProof,
  type WalkingMinimum,
  wayKey,
} from './scan-for-proof.ts';
import { thresholds } from './thresholds.ts';

interface Step {
  from: ScanForProof;
  to: ScanForProof;
  /** Null: two phones whose clocks cannot be compared. */
  seconds: number | null;
  minimum: WalkingMinimum | null;
}

/**
 * The time since the point before, against the shortest somebody honest takes. Followed for each person, whatever
 * phone he holds, and for each phone, whoever holds it: neither can be in two places.
 * @param scans by time.
 */
export function walkingReasons(scans: readonly ScanForProof[], site: KnownSite): ReasonsById {
  const reasons: ReasonsById = new Map();
  const read = scans.filter((scan) => scan.checkpointId !== null);
  const ofPeople = stepsOf(
    read,
    (scan) => scan.personId ?? `phone ${scan.deviceId}`,
    site,
    (scan, isFirst) => addReason(reasons, scan.id, reason(isFirst ? 'first-point' : 'read-again')),
  );
  const ofPhones = stepsOf(read, (scan) => scan.deviceId, site).filter(
    ({ from, to }) => from.personId !== to.personId,
  );
  for (const step of ofPeople) {
    if (!isFast(step)) addReason(reasons, step.to.id, walkedReason(step, site));
  }
  const fast = [...ofPeople, ...ofPhones].filter(isFast);
  const inRound = Map.groupBy(fast, ({ to }) => roundKeyOf(to));
  for (const steps of inRound.values()) {
    const isPattern = steps.length >= 2 || steps.some(isImpossible);
    for (const step of steps) addReason(reasons, step.to.id, fastReason(step, site, isPattern));
  }
  return reasons;
}

function stepsOf(
  scans: readonly ScanForProof[],
  walkerOf: (scan: ScanForProof) => string,
  site: KnownSite,
  onStay: (scan: ScanForProof, isFirst: boolean) => void = () => {},
): Step[] {
  const steps: Step[] = [];
  for (const walk of Map.groupBy(scans, walkerOf).values()) {
    for (const [i, to] of walk.entries()) {
      const from = walk[i - 1];
      if (!from || to.at - from.at > thresholds.longestStepSeconds * 1000) onStay(to, true);
      else if (from.checkpointId === to.checkpointId) onStay(to, false);
      else steps.push({ from, to, seconds: secondsBetween(from, to), minimum: minimumOf(from, to, site) });
    }
  }
  return steps;
}

/**
 * On one phone the longer of what its clock and its counter say: a phone that slept loses counted time, one whose
 * clock was set back loses clock time. On two phones their times count where both had heard the server.
 */
export function secondsBetween(
  from: Pick<ScanForProof, 'at' | 'deviceId' | 'clock'>,
  to: Pick<ScanForProof, 'at' | 'deviceId' | 'clock'>,
): number | null {
  if (from.deviceId === to.deviceId) {
    const counted = from.clock.boot === to.clock.boot ? to.clock.monoMs - from.clock.monoMs : 0;
    return Math.round(Math.max(to.clock.wallMs - from.clock.wallMs, counted) / 1000);
  }
  if (!from.clock.isAnchored || !to.clock.isAnchored) return null;
  return Math.round((to.at - from.at) / 1000);
}

function minimumOf(from: ScanForProof, to: ScanForProof, site: KnownSite): WalkingMinimum | null {
  const [a, b] = [from.checkpointId ?? '', to.checkpointId ?? ''];
  const learned = site.walking.get(wayKey(a, b));
  if (learned) return learned;
  const [start, end] = [site.checkpoints.get(a)?.position, site.checkpoints.get(b)?.position];
  if (!start || !end) return null;
  const metres = wayMetres(start, end) - start.accuracyMetres - end.accuracyMetres;
  if (metres < thresholds.shortestWayMetres) return null;
  // Running pace is what nobody beats: twice that time is the minimum of which half is "too fast".
  return {
    seconds: Math.round(metres / thresholds.runningMetresPerSecond / thresholds.fastShare),
    sample: 0,
  };
}

function isFast({ seconds, minimum }: Step): boolean {
  if (seconds === null || !minimum) return false;
  const { fastShare, fastMarginSeconds } = thresholds;
  return seconds < minimum.seconds * fastShare && minimum.seconds - seconds >= fastMarginSeconds;
}

const isImpossible = ({ seconds, minimum }: Step) =>
  seconds !== null && minimum !== null && seconds < minimum.seconds * thresholds.impossibleShare;

/** Both names: reasons are kept, and read in either language. */
function pointOf(scan: ScanForProof, site: KnownSite): ProofReason['values'] {
  const known = site.checkpoints.get(scan.checkpointId ?? '');
  return { point: known?.name ?? '', ...(known?.nameEn ? { pointEn: known.nameEn } : {}) };
}

function walkedReason({ from, seconds, minimum }: Step, site: KnownSite): ProofReason {
  const point = pointOf(from, site);
  if (seconds === null) return reason('clocks-apart', point);
  if (!minimum) return reason('way-unknown', { ...point, seconds });
  return reason('walked', { ...point, seconds, minimum: minimum.seconds });
}

function fastReason({ from, to, seconds, minimum }: Step, site: KnownSite, isPattern: boolean): ProofReason {
  const values = { ...pointOf(from, site), seconds: seconds ?? 0, minimum: minimum?.seconds ?? 0 };
  if (!isPattern) return reason('hasty', values);
  if (from.personId !== to.personId) return reason('phone-elsewhere', values);
  return reason(from.deviceId === to.deviceId ? 'too-fast' : 'person-elsewhere', values);
}
