import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { notApplicable } from '../judgement.ts';
import { counted, parameterValue } from '../parameter.ts';

/** Doors, lights, utilities, parking and the rest of the points' check items are gone through each day; a defect has its ticket (S9B-8). */
export const facilitiesChecked: ControlOf<'facility'> = {
  code: 'T10',
  version: 1,
  severity: 'M',
  frequency: 'day',
  subject: 'site-day',
  family: 'facility',
  sources: ['S9B-8', 'S1-2.5', 'S1-2.6', 'S8-2.1.4', 'S9A-7', 'S3-13'],
  evidence: ['scans', 'photo', 'ticket'],
  parameters: [
    counted({
      name: 'facilityChecksPerDay',
      unit: 'checks',
      stricter: 'higher',
      range: { min: 1, max: 12 },
      default: 1,
    }),
  ],
  judge(params, facts) {
    const facilityChecksPerDay = parameterValue(params, 'facilityChecksPerDay');
    const points = facts.points.map(({ name, checks, defectsWithoutTicket, entryIds }) => ({
      name,
      isKept: checks >= facilityChecksPerDay && defectsWithoutTicket === 0,
      entryIds,
    }));
    if (points.length === 0) return notApplicable({ key: 'T10.noPoints', values: {} });
    return judgeEach('T10', points, { facilityChecksPerDay }, facts.silence);
  },
};
