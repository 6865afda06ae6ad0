import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { nothingToJudge } from '../judgement.ts';
import { counted, parameterValue } from '../parameter.ts';

/**
 * Nothing speaks against the scans of a shift: device, label, clock, place, speed, photo. What is doubtful was recorded, so no
 * silent phone could mend it; a person looks into it before anybody is blamed.
 */
export const scanIntegrity: ControlOf<'scanIntegrity'> = {
  code: 'T09',
  version: 1,
  severity: 'M',
  frequency: 'event',
  subject: 'post-shift',
  family: 'scanIntegrity',
  sources: ['house'],
  evidence: ['scans', 'device-log'],
  parameters: [
    counted({
      name: 'maxDoubtfulScans',
      unit: 'scans',
      stricter: 'lower',
      range: { min: 0, max: 20 },
      default: 0,
    }),
  ],
  judge(params, facts) {
    const maxDoubtfulScans = parameterValue(params, 'maxDoubtfulScans');
    if (facts.scans.length === 0)
      return nothingToJudge(facts.silence, { key: 'nothingInWindow', values: {} });
    const doubtful = facts.scans.filter((scan) => scan.doubts.length > 0).length;
    const scans = facts.scans.map(({ point, doubts, entryId }) => ({
      name: point,
      isKept: doubts.length === 0 || doubtful <= maxDoubtfulScans,
      entryIds: [entryId],
    }));
    return judgeEach('T09', scans, { doubtful, maxDoubtfulScans });
  },
};
