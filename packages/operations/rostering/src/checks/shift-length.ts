import { workLimitOn } from '@zhiqin/regulations/rules';
import { payFor } from './pay-for.ts';
import {
  type GuardMonth,
  isComprehensive,
  type MonthCalendar,
  minutesOf,
  ofMonth,
  workTermsOn,
} from './planned-work.ts';
import { finding, type RosterFinding } from './roster-finding.ts';

/**
 * R03: a shift lasts at most eight hours (劳动法 第36条), under an approved comprehensive scheme at most the house's
 * twelve. What lies above eight hours is owed at 150 %, on a statutory holiday at 300 % (第44条).
 */
export function shiftLength(guard: GuardMonth, calendar: MonthCalendar): RosterFinding[] {
  return ofMonth(guard).flatMap((work) => {
    const terms = workTermsOn(guard.terms, work.day);
    if (terms?.hourRegime === 'flexible') return [];
    const isApproved = isComprehensive(terms, work.day);
    const hours = workLimitOn(isApproved ? 'comprehensiveHoursPerShift' : 'hoursPerDay', work.day);
    const measure = minutesOf(work);
    if (!hours || measure <= hours.value * 60) return [];
    const over = measure - hours.value * 60;
    const rate = calendar.statutoryHolidays.has(work.day) ? 'holiday' : 'weekday';
    return [
      finding(
        {
          control: 'R03',
          guardId: guard.guardId,
          days: [work.day],
          keys: [work.key],
          measure,
          unit: 'minutes',
        },
        { ...hours, value: hours.value * 60 },
        // Over a cycle it is the cycle's sum that is paid, not the day's.
        { payFen: isApproved ? null : payFor(over, terms, rate, work.day) },
      ),
    ];
  });
}
