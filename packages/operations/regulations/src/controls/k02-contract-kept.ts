import { monthsAfter } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/** A service contract is stored, and kept for years after it ended (保安服务管理条例 第21条: two). */
export const contractKept: ControlOf<'contract'> = {
  code: 'K02',
  version: 1,
  severity: 'H',
  frequency: 'day',
  subject: 'site-month',
  family: 'contract',
  sources: ['保安服务管理条例 第21条'],
  evidence: ['file'],
  isInternal: true,
  parameters: [
    counted({
      name: 'keepYears',
      unit: 'years',
      stricter: 'higher',
      range: { min: 2, max: 30 },
      default: 2,
      bounds: [
        { from: '2010-01-01', value: 2, direction: 'min', citation: '保安服务管理条例 第21条', basis: 'law' },
      ],
    }),
  ],
  judge(params, facts) {
    const keepYears = parameterValue(params, 'keepYears');
    const contracts = facts.contracts.map(({ contractNo, endedOn, deletedOn, isStored, entryIds }) => {
      const isGone =
        deletedOn !== null && (endedOn === null || deletedOn < monthsAfter(endedOn, keepYears * 12));
      return { name: contractNo, isKept: isGone ? false : isStored || deletedOn !== null || null, entryIds };
    });
    return judgeEach('K02', contracts, { keepYears });
  },
};
