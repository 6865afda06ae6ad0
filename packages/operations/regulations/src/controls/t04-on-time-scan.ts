import { minutesFrom } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/** A point with a set time is scanned within minutes of it, early or late (S9B-5). Points without a set time are T03's. */
export const onTimeScan: ControlOf<'scanTiming'> = {
  code: 'T04',
  version: 1,
  severity: 'M',
  frequency: 'shift',
  subject: 'post-shift',
  family: 'scanTiming',
  sources: ['S9B-5'],
  evidence: ['scans'],
  parameters: [
    counted({
      name: 'onTimeMinutes',
      unit: 'minutes',
      stricter: 'lower',
      range: { min: 1, max: 60 },
      default: { residential: 10, office: 10, industrial: 5 },
    }),
  ],
  judge(params, facts) {
    const onTimeMinutes = parameterValue(params, 'onTimeMinutes');
    const points = facts.planned.map(({ point, plannedAt, scannedAt, entryIds }) => {
      const [first, last] =
        scannedAt !== null && scannedAt < plannedAt ? [scannedAt, plannedAt] : [plannedAt, scannedAt];
      return { name: point, isKept: last !== null && minutesFrom(first, last) <= onTimeMinutes, entryIds };
    });
    return judgeEach('T04', points, { onTimeMinutes }, facts.silence);
  },
};
