import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/** The client is asked every quarter, and the mean of the quarter's answers is good enough (S4-2; local standards ask quarterly). */
export const clientSurvey: ControlOf<'survey'> = {
  code: 'K08',
  version: 2,
  severity: 'M',
  frequency: 'quarter',
  subject: 'site-quarter',
  family: 'survey',
  sources: ['S4-2'],
  evidence: ['form'],
  parameters: [
    counted({
      name: 'surveysPerQuarter',
      unit: 'times',
      stricter: 'higher',
      range: { min: 1, max: 12 },
      default: 1,
    }),
    counted({
      name: 'minimumScore',
      unit: 'points',
      stricter: 'higher',
      range: { min: 0, max: 100 },
      default: 85,
    }),
  ],
  judge(params, facts) {
    const surveysPerQuarter = parameterValue(params, 'surveysPerQuarter');
    const minimumScore = parameterValue(params, 'minimumScore');
    const surveys = facts.surveys.length;
    const scored = facts.surveys.flatMap((survey) => survey.score ?? []);
    const score = Math.floor(scored.reduce((sum, one) => sum + one, 0) / Math.max(1, scored.length));
    const isEnough = surveys >= surveysPerQuarter;
    // Asked and nobody has answered: what they think is not known.
    const isKept = isEnough && scored.length === 0 ? null : isEnough && score >= minimumScore;
    const entryIds = facts.surveys.map((survey) => survey.entryId);
    const values = { surveys, surveysPerQuarter, score, minimumScore };
    return judgeEach('K08', [{ name: '', isKept, entryIds }], values);
  },
};
