import { addDays, lastDayOf } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { notApplicable } from '../judgement.ts';
import { counted, parameterValue } from '../parameter.ts';

/** Each active guard is assessed on attitude, ability and results by day N of the next month (S8-5.1.1). */
export const monthlyAssessment: ControlOf<'assessment'> = {
  code: 'P10',
  version: 1,
  severity: 'M',
  frequency: 'month',
  subject: 'guard-month',
  family: 'assessment',
  sources: ['S8-5.1.1', 'S7-3.1.2', '保安服务管理条例 第18条'],
  evidence: ['form'],
  isInternal: true,
  parameters: [
    counted({
      name: 'assessByDay',
      unit: 'dayOfMonth',
      stricter: 'lower',
      range: { min: 1, max: 28 },
      default: 5,
    }),
    counted({
      name: 'dimensions',
      unit: 'checks',
      stricter: 'higher',
      range: { min: 1, max: 3 },
      default: 3,
      bounds: [{ from: '2010-01-01', value: 3, direction: 'min', citation: 'S8-5.1.1', basis: 'rule-set' }],
    }),
  ],
  judge(params, facts) {
    const assessByDay = parameterValue(params, 'assessByDay');
    const dimensions = parameterValue(params, 'dimensions');
    if (!facts.isActive) return notApplicable({ key: 'noDutyDays', values: {} });
    const dueOn = addDays(lastDayOf(facts.month), assessByDay);
    if (facts.monthly === null && facts.asOf <= dueOn)
      return notApplicable({ key: 'notYetDue', values: { dueOn } });
    const isKept =
      facts.monthly !== null && facts.monthly.assessedOn <= dueOn && facts.monthly.dimensions >= dimensions;
    return judgeEach('P10', [{ name: '', isKept, entryIds: facts.entryIds }], { dueOn, dimensions });
  },
};
