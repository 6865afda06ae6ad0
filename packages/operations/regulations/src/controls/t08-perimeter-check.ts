import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { notApplicable } from '../judgement.ts';
import { counted, parameterValue } from '../parameter.ts';

/** Every perimeter point is scanned so many times a night, counted from the evening over midnight (S3-11). */
export const perimeterCheck: ControlOf<'perimeter'> = {
  code: 'T08',
  version: 1,
  severity: 'M',
  frequency: 'day',
  subject: 'site-day',
  family: 'perimeter',
  sources: ['S3-11'],
  evidence: ['scans'],
  parameters: [
    counted({
      name: 'perNight',
      unit: 'scans',
      stricter: 'higher',
      range: { min: 1, max: 12 },
      default: { residential: 1, office: 1, industrial: 2 },
    }),
  ],
  judge(params, facts) {
    const perNight = parameterValue(params, 'perNight');
    const points = facts.points.map(({ name, scans, entryIds }) => ({
      name,
      isKept: scans >= perNight,
      entryIds,
    }));
    if (points.length === 0) return notApplicable({ key: 'T08.noPoints', values: {} });
    return judgeEach('T08', points, { perNight }, facts.silence);
  },
};
