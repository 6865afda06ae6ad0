import type { Day } from '@zhiqin/kernel';
import { type EmploymentTerms, termsOn } from '@zhiqin/workforce/rules';

export type RegimeFinding = 'noTerms' | 'approvalMissing' | 'approvalExpired';

/** What counts for a day's hours: the regime agreed, where it is also approved. */
export interface RegimeOfDay {
  regime: 'standard' | 'comprehensive' | 'flexible' | 'service';
  terms: EmploymentTerms | null;
  finding: RegimeFinding | null;
}

/**
 * Comprehensive and flexible hours hold only while the labour office's approval does (劳动法 第39条, 劳部发〔1994〕503号);
 * without it the day is one of standard hours. 劳务 is no employment: overtime rates do not apply (实施条例 第21条).
 */
export function regimeOn(terms: readonly EmploymentTerms[], day: Day): RegimeOfDay {
  const own = termsOn(terms, day);
  if (!own) return { regime: 'standard', terms: null, finding: 'noTerms' };
  if (own.contractType === 'service') return { regime: 'service', terms: own, finding: null };
  if (own.hourRegime === 'standard') return { regime: 'standard', terms: own, finding: null };
  if (!own.approvalNo) return { regime: 'standard', terms: own, finding: 'approvalMissing' };
  if (own.approvalUntil && own.approvalUntil < day)
    return { regime: 'standard', terms: own, finding: 'approvalExpired' };
  return { regime: own.hourRegime, terms: own, finding: null };
}
