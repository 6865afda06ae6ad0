import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { nothingToJudge } from '../judgement.ts';
import { counted, parameterValue } from '../parameter.ts';

/** The handover says work in hand, gear and anything suspicious, or says aloud that there is none (S9D-3). No handover at all is H03's finding. */
export const contentComplete: ControlOf<'handover'> = {
  code: 'H04',
  version: 1,
  severity: 'M',
  frequency: 'shift',
  subject: 'post-shift',
  family: 'handover',
  sources: ['S9D-3'],
  evidence: ['signatures', 'form'],
  parameters: [
    counted({
      name: 'minimumGearLines',
      unit: 'lines',
      stricter: 'higher',
      range: { min: 0, max: 20 },
      default: 1,
    }),
  ],
  judge(params, facts) {
    const minimumGearLines = parameterValue(params, 'minimumGearLines');
    const { handover } = facts;
    if (handover === null) return nothingToJudge(facts.silence, { key: 'nobodyToRelieve', values: {} });
    const parts = [handover.isWorkSaid, handover.isSuspiciousSaid, handover.gear.length >= minimumGearLines];
    return judgeEach(
      'H04',
      parts.map((isKept) => ({ name: '', isKept, entryIds: [handover.entryId] })),
      { gearLines: handover.gear.length, minimumGearLines },
      facts.silence,
    );
  },
};
