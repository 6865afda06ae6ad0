import { isWithinMonths } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { breached } from '../judgement.ts';
import { counted, parameterValue } from '../parameter.ts';

/** None of the four bars of 保安服务管理条例 第17条 stands against the guard, looked at again every so many months (S7-3.1.1). */
export const vettingClear: ControlOf<'vetting'> = {
  code: 'P03',
  version: 1,
  severity: 'B',
  frequency: 'change',
  subject: 'guard-month',
  family: 'vetting',
  sources: ['S7-3.1.1', '保安服务管理条例 第17条'],
  evidence: ['file'],
  isInternal: true,
  parameters: [
    counted({
      name: 'vettingMonths',
      unit: 'months',
      stricter: 'lower',
      range: { min: 1, max: 36 },
      default: 12,
    }),
  ],
  judge(params, facts) {
    const vettingMonths = parameterValue(params, 'vettingMonths');
    const values = { vettingMonths, barsFound: facts.barsFound };
    if (facts.barsFound > 0) return breached({ key: 'P03.barred', values }, facts.entryIds);
    const isKept = facts.vettedOn === null ? null : isWithinMonths(facts.vettedOn, vettingMonths, facts.asOf);
    return judgeEach('P03', [{ name: '', isKept, entryIds: facts.entryIds }], values);
  },
};
