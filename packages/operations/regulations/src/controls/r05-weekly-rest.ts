import { addDays } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/**
 * Any seven days that end in the week hold a rest day (劳动法 第38条). A rest day is one of the roster on which no shift
 * begins; the morning a night shift ends on counts as rest, as rosters in the trade are read.
 */
export const weeklyRest: ControlOf<'restWeek'> = {
  code: 'R05',
  version: 2,
  severity: 'H',
  frequency: 'week',
  subject: 'guard-week',
  family: 'restWeek',
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
    const byDay = Map.groupBy(facts.shifts, (shift) => shift.day);
    const days: string[] = [];
    for (let day = addDays(facts.monday, -6); day <= facts.sunday; day = addDays(day, 1)) days.push(day);
    const weeks = days.slice(6).map((_, i) => {
      const week = days.slice(i, i + 7);
      const isKept = week.filter((day) => !byDay.has(day)).length >= restDaysPerWeek;
      const entryIds = week.flatMap((day) => (byDay.get(day) ?? []).map((shift) => shift.assignmentId));
      return { name: days[i] as string, isKept, entryIds };
    });
    return judgeEach('R05', weeks, { restDaysPerWeek });
  },
};
