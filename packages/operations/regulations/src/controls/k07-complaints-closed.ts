import { minutesFrom } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/** A complaint gets its first answer in hours and is closed in days (S1-3.3; S5-13). Asked on the day a time runs out. */
export const complaintsClosed: ControlOf<'complaint'> = {
  code: 'K07',
  version: 2,
  severity: 'M',
  frequency: 'day',
  subject: 'site-day',
  family: 'complaint',
  sources: ['S1-3.3', 'S5-13', 'S7-4.2'],
  evidence: ['ticket'],
  parameters: [
    counted({
      name: 'replyHours',
      unit: 'hours',
      stricter: 'lower',
      range: { min: 1, max: 72 },
      default: 24,
    }),
    counted({ name: 'closeDays', unit: 'days', stricter: 'lower', range: { min: 1, max: 30 }, default: 5 }),
  ],
  judge(params, facts) {
    const replyHours = parameterValue(params, 'replyHours');
    const closeDays = parameterValue(params, 'closeDays');
    const complaints = facts.complaints.map(
      ({ ticketNo, asked, receivedAt, repliedAt, closedAt, entryIds }) => {
        const untilReply = minutesFrom(receivedAt, repliedAt ?? facts.windowEndsAt);
        const untilClosed = minutesFrom(receivedAt, closedAt ?? facts.windowEndsAt);
        return {
          name: ticketNo,
          isKept:
            (!asked.includes('reply') || untilReply <= replyHours * 60) &&
            (!asked.includes('close') || untilClosed <= closeDays * 1440),
          entryIds,
        };
      },
    );
    return judgeEach('K07', complaints, { replyHours, closeDays });
  },
};
