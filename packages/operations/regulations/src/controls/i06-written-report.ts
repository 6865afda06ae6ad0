import { minutesFrom } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import { askedOf } from '../facts/incident-facts.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/** The written report follows within hours of the event (S9E-2.5a; the trade asks 12 or 24). */
export const writtenReport: ControlOf<'incidentFile'> = {
  code: 'I06',
  version: 1,
  severity: 'H',
  frequency: 'day',
  subject: 'site-day',
  family: 'incidentFile',
  sources: ['S9E-2.5a'],
  evidence: ['report'],
  parameters: [
    counted({ name: 'hours', unit: 'hours', stricter: 'lower', range: { min: 1, max: 72 }, default: 24 }),
  ],
  judge(params, facts) {
    const hours = parameterValue(params, 'hours');
    const due = askedOf(facts, 'written').filter(
      ({ writtenReportAt, occurredAt }) =>
        writtenReportAt !== null || minutesFrom(occurredAt, facts.windowEndsAt) > hours * 60,
    );
    return judgeEach(
      'I06',
      due.map(({ incidentNo, occurredAt, writtenReportAt, entryIds }) => ({
        name: incidentNo,
        isKept: writtenReportAt !== null && minutesFrom(occurredAt, writtenReportAt) <= hours * 60,
        entryIds,
      })),
      { hours },
    );
  },
};
