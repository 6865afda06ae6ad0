import { companionReasons } from './companion-reasons.ts';
import { ownReasons } from './own-reasons.ts';
import { positionReasons } from './position-reasons.ts';
import { isSuspicion, type Proof, type ProofReason, proofOf, reason, type SuspicionKey } from './reasons.ts';
import { rhythmReasons } from './rhythm-reasons.ts';
import { type KnownSite, roundKeyOf, type ScanForProof } from './scan-for-proof.ts';
import { walkingReasons } from './walking-reasons.ts';

/** What a person found about a round: the suspicions it was about are not asked again. */
export interface Finding {
  decision: 'genuine' | 'not-genuine';
  suspicions: readonly string[];
}

/** Scans this long before and after one may bear on its grade, and none beyond. */
export const reachHours = 10;

/**
 * Grades the scans of a site. Pure, and the same for any order of arrival: what comes late is graded with its
 * neighbours by calling it again.
 * @param scans of one site, in any order, with all of {@link reachHours} around those whose grade is wanted.
 * @param findings by round key (see `roundKeyOf`).
 */
export function gradeScans(
  scans: readonly ScanForProof[],
  site: KnownSite,
  findings: ReadonlyMap<string, readonly Finding[]> = new Map(),
): Map<string, Proof> {
  const sorted = [...scans].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const seen = [walkingReasons, positionReasons, rhythmReasons, companionReasons].map((look) =>
    look(sorted, site),
  );
  const photos = Map.groupBy(
    sorted.filter((scan) => scan.photo !== null),
    (scan) => scan.photo,
  );
  return new Map(
    sorted.map((scan) => {
      const reasons = [
        ...labelReasons(scan),
        ...seen.flatMap((found) => found.get(scan.id) ?? []),
        ...photoReasons(scan, photos.get(scan.photo)?.length ?? 0),
        ...ownReasons(scan),
      ];
      return [scan.id, proofOf(afterFindings(reasons, findings.get(roundKeyOf(scan)) ?? []))];
    }),
  );
}

function labelReasons({ method, isLabelCode, flags }: ScanForProof): ProofReason[] {
  if (flags.includes('unknown-label')) return [reason('unknown-label')];
  if (flags.includes('label-mismatch')) return [reason('label-mismatch')];
  if (method === 'typed') return [reason(isLabelCode ? 'typed-code' : 'typed-number')];
  if (!isLabelCode) return [reason('read-number')];
  return [reason(method === 'nfc' ? 'read-nfc' : 'read-camera')];
}

function photoReasons({ photo, isPhotoAsked }: ScanForProof, uses: number): ProofReason[] {
  if (photo !== null && uses > 1) return [reason('photo-reused', { count: uses })];
  if (!isPhotoAsked) return [];
  return [reason(photo === null ? 'photo-open' : 'photo-answered')];
}

/** What a person found genuine weighs nothing any more; what he did not, weighs on. */
function afterFindings(reasons: ProofReason[], findings: readonly Finding[]): ProofReason[] {
  const found = new Map(findings.flatMap((one) => one.suspicions.map((key) => [key, one.decision] as const)));
  const decisions = new Set(reasons.map(({ key }) => (isSuspicion(key) ? found.get(key) : undefined)));
  return [
    ...reasons.map((one) =>
      found.get(one.key) === 'genuine' ? { ...one, weighs: 'neutral' as const } : one,
    ),
    ...(decisions.has('genuine') ? [reason('found-genuine')] : []),
    ...(decisions.has('not-genuine') ? [reason('found-not-genuine')] : []),
  ];
}

/** Suspicions of a proof that nobody has decided about. */
export function openSuspicionsOf({ reasons }: Proof, findings: readonly Finding[]): SuspicionKey[] {
  const decided = new Set(findings.flatMap((one) => one.suspicions));
  const keys = reasons.map(({ key }) => key).filter(isSuspicion);
  return [...new Set(keys)].filter((key) => !decided.has(key));
}
