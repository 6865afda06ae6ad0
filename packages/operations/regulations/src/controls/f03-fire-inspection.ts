import { isWithinDays } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/**
 * The last signed fire inspection is fresh: institutions quarterly, other units monthly (61号令 第26条), high-rise residential
 * monthly and high-rise public half-monthly (5号令 第35条). The general bound is the institutions'; the default is a month.
 */
export const fireInspection: ControlOf<'fireFile'> = {
  code: 'F03',
  version: 1,
  severity: 'H',
  frequency: 'month',
  subject: 'site-month',
  family: 'fireFile',
  sources: ['公安部令第61号 第26条', '应急管理部令第5号 第35条', 'S1-2.4'],
  evidence: ['form', 'signatures'],
  parameters: [
    counted({
      name: 'inspectionDays',
      unit: 'days',
      stricter: 'lower',
      range: { min: 1, max: 92 },
      default: 31,
      overlayDefault: { high_rise: { residential: 31, office: 15, industrial: 31 } },
      bounds: [
        {
          from: '2002-05-01',
          value: 92,
          direction: 'max',
          citation: '公安部令第61号 第26条',
          basis: 'law',
          unconfirmed: true,
        },
        {
          from: '2021-08-01',
          value: 31,
          direction: 'max',
          citation: '应急管理部令第5号 第35条',
          basis: 'law',
          overlay: 'high_rise',
          profile: 'residential',
          unconfirmed: true,
        },
        {
          from: '2021-08-01',
          value: 15,
          direction: 'max',
          citation: '应急管理部令第5号 第35条',
          basis: 'law',
          overlay: 'high_rise',
          profile: 'office',
          unconfirmed: true,
        },
      ],
    }),
  ],
  judge(params, facts) {
    const inspectionDays = parameterValue(params, 'inspectionDays');
    const { inspection } = facts;
    const isKept =
      inspection === null
        ? null
        : inspection.isSigned && isWithinDays(inspection.on, inspectionDays, facts.asOf);
    const values = { inspectionDays, lastOn: inspection?.on ?? '' };
    return judgeEach('F03', [{ name: '', isKept, entryIds: inspection?.entryIds ?? [] }], values);
  },
};
