import { minutesFrom } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { nothingToJudge } from '../judgement.ts';
import { counted, flag, parameterValue } from '../parameter.ts';

/** Every round begun is closed by the end of the shift, and whatever was amiss has its note and photo (S9B-4; 内保条例 第11条). */
export const recordPerPatrol: ControlOf<'patrol'> = {
  code: 'T06',
  version: 1,
  severity: 'H',
  frequency: 'shift',
  subject: 'post-shift',
  family: 'patrol',
  sources: ['S9B-4', '企业事业单位内部治安保卫条例 第11条'],
  evidence: ['scans', 'photo'],
  parameters: [
    counted({
      name: 'closeAfterMinutes',
      unit: 'minutes',
      stricter: 'lower',
      range: { min: 0, max: 60 },
      default: 0,
    }),
    flag('photoRequired', 1),
  ],
  judge(params, facts) {
    const closeAfterMinutes = parameterValue(params, 'closeAfterMinutes');
    const photoRequired = parameterValue(params, 'photoRequired') === 1;
    if (facts.rounds.length === 0) return nothingToJudge(facts.silence, { key: 'noRoundBegun', values: {} });
    const rounds = facts.rounds.map(({ endedAt, anomalies, entryIds }) => {
      const isClosed = endedAt !== null && minutesFrom(facts.shiftEndsAt, endedAt) <= closeAfterMinutes;
      const isTold = anomalies.every((one) => one.hasNote && (one.hasPhoto || !photoRequired));
      return { name: '', isKept: isClosed && isTold, entryIds };
    });
    return judgeEach('T06', rounds, { closeAfterMinutes }, facts.silence);
  },
};
