import { absenceProven } from './absence-proven.ts';
import type { Judgement, Measure } from './control.ts';
import type { SilenceFacts } from './facts/silence-facts.ts';

/** The record itself shows the rule kept; nobody's silence can change that. */
export function met(measure: Measure, evidence: readonly string[]): Judgement {
  return { verdict: 'met', measure, missing: [], evidence: [...new Set(evidence)] };
}

export function notApplicable(measure: Measure, evidence: readonly string[] = []): Judgement {
  return { verdict: 'not-applicable', measure, missing: [], evidence: [...new Set(evidence)] };
}

/** Breached on a fact the office itself holds (an expired certificate, a report not sent). */
export function breached(measure: Measure, evidence: readonly string[]): Judgement {
  return { verdict: 'breached', measure, missing: [], evidence: [...new Set(evidence)] };
}

export function unproven(
  measure: Measure,
  missing: Judgement['missing'],
  evidence: readonly string[],
): Judgement {
  return { verdict: 'unproven', measure, missing, evidence: [...new Set(evidence)] };
}

/**
 * The record falls short. That is a breach only when nothing that could still arrive would mend it: a late check-in
 * may hide an earlier one on a phone that has not reported, so lateness needs complete devices as absence does.
 */
export function shortfall(silence: SilenceFacts, measure: Measure, evidence: readonly string[]): Judgement {
  const absence = absenceProven(silence);
  return absence.proven
    ? breached(measure, withRecord(silence, evidence))
    : unproven(measure, absence.missing, evidence);
}

/** Nothing was recorded that the rule could apply to: not applicable once absence is proven, unproven until then. */
export function nothingToJudge(
  silence: SilenceFacts,
  measure: Measure,
  evidence: readonly string[] = [],
): Judgement {
  const absence = absenceProven(silence);
  return absence.proven
    ? notApplicable(measure, withRecord(silence, evidence))
    : unproven(measure, absence.missing, evidence);
}

function withRecord(silence: SilenceFacts, evidence: readonly string[]): string[] {
  return silence.absenceRecordedBy ? [...evidence, silence.absenceRecordedBy.entryId] : [...evidence];
}
