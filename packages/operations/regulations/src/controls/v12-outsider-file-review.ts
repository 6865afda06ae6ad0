import { isWithinMonths } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/** Files of long-term pass holders and of those warned or banned are looked at again (S6-3.5.2). Other visitors have no file. */
export const outsiderFileReview: ControlOf<'outsiderFile'> = {
  code: 'V12',
  version: 1,
  severity: 'L',
  frequency: 'quarter',
  subject: 'site-quarter',
  family: 'outsiderFile',
  sources: ['S6-3.5.2'],
  evidence: ['file'],
  parameters: [
    counted({
      name: 'fileReviewMonths',
      unit: 'months',
      stricter: 'lower',
      range: { min: 1, max: 24 },
      default: 12,
    }),
  ],
  judge(params, facts) {
    const fileReviewMonths = parameterValue(params, 'fileReviewMonths');
    const files = facts.files.map(({ fileNo, reviewedOn, entryIds }) => ({
      name: fileNo,
      isKept: isWithinMonths(reviewedOn, fileReviewMonths, facts.asOf),
      entryIds,
    }));
    return judgeEach('V12', files, { fileReviewMonths });
  },
};
