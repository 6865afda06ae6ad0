import { gradeScans } from '@zhiqin/duty/rules';
import { makeHouse, scansOfNight } from './made-house.ts';

/** Rules and thresholds are chosen on these. */
export const tuningSeeds = seedsFrom(1, 60);
/** Looked at once the rules stand, and never to change them. */
export const heldOutSeeds = seedsFrom(100_001, 120);
/** For the small run among the tests. */
export const testSeeds = seedsFrom(500_001, 15);

function seedsFrom(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => first + i);
}

export interface Tally {
  rounds: number;
  /** With a scan of grade D: shown to a person. */
  doubted: number;
}

export interface CheatTally {
  /** By kind of round; `honest` holds the false alarms. */
  byKind: Map<string, Tally>;
  /** `kind: look` → the same, finer. */
  byLook: Map<string, Tally>;
  /** Which reasons led an honest round to a person. */
  falseReasons: Map<string, number>;
}

/** Grades every night of the sites that follow from the seeds and counts which rounds would be shown to a person. */
export function tallyCheats(seeds: readonly number[], size: 'quick' | 'full'): CheatTally {
  const tally: CheatTally = { byKind: new Map(), byLook: new Map(), falseReasons: new Map() };
  for (const seed of seeds) {
    const { known, nights } = makeHouse(seed, size);
    for (const night of nights) {
      const proofs = gradeScans(scansOfNight(night), known);
      for (const { kind, look, scans } of night) {
        const doubts = scans.flatMap((scan) => {
          const proof = proofs.get(scan.id);
          return proof?.grade === 'D' ? proof.reasons.filter((one) => one.weighs === 'against') : [];
        });
        count(tally.byKind, kind, doubts.length > 0);
        count(tally.byLook, `${kind}: ${look}`, doubts.length > 0);
        if (kind === 'honest')
          for (const key of new Set(doubts.map((one) => one.key)))
            tally.falseReasons.set(key, (tally.falseReasons.get(key) ?? 0) + 1);
      }
    }
  }
  return tally;
}

function count(counts: Map<string, Tally>, key: string, isDoubted: boolean): void {
  const known = counts.get(key) ?? { rounds: 0, doubted: 0 };
  counts.set(key, { rounds: known.rounds + 1, doubted: known.doubted + (isDoubted ? 1 : 0) });
}
