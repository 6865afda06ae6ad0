import { minutesFrom } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import { askedOf } from '../facts/incident-facts.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/** The clip of an incident is exported and on hold before the recorder writes over it (保安服务管理条例 第25条: 30 days). */
export const videoHold: ControlOf<'incidentFile'> = {
  code: 'I08',
  version: 1,
  severity: 'H',
  frequency: 'day',
  subject: 'site-day',
  family: 'incidentFile',
  sources: ['保安服务管理条例 第25条'],
  evidence: ['device-log'],
  parameters: [
    counted({
      name: 'holdWithinDays',
      unit: 'days',
      stricter: 'lower',
      range: { min: 1, max: 30 },
      default: 30,
      bounds: [
        {
          from: '2010-01-01',
          value: 30,
          direction: 'max',
          citation: '保安服务管理条例 第25条',
          basis: 'law',
        },
      ],
    }),
  ],
  judge(params, facts) {
    const holdWithinDays = parameterValue(params, 'holdWithinDays');
    const limit = holdWithinDays * 24 * 60;
    const due = askedOf(facts, 'clip').filter(
      ({ hasCamera, clipHeldAt, occurredAt }) =>
        hasCamera && (clipHeldAt !== null || minutesFrom(occurredAt, facts.windowEndsAt) > limit),
    );
    return judgeEach(
      'I08',
      due.map(({ incidentNo, occurredAt, clipHeldAt, entryIds }) => ({
        name: incidentNo,
        isKept: clipHeldAt !== null && minutesFrom(occurredAt, clipHeldAt) <= limit,
        entryIds,
      })),
      { holdWithinDays },
    );
  },
};
