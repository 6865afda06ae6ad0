import { isWithinMonths } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/** The last fire training is not older than set (公安部令第61号 第36条: yearly in key units, half-yearly where the public gathers). */
export const fireTraining: ControlOf<'training'> = {
  code: 'P06',
  version: 1,
  severity: 'H',
  frequency: 'month',
  subject: 'guard-month',
  family: 'training',
  sources: ['S9B-7', '公安部令第61号 第36条', '消防法 第17条'],
  evidence: ['training-record', 'photo'],
  parameters: [
    counted({
      name: 'fireTrainingMonths',
      unit: 'months',
      stricter: 'lower',
      range: { min: 1, max: 24 },
      default: 12,
      overlayDefault: { public_gathering: 6 },
      bounds: [
        {
          from: '2002-05-01',
          value: 12,
          direction: 'max',
          citation: '公安部令第61号 第36条',
          basis: 'law',
          overlay: 'fire_key_unit',
          unconfirmed: true,
        },
        {
          from: '2002-05-01',
          value: 6,
          direction: 'max',
          citation: '公安部令第61号 第36条',
          basis: 'law',
          overlay: 'public_gathering',
          unconfirmed: true,
        },
      ],
    }),
  ],
  judge(params, facts) {
    const fireTrainingMonths = parameterValue(params, 'fireTrainingMonths');
    const { lastFireTrainingOn: last } = facts;
    const isKept = last === null ? null : isWithinMonths(last, fireTrainingMonths, facts.asOf);
    const values = { fireTrainingMonths, lastOn: last ?? '' };
    return judgeEach('P06', [{ name: '', isKept, entryIds: facts.entryIds }], values);
  },
};
