import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { unproven } from '../judgement.ts';
import { longestGapMinutes } from '../longest-gap.ts';
import { counted, parameterValue } from '../parameter.ts';

/**
 * At least one fire patrol, and no stretch of the hours that count without one longer than set: daily in key units and
 * high-rises, every two hours of business where the public gathers (消防法 第17条; 61号令 第25条; 5号令 第34条).
 */
export const firePatrol: ControlOf<'firePatrol'> = {
  code: 'F02',
  version: 2,
  severity: 'H',
  frequency: 'day',
  subject: 'site-day',
  family: 'firePatrol',
  sources: ['消防法 第17条', '公安部令第61号 第25条', '应急管理部令第5号 第34条', 'S1-2.4'],
  evidence: ['scans', 'form'],
  parameters: [
    counted({
      name: 'everyHours',
      unit: 'hours',
      stricter: 'lower',
      range: { min: 1, max: 168 },
      default: 24,
      overlayDefault: { public_gathering: 2 },
      bounds: [
        {
          from: '2009-05-01',
          value: 24,
          direction: 'max',
          citation: '消防法 第17条',
          basis: 'law',
          overlay: 'fire_key_unit',
        },
        {
          from: '2021-08-01',
          value: 24,
          direction: 'max',
          citation: '应急管理部令第5号 第34条',
          basis: 'law',
          overlay: 'high_rise',
          unconfirmed: true,
        },
        {
          from: '2002-05-01',
          value: 2,
          direction: 'max',
          citation: '公安部令第61号 第25条',
          basis: 'law',
          overlay: 'public_gathering',
          unconfirmed: true,
        },
      ],
    }),
  ],
  judge(params, facts) {
    const everyHours = parameterValue(params, 'everyHours');
    const entryIds = facts.patrols.map((patrol) => patrol.entryId);
    const minutes = longestGapMinutes(
      facts.opensAt,
      facts.patrols.map((patrol) => patrol.at),
      facts.closesAt,
    );
    const isKept = facts.patrols.length > 0 && minutes <= everyHours * 60;
    const values = { everyHours, patrols: facts.patrols.length, minutes };
    if (!isKept && !facts.areHoursKnown && facts.patrols.length > 0)
      return unproven({ key: 'F02.short', values }, [{ key: 'fileIncomplete', values: {} }], entryIds);
    return judgeEach('F02', [{ name: '', isKept, entryIds }], values, facts.silence);
  },
};
