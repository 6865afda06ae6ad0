import { minutesFrom } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/** Hours between the end of a shift and the next one, over midnights and months. No statute sets them: the figure is the house's. */
export const restBetweenShifts: ControlOf<'roster'> = {
  code: 'R06',
  version: 1,
  severity: 'M',
  frequency: 'change',
  subject: 'guard-month',
  family: 'roster',
  sources: ['house'],
  evidence: ['roster'],
  isInternal: true,
  parameters: [
    counted({
      name: 'restHours',
      unit: 'hours',
      stricter: 'higher',
      range: { min: 0, max: 24 },
      default: 11,
    }),
  ],
  judge(params, facts) {
    const restHours = parameterValue(params, 'restHours');
    const breaks = facts.shifts.slice(1).flatMap((shift, i) => {
      const before = facts.shifts[i];
      if (!before || !shift.day.startsWith(facts.month)) return [];
      const minutes = minutesFrom(before.endsAt, shift.startsAt);
      const entryIds = [before.assignmentId, shift.assignmentId];
      return [{ name: shift.day, isKept: minutes >= restHours * 60, entryIds }];
    });
    return judgeEach('R06', breaks, { restHours });
  },
};
