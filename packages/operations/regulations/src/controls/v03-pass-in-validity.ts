import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/** Nobody stays past his pass: the time it names, and never longer than the hours set (S6-3.1.3; industrial: a shift). Over midnight too. */
export const passInValidity: ControlOf<'gate'> = {
  code: 'V03',
  version: 1,
  severity: 'H',
  frequency: 'event',
  subject: 'site-day',
  family: 'gate',
  sources: ['S6-3.1.3'],
  evidence: ['pass-log'],
  parameters: [
    counted({
      name: 'passHours',
      unit: 'hours',
      stricter: 'lower',
      range: { min: 1, max: 24 },
      default: { residential: 4, office: 8, industrial: 12 },
    }),
  ],
  judge(params, facts) {
    const passHours = parameterValue(params, 'passHours');
    const holders = facts.visits.filter((visit) => visit.passNo !== null);
    return judgeEach(
      'V03',
      holders.map(({ passNo, admittedAt, expectedLeaveAt, leftAt, entryId }) => {
        const untilMs = Math.min(
          Date.parse(admittedAt) + passHours * 3_600_000,
          expectedLeaveAt === null ? Number.POSITIVE_INFINITY : Date.parse(expectedLeaveAt),
        );
        const isKept = Date.parse(leftAt ?? facts.silence.windowEndsAt) <= untilMs;
        return { name: passNo ?? '', isKept, entryIds: [entryId] };
      }),
      { passHours },
      facts.silence,
    );
  },
};
