import type { BarWord } from './bar-words.ts';
import type { EligibilityReason, ReasonCode } from './eligibility-reason.ts';

const open: Partial<Record<ReasonCode, BarWord>> = {
  left: 'left',
  'certificate-none': 'certificate-none',
  'certificate-lapsed': 'certificate-lapsed',
  'licence-none': 'licence',
  'licence-level': 'licence',
  'exam-failed': 'exam-failed',
};
const dated: readonly BarWord[] = ['left', 'certificate-lapsed'];

/** Age, schooling, health and vetting are one word without a day: the site need not know which it is (P02, P03). */
export function wordOf({ code, day }: EligibilityReason): { word: BarWord; since: string | null } {
  const word = open[code] ?? 'not-cleared';
  return { word, since: dated.includes(word) ? day : null };
}
