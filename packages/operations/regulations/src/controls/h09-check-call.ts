import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { longestGapMinutes } from '../longest-gap.ts';
import { counted, parameterValue } from '../parameter.ts';

/** Calls to the post are answered at the interval set, a shorter one where a guard stands alone (BS 7499: by risk assessment). */
export const checkCall: ControlOf<'checkCall'> = {
  code: 'H09',
  version: 1,
  severity: 'M',
  frequency: 'event',
  subject: 'post-shift',
  family: 'checkCall',
  sources: ['BS 7499:2020'],
  evidence: ['timeline'],
  parameters: [
    counted({
      name: 'everyMinutes',
      unit: 'minutes',
      stricter: 'lower',
      range: { min: 10, max: 240 },
      default: 60,
    }),
    counted({
      name: 'loneEveryMinutes',
      unit: 'minutes',
      stricter: 'lower',
      range: { min: 10, max: 240 },
      default: 30,
    }),
  ],
  judge(params, facts) {
    const everyMinutes = parameterValue(params, facts.isLone ? 'loneEveryMinutes' : 'everyMinutes');
    const entryIds = facts.answeredCalls.map((call) => call.entryId);
    const times = facts.answeredCalls.map((call) => call.at);
    const minutes = longestGapMinutes(facts.startsAt, times, facts.endsAt);
    const values = { everyMinutes, minutes, calls: times.length };
    return judgeEach('H09', [{ name: '', isKept: minutes <= everyMinutes, entryIds }], values, facts.silence);
  },
};
