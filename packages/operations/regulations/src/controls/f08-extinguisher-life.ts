import { monthsAfter } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/** No extinguisher is past its age by kind, nor past the date of its next service (GB 50444: scrap age 6, 10, 10, 12 years). */
export const extinguisherLife: ControlOf<'fireAsset'> = {
  code: 'F08',
  version: 2,
  severity: 'H',
  frequency: 'month',
  subject: 'site-month',
  family: 'fireAsset',
  sources: ['GB 50444-2008'],
  evidence: ['file'],
  parameters: [
    counted({
      name: 'waterYears',
      unit: 'years',
      stricter: 'lower',
      range: { min: 1, max: 6 },
      default: 6,
      bounds: [
        {
          from: '2008-11-01',
          value: 6,
          direction: 'max',
          citation: 'GB 50444-2008',
          basis: 'standard',
          unconfirmed: true,
        },
      ],
    }),
    counted({
      name: 'powderYears',
      unit: 'years',
      stricter: 'lower',
      range: { min: 1, max: 10 },
      default: 10,
      bounds: [
        {
          from: '2008-11-01',
          value: 10,
          direction: 'max',
          citation: 'GB 50444-2008',
          basis: 'standard',
          unconfirmed: true,
        },
      ],
    }),
    counted({
      name: 'cleanGasYears',
      unit: 'years',
      stricter: 'lower',
      range: { min: 1, max: 10 },
      default: 10,
      bounds: [
        {
          from: '2008-11-01',
          value: 10,
          direction: 'max',
          citation: 'GB 50444-2008',
          basis: 'standard',
          unconfirmed: true,
        },
      ],
    }),
    counted({
      name: 'co2Years',
      unit: 'years',
      stricter: 'lower',
      range: { min: 1, max: 12 },
      default: 12,
      bounds: [
        {
          from: '2008-11-01',
          value: 12,
          direction: 'max',
          citation: 'GB 50444-2008',
          basis: 'standard',
          unconfirmed: true,
        },
      ],
    }),
  ],
  judge(params, facts) {
    const years = {
      water: parameterValue(params, 'waterYears'),
      powder: parameterValue(params, 'powderYears'),
      'clean-gas': parameterValue(params, 'cleanGasYears'),
      co2: parameterValue(params, 'co2Years'),
      other: 100,
    };
    const assets = facts.assets.map(({ assetNo, kind, madeOn, serviceDueOn, entryIds }) => {
      const isServiced = serviceDueOn === null || facts.asOf <= serviceDueOn;
      // Hydrants, masks and lights have no age of their own.
      const isYoung =
        madeOn === null ? kind === 'other' || null : facts.asOf <= monthsAfter(madeOn, years[kind] * 12);
      return { name: assetNo, isKept: isServiced ? isYoung : false, entryIds };
    });
    return judgeEach('F08', assets, {});
  },
};
