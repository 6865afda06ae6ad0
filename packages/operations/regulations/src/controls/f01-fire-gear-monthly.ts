import { isWithinDays } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/** Every piece of fire equipment was inspected within the month, half-monthly in crowded places, and its tag says so (GB 50444; S9C-8). */
export const fireGearMonthly: ControlOf<'fireAsset'> = {
  code: 'F01',
  version: 2,
  severity: 'H',
  frequency: 'month',
  subject: 'site-month',
  family: 'fireAsset',
  sources: ['S9C-8', 'GB 50444-2008'],
  evidence: ['photo', 'form'],
  parameters: [
    counted({
      name: 'inspectEveryDays',
      unit: 'days',
      stricter: 'lower',
      range: { min: 1, max: 31 },
      default: 31,
      overlayDefault: { public_gathering: 15 },
      bounds: [
        {
          from: '2008-11-01',
          value: 31,
          direction: 'max',
          citation: 'GB 50444-2008',
          basis: 'standard',
          unconfirmed: true,
        },
        {
          from: '2008-11-01',
          value: 15,
          direction: 'max',
          citation: 'GB 50444-2008',
          basis: 'standard',
          overlay: 'public_gathering',
          unconfirmed: true,
        },
      ],
    }),
  ],
  judge(params, facts) {
    const inspectEveryDays = parameterValue(params, 'inspectEveryDays');
    const assets = facts.assets.flatMap(({ assetNo, registeredOn, inspectedOn, isTagUpdated, entryIds }) => {
      const isKept = isTagUpdated && isWithinDays(inspectedOn, inspectEveryDays, facts.asOf);
      const isNew = isWithinDays(registeredOn, inspectEveryDays, facts.asOf);
      return isKept || !isNew ? [{ name: assetNo, isKept, entryIds }] : [];
    });
    // Nothing in the register, or all of it new: whoever is silent, there is nothing to ask.
    return judgeEach('F01', assets, { inspectEveryDays }, assets.length > 0 ? facts.silence : undefined);
  },
};
