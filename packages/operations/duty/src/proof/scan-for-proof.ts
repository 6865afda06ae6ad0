import type { OwnSignals } from './own-reasons.ts';
import type { Position } from './position.ts';
import type { ProofReason } from './reasons.ts';

/** One reading of a label as the grading sees it. */
export interface ScanForProof extends OwnSignals {
  id: string;
  deviceId: string;
  /** Null: not recognised. */
  personId: string | null;
  postId: string;
  /** Null: no label of the site. */
  checkpointId: string | null;
  /** Null: read outside a round. */
  roundId: string | null;
  method: 'qr' | 'nfc' | 'typed';
  /** The label's own code was read, which only its wall shows; false: the number printed beside it. */
  isLabelCode: boolean;
  clock: { wallMs: number; monoMs: number; boot: string; isAnchored: boolean };
  position: Position | null;
  /** SHA-256 (hex) of the photo. */
  photo: string | null;
  /** A photo was asked for when the label was read. */
  isPhotoAsked: boolean;
}

/** The shortest time somebody honest takes from one point to another, in this direction. */
export interface WalkingMinimum {
  seconds: number;
  /** Walks it was learned from; 0: worked out from the distance. */
  sample: number;
}

/** What is known of a site when its scans are graded. */
export interface KnownSite {
  checkpoints: ReadonlyMap<string, { name: string; nameEn?: string | null; position: Position | null }>;
  /** By {@link wayKey}. */
  walking: ReadonlyMap<string, WalkingMinimum>;
  /** Metres by which honest readings at a point miss it, by checkpoint. */
  usualErrorMetres: ReadonlyMap<string, number>;
  /** Posts at which two walk together by order: their phones may read the same points. */
  pairPostIds: ReadonlySet<string>;
}

export const wayKey = (from: string, to: string) => `${from}>${to}`;

/** A round, or a single reading outside any: what a person looks at and decides about as one. */
export const roundKeyOf = (scan: Pick<ScanForProof, 'roundId' | 'id'>) => scan.roundId ?? scan.id;

export type ReasonsById = Map<string, ProofReason[]>;

export function addReason(reasons: ReasonsById, id: string, ...more: ProofReason[]) {
  const known = reasons.get(id);
  if (known) known.push(...more);
  else reasons.set(id, more);
}
