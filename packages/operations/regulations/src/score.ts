import { controlByCode } from './catalogue.ts';
import type { Severity, Verdict } from './control.ts';

/** Weight of one judged window by the control's severity. The formula is printed beside every score. */
export const severityWeights: Readonly<Record<Severity, number>> = { B: 4, H: 3, M: 2, L: 1 };

/** Below this many decided windows a score says little; it is shown with a warning. */
export const fewDecidedWindows = 20;

export interface ScoredResult {
  readonly code: string;
  /** `waived`: HQ decided it shall not count. */
  readonly verdict: Verdict | 'waived';
}

export interface ScorePart {
  /** Control code, or chapter letter (H, R, T …). */
  readonly key: string;
  readonly met: number;
  readonly breached: number;
  readonly unproven: number;
  readonly waived: number;
  /** 0–100; null when nothing was decided. */
  readonly score: number | null;
}

export interface Score {
  /** 100 × Σ weight(met) ÷ Σ weight(met + breached); null when nothing was decided. */
  readonly score: number | null;
  /** Share of windows decided among decided + unproven, 0–1; null when there were none. */
  readonly proofRate: number | null;
  readonly decided: number;
  readonly unproven: number;
  readonly chapters: readonly ScorePart[];
  readonly controls: readonly ScorePart[];
  /** Words: i18n context `controls`, `score.formula`. */
  readonly formulaKey: 'score.formula';
  readonly sampleWarning: boolean;
}

/** The score of a set of results, e.g. a site's month. Unproven, waived and not-applicable windows do not count. */
export function scoreOf(results: readonly ScoredResult[]): Score {
  const decided = count(results, 'met') + count(results, 'breached');
  const unproven = count(results, 'unproven');
  return {
    score: weightedScore(results),
    proofRate: decided + unproven === 0 ? null : decided / (decided + unproven),
    decided,
    unproven,
    chapters: partsBy(results, (result) => result.code.slice(0, 1)),
    controls: partsBy(results, (result) => result.code),
    formulaKey: 'score.formula',
    sampleWarning: decided < fewDecidedWindows,
  };
}

function weightedScore(results: readonly ScoredResult[]): number | null {
  let won = 0;
  let total = 0;
  for (const { code, verdict } of results) {
    if (verdict !== 'met' && verdict !== 'breached') continue;
    const weight = severityWeights[controlByCode(code).severity];
    total += weight;
    if (verdict === 'met') won += weight;
  }
  return total === 0 ? null : (100 * won) / total;
}

function partsBy(results: readonly ScoredResult[], keyOf: (result: ScoredResult) => string): ScorePart[] {
  const groups = new Map<string, ScoredResult[]>();
  for (const result of results) {
    const key = keyOf(result);
    const group = groups.get(key);
    if (group) group.push(result);
    else groups.set(key, [result]);
  }
  return [...groups].map(([key, group]) => ({
    key,
    met: count(group, 'met'),
    breached: count(group, 'breached'),
    unproven: count(group, 'unproven'),
    waived: count(group, 'waived'),
    score: weightedScore(group),
  }));
}

function count(results: readonly ScoredResult[], verdict: ScoredResult['verdict']): number {
  return results.filter((result) => result.verdict === verdict).length;
}
