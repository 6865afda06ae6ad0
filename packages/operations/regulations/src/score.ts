import { controlByCode } from './catalogue.ts';
import type { Severity, Verdict } from './control.ts';

/** Weight of one judged window by the control's severity. The formula is printed beside every score. */
export const severityWeights: Readonly<Record<Severity, number>> = { B: 4, H: 3, M: 2, L: 1 };

/** Below this many decided windows a score says little; it is shown with a warning. */
export const fewDecidedWindows = 20;

/** How many windows of one control had one verdict. */
export interface ScoredCount {
  readonly code: string;
  /** `waived`: HQ decided it shall not count. */
  readonly verdict: Verdict | 'waived';
  readonly count: number;
}

export interface ScorePart {
  /** Control code, chapter letter (H, R, T …), or whatever the parts were asked by. */
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

/** The score of counted results, e.g. a site's month. Unproven, waived and not-applicable windows do not count. */
export function scoreOf(counts: readonly ScoredCount[]): Score {
  const decided = windowsOf(counts, 'met') + windowsOf(counts, 'breached');
  const unproven = windowsOf(counts, 'unproven');
  return {
    score: scoreOfSums(weightSums(counts)),
    proofRate: proofRate(decided, unproven),
    decided,
    unproven,
    chapters: scoreParts(counts, chapterOf),
    controls: scoreParts(counts, ({ code }) => code),
    formulaKey: 'score.formula',
    sampleWarning: decided < fewDecidedWindows,
  };
}

/** The chapter a control belongs to: the letter of its code. */
export const chapterOf = ({ code }: { readonly code: string }): string => code.slice(0, 1);

/** The same formula over each part of the counts: by chapter, control, squad, month … */
export function scoreParts<Counted extends ScoredCount>(
  counts: readonly Counted[],
  keyOf: (count: Counted) => string,
): ScorePart[] {
  const counted = counts.filter(({ count }) => count > 0);
  return [...Map.groupBy(counted, keyOf)].map(([key, own]) => ({
    key,
    met: windowsOf(own, 'met'),
    breached: windowsOf(own, 'breached'),
    unproven: windowsOf(own, 'unproven'),
    waived: windowsOf(own, 'waived'),
    score: scoreOfSums(weightSums(own)),
  }));
}

/** How far a part may be trusted: the share of its windows that could be decided, and whether they were few. */
export function partTrust({ met, breached, unproven }: Pick<ScorePart, 'met' | 'breached' | 'unproven'>) {
  const decided = met + breached;
  return { proofRate: proofRate(decided, unproven), sampleWarning: decided < fewDecidedWindows };
}

interface WeightSums {
  /** Σ weight(met). */
  readonly won: number;
  /** Σ weight(met + breached). */
  readonly total: number;
}

/** Whole numbers, so that neither order nor grouping can move the score. */
export function weightSums(counts: readonly ScoredCount[]): WeightSums {
  let won = 0;
  let total = 0;
  for (const { code, verdict, count } of counts) {
    if (verdict !== 'met' && verdict !== 'breached') continue;
    const weight = count * weightOf(code);
    total += weight;
    if (verdict === 'met') won += weight;
  }
  return { won, total };
}

export function weightOf(code: string): number {
  return severityWeights[controlByCode(code).severity];
}

/** The formula itself, and the only place it stands. */
export function scoreOfSums({ won, total }: WeightSums): number | null {
  return total === 0 ? null : (100 * won) / total;
}

function proofRate(decided: number, unproven: number): number | null {
  return decided + unproven === 0 ? null : decided / (decided + unproven);
}

function windowsOf(counts: readonly ScoredCount[], verdict: ScoredCount['verdict']): number {
  return counts.reduce((sum, one) => (one.verdict === verdict ? sum + one.count : sum), 0);
}
