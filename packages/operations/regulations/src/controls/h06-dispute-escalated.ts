import { minutesFrom } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/** A disagreement at handover reaches the squad leader in minutes (S9D-4); the handover itself goes on. */
export const disputeEscalated: ControlOf<'handover'> = {
  code: 'H06',
  version: 1,
  severity: 'M',
  frequency: 'event',
  subject: 'post-shift',
  family: 'handover',
  sources: ['S9D-4'],
  evidence: ['ticket', 'timeline'],
  parameters: [
    counted({
      name: 'escalateMinutes',
      unit: 'minutes',
      stricter: 'lower',
      range: { min: 1, max: 120 },
      default: 10,
    }),
  ],
  judge(params, facts) {
    const escalateMinutes = parameterValue(params, 'escalateMinutes');
    const dispute = facts.handover?.dispute ?? null;
    if (facts.handover === null || dispute === null) return judgeEach('H06', [], {}, facts.silence);
    const { raisedAt, toLeaderAt } = dispute;
    const minutes = toLeaderAt === null ? null : minutesFrom(raisedAt, toLeaderAt);
    const isKept = minutes !== null && minutes <= escalateMinutes;
    const instance = { name: '', isKept, entryIds: [facts.handover.entryId] };
    return judgeEach('H06', [instance], { escalateMinutes, raisedAt }, facts.silence);
  },
};
