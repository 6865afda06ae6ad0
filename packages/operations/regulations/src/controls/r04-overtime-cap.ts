import { minutesFrom } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/** Hours of the month beyond its standard working time (劳动法 第41条: at most 36), on every site together; of a cycle the average counts. */
export const overtimeCap: ControlOf<'roster'> = {
  code: 'R04',
  version: 2,
  severity: 'H',
  frequency: 'month',
  subject: 'guard-month',
  family: 'roster',
  sources: ['劳动法 第41条', '劳部发〔1994〕503号 第5条'],
  evidence: ['roster', 'attendance'],
  isInternal: true,
  parameters: [
    counted({
      name: 'overtimeHours',
      unit: 'hours',
      stricter: 'lower',
      range: { min: 0, max: 36 },
      default: 36,
      bounds: [{ from: '1995-01-01', value: 36, direction: 'max', citation: '劳动法 第41条', basis: 'law' }],
    }),
  ],
  judge(params, facts) {
    const overtimeHours = parameterValue(params, 'overtimeHours');
    const own = facts.shifts.filter(
      (shift) => shift.day.startsWith(facts.month) && shift.regime !== 'flexible',
    );
    if (own.length === 0) return judgeEach('R04', [], {});
    const { cycleBefore } = facts;
    const minutes = own.reduce((sum, shift) => sum + minutesFrom(shift.startsAt, shift.endsAt), 0);
    const beyond = cycleBefore.minutes + minutes - cycleBefore.standardMinutes - facts.standardMinutes;
    const overtimeMinutes = Math.max(0, beyond / (cycleBefore.months + 1));
    const isKept = overtimeMinutes <= overtimeHours * 60;
    const values = { overtimeHours, hours: Math.ceil(overtimeMinutes / 60) };
    const entryIds = own.map((shift) => shift.assignmentId);
    return judgeEach('R04', [{ name: '', isKept, entryIds }], values);
  },
};
