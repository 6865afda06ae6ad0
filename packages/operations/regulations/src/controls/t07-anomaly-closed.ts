import { minutesFrom } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/**
 * A hazard ticket is closed, or handed to the client's office in writing where it is not the contractor's to mend, in the time
 * its level allows (S8-2.2.3; 安全生产法 第41条). Judged on the day that time runs out.
 */
export const anomalyClosed: ControlOf<'ticket'> = {
  code: 'T07',
  version: 2,
  severity: 'H',
  frequency: 'day',
  subject: 'site-day',
  family: 'ticket',
  sources: ['S8-2.2.3', 'S9B-6', '安全生产法 第41条'],
  evidence: ['ticket'],
  parameters: [
    counted({ name: 'highHours', unit: 'hours', stricter: 'lower', range: { min: 1, max: 72 }, default: 4 }),
    counted({
      name: 'mediumHours',
      unit: 'hours',
      stricter: 'lower',
      range: { min: 1, max: 168 },
      default: 24,
    }),
    counted({ name: 'lowDays', unit: 'days', stricter: 'lower', range: { min: 1, max: 30 }, default: 7 }),
  ],
  judge(params, facts) {
    const limits = {
      high: parameterValue(params, 'highHours') * 60,
      medium: parameterValue(params, 'mediumHours') * 60,
      low: parameterValue(params, 'lowDays') * 24 * 60,
    };
    const tickets = facts.tickets.map(({ title, level, openedAt, closedAt, handedAt, entryId }) => ({
      name: title,
      isKept: [closedAt, handedAt].some((at) => at !== null && minutesFrom(openedAt, at) <= limits[level]),
      entryIds: [entryId],
    }));
    return judgeEach('T07', tickets, {});
  },
};
