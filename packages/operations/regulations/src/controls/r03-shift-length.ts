import { minutesFrom } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/**
 * A shift lasts at most eight hours (劳动法 第36条); longer, up to the second figure, only under an approval of comprehensive
 * working hours on file (第39条). Approved flexible hours have no such length. Shown with law and exposure; never a refusal.
 */
export const shiftLength: ControlOf<'roster'> = {
  code: 'R03',
  version: 2,
  severity: 'H',
  frequency: 'change',
  subject: 'guard-month',
  family: 'roster',
  sources: ['劳动法 第36条', '劳动法 第39条', '劳部发〔1994〕503号 第5条'],
  evidence: ['roster', 'approval'],
  isInternal: true,
  parameters: [
    counted({
      name: 'standardHours',
      unit: 'hours',
      stricter: 'lower',
      range: { min: 4, max: 8 },
      default: 8,
      bounds: [{ from: '1995-01-01', value: 8, direction: 'max', citation: '劳动法 第36条', basis: 'law' }],
    }),
    counted({
      name: 'comprehensiveHours',
      unit: 'hours',
      stricter: 'lower',
      range: { min: 8, max: 16 },
      default: 12,
    }),
  ],
  judge(params, facts) {
    const standardHours = parameterValue(params, 'standardHours');
    const comprehensiveHours = parameterValue(params, 'comprehensiveHours');
    const shifts = facts.shifts
      .filter((shift) => shift.day.startsWith(facts.month) && shift.regime !== 'flexible')
      .map(({ assignmentId, day, startsAt, endsAt, regime }) => {
        const minutes = minutesFrom(startsAt, endsAt);
        const isApproved = regime === 'comprehensive' || null;
        return {
          name: day,
          isKept: minutes <= standardHours * 60 || (minutes <= comprehensiveHours * 60 ? isApproved : false),
          entryIds: [assignmentId],
          missing: { key: 'approvalNotOnFile', values: {} } as const,
        };
      });
    return judgeEach('R03', shifts, { standardHours, comprehensiveHours });
  },
};
