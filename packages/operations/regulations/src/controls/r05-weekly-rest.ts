import { addDays, lastDayOf } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/**
 * Any seven days that end in the month hold a rest day (劳动法 第38条). A rest day is one of the roster on which no shift
 * begins; the morning a night shift ends on counts as rest, as rosters in the trade are read.
 */
export const weeklyRest: ControlOf<'roster'> = {
  code: 'R05',
  version: 1,
  severity: 'H',
  frequency: 'week',
  subject: 'guard-month',
  family: 'roster',
  sources: ['劳动法 第38条'],
  evidence: ['roster'],
  isInternal: true,
  parameters: [
    counted({
      name: 'restDaysPerWeek',
      unit: 'days',
      stricter: 'higher',
      range: { min: 1, max: 3 },
      default: 1,
      bounds: [{ from: '1995-01-01', value: 1, direction: 'min', citation: '劳动法 第38条', basis: 'law' }],
    }),
  ],
  judge(params, facts) {
    const restDaysPerWeek = parameterValue(params, 'restDaysPerWeek');
    if (facts.shifts.length === 0) return judgeEach('R05', [], {});
    const worked = new Set(facts.shifts.map((shift) => shift.day));
    const weeks = [];
    for (let last = `${facts.month}-01`; last <= lastDayOf(facts.month); last = addDays(last, 1)) {
      const first = addDays(last, -6);
      const days = Array.from({ length: 7 }, (_, i) => addDays(first, i));
      const isKept = days.filter((day) => !worked.has(day)).length >= restDaysPerWeek;
      const entryIds = facts.shifts.flatMap((shift) =>
        days.includes(shift.day) ? [shift.assignmentId] : [],
      );
      weeks.push({ name: first, isKept, entryIds });
    }
    return judgeEach('R05', weeks, { restDaysPerWeek });
  },
};
