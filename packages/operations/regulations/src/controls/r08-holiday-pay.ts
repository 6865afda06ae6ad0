import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/** Each statutory holiday worked carries its pay line (劳动法 第44条: not below 300 %). A line not there yet is a missing record. */
export const holidayPay: ControlOf<'holidayPay'> = {
  code: 'R08',
  version: 1,
  severity: 'M',
  frequency: 'month',
  subject: 'guard-month',
  family: 'holidayPay',
  sources: ['劳动法 第44条', '全国年节及纪念日放假办法'],
  evidence: ['attendance', 'file'],
  isInternal: true,
  parameters: [
    counted({
      name: 'payPercent',
      unit: 'percent',
      stricter: 'higher',
      range: { min: 300, max: 500 },
      default: 300,
      bounds: [{ from: '1995-01-01', value: 300, direction: 'min', citation: '劳动法 第44条', basis: 'law' }],
    }),
  ],
  judge(params, facts) {
    const payPercent = parameterValue(params, 'payPercent');
    const holidays = facts.holidays.map((holiday) => ({
      name: holiday.day,
      isKept: holiday.payPercent === null ? null : holiday.payPercent >= payPercent,
      entryIds: facts.entryIds,
    }));
    return judgeEach('R08', holidays, { payPercent });
  },
};
