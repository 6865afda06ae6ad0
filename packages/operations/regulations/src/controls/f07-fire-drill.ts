import { isWithinMonths } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/** The last fire drill is fresh: half-yearly in key units, yearly elsewhere (61号令 第40条). */
export const fireDrill: ControlOf<'fireFile'> = {
  code: 'F07',
  version: 1,
  severity: 'H',
  frequency: 'month',
  subject: 'site-month',
  family: 'fireFile',
  sources: ['公安部令第61号 第40条'],
  evidence: ['file', 'photo'],
  parameters: [
    counted({
      name: 'drillMonths',
      unit: 'months',
      stricter: 'lower',
      range: { min: 1, max: 12 },
      default: 12,
      overlayDefault: { fire_key_unit: 6 },
      bounds: [
        {
          from: '2002-05-01',
          value: 12,
          direction: 'max',
          citation: '公安部令第61号 第40条',
          basis: 'law',
          unconfirmed: true,
        },
        {
          from: '2002-05-01',
          value: 6,
          direction: 'max',
          citation: '公安部令第61号 第40条',
          basis: 'law',
          overlay: 'fire_key_unit',
          unconfirmed: true,
        },
      ],
    }),
  ],
  judge(params, facts) {
    const drillMonths = parameterValue(params, 'drillMonths');
    const { drill } = facts;
    const isKept = drill === null ? null : isWithinMonths(drill.on, drillMonths, facts.asOf);
    const values = { drillMonths, lastOn: drill?.on ?? '' };
    return judgeEach('F07', [{ name: '', isKept, entryIds: drill?.entryIds ?? [] }], values);
  },
};
