import { isWithinMonths } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/** The fire installations had their full test within the year and its report is stored (消防法 第16条). */
export const yearlyFireTest: ControlOf<'fireFile'> = {
  code: 'F04',
  version: 1,
  severity: 'H',
  frequency: 'year',
  subject: 'site-month',
  family: 'fireFile',
  sources: ['消防法 第16条'],
  evidence: ['report'],
  parameters: [
    counted({
      name: 'testMonths',
      unit: 'months',
      stricter: 'lower',
      range: { min: 1, max: 12 },
      default: 12,
      bounds: [{ from: '2009-05-01', value: 12, direction: 'max', citation: '消防法 第16条', basis: 'law' }],
    }),
  ],
  judge(params, facts) {
    const testMonths = parameterValue(params, 'testMonths');
    const { test } = facts;
    const isKept =
      test === null ? null : test.isReportStored && isWithinMonths(test.on, testMonths, facts.asOf);
    const values = { testMonths, lastOn: test?.on ?? '' };
    return judgeEach('F04', [{ name: '', isKept, entryIds: test?.entryIds ?? [] }], values);
  },
};
