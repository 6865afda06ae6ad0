import { controlByCode, type Severity } from '@zhiqin/regulations';

/** Words: i18n context `portalPeople`, `reason.<code>`. */
export type ReasonCode =
  | 'left'
  | 'certificate-none'
  | 'certificate-lapsed'
  | 'too-young'
  | 'birth-unknown'
  | 'schooling-low'
  | 'schooling-unknown'
  | 'not-a-citizen'
  | 'nationality-unknown'
  | 'medical-not-passed'
  | 'medical-none'
  | 'medical-lapsed'
  | 'vetting-not-clear'
  | 'vetting-none'
  | 'vetting-old'
  | 'exam-failed'
  | 'training-none'
  | 'fire-training-old'
  | 'licence-none'
  | 'licence-level'
  | 'licence-level-unknown'
  | 'contract-none'
  | 'contract-ended'
  | 'insurance-social'
  | 'insurance-accident'
  | 'undertaking-none'
  | 'induction-none'
  | 'over-age'
  | 'skill-none';

/** Why somebody should not, or may not, stand at a post on a day. */
export interface EligibilityReason {
  /** Control it comes from; null: a plain fact (he has left) or a wish of the site (a skill). */
  control: string | null;
  severity: Severity;
  code: ReasonCode;
  /** Law and rule-set clauses. */
  sources: readonly string[];
  /** `against`: the record speaks against it; `missing`: the record lacks something. */
  finding: 'against' | 'missing';
  /** The day it turns on: lapsed, of age, due. Null where there is none. */
  day: string | null;
  /** What exactly: a topic, a skill, a level. */
  detail: string | null;
  /** Refuses this one assignment at publication; the others are shown and need nobody's leave. */
  refuses: boolean;
}

interface Given {
  day?: string | null;
  detail?: string | null;
  finding?: 'against' | 'missing';
}

/**
 * A reason under a control. Severity B refuses what is known to stand against somebody. A paper that is merely not on
 * file does not prove that he is unfit and only warns, save where the law asks for the paper itself (`demands`).
 */
export function reasonOf(
  control: string,
  code: ReasonCode,
  { day = null, detail = null, finding = 'against' }: Given = {},
  demands = false,
): EligibilityReason {
  const { severity, sources } = controlByCode(control);
  const refuses = severity === 'B' && (finding === 'against' || demands);
  return { control, severity, code, sources, finding, day, detail, refuses };
}
