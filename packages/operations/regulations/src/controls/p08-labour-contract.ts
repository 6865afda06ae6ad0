import { addDays } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { notApplicable } from '../judgement.ts';
import { counted, parameterValue } from '../parameter.ts';

/** A written contract covers the work within a month of its beginning (劳动合同法 第10条). One that is not on file is a missing record. */
export const labourContract: ControlOf<'labourContract'> = {
  code: 'P08',
  version: 1,
  severity: 'H',
  frequency: 'day',
  subject: 'guard-month',
  family: 'labourContract',
  sources: ['劳动合同法 第10条', '保安服务管理条例 第18条'],
  evidence: ['file'],
  isInternal: true,
  parameters: [
    counted({
      name: 'contractWithinDays',
      unit: 'days',
      stricter: 'lower',
      range: { min: 0, max: 30 },
      default: 30,
      bounds: [
        { from: '2008-01-01', value: 30, direction: 'max', citation: '劳动合同法 第10条', basis: 'law' },
      ],
    }),
  ],
  judge(params, facts) {
    const contractWithinDays = parameterValue(params, 'contractWithinDays');
    const dueOn = addDays(facts.startedOn, contractWithinDays);
    if (facts.contractFrom === null && facts.asOf <= dueOn)
      return notApplicable({ key: 'notYetDue', values: { dueOn } }, facts.entryIds);
    const isKept = facts.contractFrom === null ? null : facts.contractFrom <= dueOn;
    const values = { contractWithinDays, startedOn: facts.startedOn, contractFrom: facts.contractFrom ?? '' };
    return judgeEach('P08', [{ name: '', isKept, entryIds: facts.entryIds }], values);
  },
};
