import { type ScoredCount, scoreOfSums, weightOf, weightSums } from './score.ts';

/** Windows of one control that fell short, or stayed without a record, for one reason. */
export interface ScoredFinding {
  readonly code: string;
  readonly verdict: 'breached' | 'unproven';
  readonly count: number;
}

/** What a finding costs, by the published formula alone. */
export interface ScoreChange<Finding extends ScoredFinding = ScoredFinding> {
  readonly finding: Finding;
  /** The score had all its windows been met. */
  readonly best: number;
  /** Breached: as it is. Unproven: the score had all its windows been breached. */
  readonly worst: number;
  /** `best` and `worst` against the score as it is, in points; null while there is no score. */
  readonly gain: number | null;
  readonly risk: number | null;
}

/**
 * What would have changed a score: each finding taken alone, the rest as it is. The one that would have gained most
 * comes first; among equals the one of more windows, then by control.
 * @param counts what the score was made of, the findings' own windows among them
 */
export function scoreChanges<Finding extends ScoredFinding>(
  counts: readonly ScoredCount[],
  findings: readonly Finding[],
): ScoreChange<Finding>[] {
  const { won, total } = weightSums(counts);
  const now = scoreOfSums({ won, total });
  return findings
    .filter((finding) => finding.count > 0)
    .map((finding) => {
      const weight = finding.count * weightOf(finding.code);
      // A breach stands in the divisor already; what has no record would come to it.
      const sums = finding.verdict === 'breached' ? { won, total } : { won, total: total + weight };
      const best = scoreOfSums({ ...sums, won: won + weight }) ?? 0;
      const worst = scoreOfSums(sums) ?? 0;
      return {
        finding,
        best,
        worst,
        gain: now === null ? null : best - now,
        risk: now === null ? null : worst - now,
      };
    })
    .sort(
      (a, b) =>
        b.best - a.best ||
        b.finding.count - a.finding.count ||
        a.finding.code.localeCompare(b.finding.code) ||
        a.finding.verdict.localeCompare(b.finding.verdict),
    );
}

/**
 * Points a part's breaches take from the whole score: over all parts they add up to what is missing to 100.
 * Null while there is no score.
 */
export function pointsLost(whole: readonly ScoredCount[], part: readonly ScoredCount[]): number | null {
  const { total } = weightSums(whole);
  const own = weightSums(part);
  return total === 0 ? null : (100 * (own.total - own.won)) / total;
}
