import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { notApplicable } from '../judgement.ts';
import { longestGapMinutes } from '../longest-gap.ts';
import { counted, parameterValue } from '../parameter.ts';

/** The monitors are watched through every shift, round the clock, and the log has a line at least so often (S7-3.2.2). */
export const monitorsWatched: ControlOf<'dutyLog'> = {
  code: 'M01',
  version: 1,
  severity: 'H',
  frequency: 'shift',
  subject: 'post-shift',
  family: 'dutyLog',
  sources: ['S7-3.2.2'],
  evidence: ['check-in', 'duty-log'],
  parameters: [
    counted({
      name: 'logEveryMinutes',
      unit: 'minutes',
      stricter: 'lower',
      range: { min: 15, max: 240 },
      default: 60,
    }),
    counted({
      name: 'toleranceMinutes',
      unit: 'minutes',
      stricter: 'lower',
      range: { min: 0, max: 15 },
      default: 2,
    }),
  ],
  judge(params, facts) {
    const logEveryMinutes = parameterValue(params, 'logEveryMinutes');
    const toleranceMinutes = parameterValue(params, 'toleranceMinutes');
    if (!facts.isMonitorPost) return notApplicable({ key: 'nothingInWindow', values: {} });
    const entryIds = facts.lines.map((line) => line.entryId);
    const minutes = longestGapMinutes(
      facts.startsAt,
      facts.lines.map((line) => line.at),
      facts.endsAt,
    );
    const isKept = minutes <= logEveryMinutes && facts.unmannedMinutes <= toleranceMinutes;
    const values = { minutes, logEveryMinutes, unmannedMinutes: facts.unmannedMinutes };
    return judgeEach('M01', [{ name: '', isKept, entryIds }], values, facts.silence);
  },
};
