import { minutesFrom } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/** One guard, one post at a time, over all sites; a handover inside the tolerance is no second post. */
export const doubleBooking: ControlOf<'roster'> = {
  code: 'R09',
  version: 1,
  severity: 'B',
  frequency: 'change',
  subject: 'guard-month',
  family: 'roster',
  sources: ['house'],
  evidence: ['roster'],
  isInternal: true,
  parameters: [
    counted({
      name: 'overlapMinutes',
      unit: 'minutes',
      stricter: 'lower',
      range: { min: 0, max: 30 },
      default: 0,
    }),
  ],
  judge(params, facts) {
    const overlapMinutes = parameterValue(params, 'overlapMinutes');
    const shifts = facts.shifts.flatMap((shift, i) => {
      if (!shift.day.startsWith(facts.month)) return [];
      const clash = facts.shifts.find(
        (other, k) => k < i && other.endsAt > shift.startsAt && overlapOf(other, shift) > overlapMinutes,
      );
      const entryIds = clash ? [clash.assignmentId, shift.assignmentId] : [shift.assignmentId];
      return [{ name: shift.day, isKept: clash === undefined, entryIds }];
    });
    return judgeEach('R09', shifts, { overlapMinutes });
  },
};

/** Whole minutes both last, the earlier one having begun first. */
function overlapOf(before: { endsAt: string }, shift: { startsAt: string; endsAt: string }): number {
  const untilMs = Math.min(Date.parse(before.endsAt), Date.parse(shift.endsAt));
  return minutesFrom(shift.startsAt, new Date(untilMs).toISOString());
}
