import type { ControlOf } from '../control.ts';
import { met, nothingToJudge, shortfall } from '../judgement.ts';
import { counted, parameterValue } from '../parameter.ts';

/** Every outsider's register line has its required fields; what is let in at one tap is completed afterwards (S6-3.1.2). */
export const registerComplete: ControlOf<'gate'> = {
  code: 'V01',
  version: 1,
  severity: 'H',
  frequency: 'day',
  subject: 'site-day',
  family: 'gate',
  sources: ['S6-3.1.1', 'S6-3.1.2', 'S1-2.9', 'S9A-5', '保安服务管理条例 第29条'],
  evidence: ['visit-form'],
  parameters: [
    counted({
      name: 'completePercent',
      unit: 'percent',
      stricter: 'higher',
      range: { min: 80, max: 100 },
      default: 100,
    }),
  ],
  judge(params, facts) {
    const completePercent = parameterValue(params, 'completePercent');
    if (facts.visits.length === 0) return nothingToJudge(facts.silence, { key: 'noVisits', values: {} });
    const incomplete = facts.visits.filter((visit) => visit.requiredFieldsMissing.length > 0);
    const complete = facts.visits.length - incomplete.length;
    const values = { complete, visits: facts.visits.length };
    if (complete * 100 >= facts.visits.length * completePercent) {
      return met(
        { key: 'registerComplete', values },
        facts.visits.map((visit) => visit.entryId),
      );
    }
    const fields = [...new Set(incomplete.flatMap((visit) => visit.requiredFieldsMissing))].sort();
    return shortfall(
      facts.silence,
      { key: 'registerIncomplete', values: { ...values, incomplete: incomplete.length, fields } },
      incomplete.map((visit) => visit.entryId),
    );
  },
};
