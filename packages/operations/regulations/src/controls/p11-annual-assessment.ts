import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { notApplicable } from '../judgement.ts';
import { counted, parameterValue } from '../parameter.ts';

/** Each guard on the books at the end of the year was assessed in it (S8-5.1.2). */
export const annualAssessment: ControlOf<'assessment'> = {
  code: 'P11',
  version: 1,
  severity: 'L',
  frequency: 'year',
  subject: 'guard-year',
  family: 'assessment',
  sources: ['S8-5.1.2', '保安服务管理条例 第18条'],
  evidence: ['form'],
  isInternal: true,
  parameters: [
    counted({
      name: 'assessmentsPerYear',
      unit: 'times',
      stricter: 'higher',
      range: { min: 1, max: 4 },
      default: 1,
    }),
  ],
  judge(params, facts) {
    const assessmentsPerYear = parameterValue(params, 'assessmentsPerYear');
    if (!facts.isActive) return notApplicable({ key: 'noDutyDays', values: {} });
    if (facts.annual === null) {
      const dueOn = `${Number(facts.month.slice(0, 4)) + 1}-01-31`;
      return notApplicable({ key: 'notYetDue', values: { dueOn } });
    }
    const isKept = facts.annual >= assessmentsPerYear;
    const values = { done: facts.annual, assessmentsPerYear };
    return judgeEach('P11', [{ name: '', isKept, entryIds: facts.entryIds }], values);
  },
};
