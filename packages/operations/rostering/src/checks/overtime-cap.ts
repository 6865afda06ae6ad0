import { type WorkLimitName, workLimitOn } from '@zhiqin/regulations/rules';
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

const workdaysOfCycle = {
  week: { name: 'workdaysPerMonth', months: 1 },
  month: { name: 'workdaysPerMonth', months: 1 },
  quarter: { name: 'workdaysPerQuarter', months: 3 },
  year: { name: 'workdaysPerYear', months: 12 },
} as const satisfies Record<string, { name: WorkLimitName; months: number }>;

/**
 * R04: at most 36 hours a month beyond the standard time (劳动法 第41条), on all sites together; under a comprehensive
 * scheme the average of the cycle so far counts. Pay is asked only for what no other finding has priced.
 */
export function overtimeCap(
  guard: GuardMonth,
  calendar: MonthCalendar,
  pricedMinutes: number,
): RosterFinding[] {
  const work = ofMonth(guard);
  const last = work.at(-1);
  if (!last) return [];
  const terms = workTermsOn(guard.terms, last.day);
  if (terms?.hourRegime === 'flexible') return [];
  const cap = workLimitOn('overtimeHoursPerMonth', last.day);
  const dayHours = workLimitOn('hoursPerDay', last.day);
  const isCycle = isComprehensive(terms, last.day);
  const cycle = workdaysOfCycle[terms?.cycle ?? 'month'];
  const workdays = workLimitOn(cycle.name, last.day);
  if (!cap || !dayHours || (isCycle && !workdays)) return [];
  const worked = work.reduce((sum, one) => sum + minutesOf(one), 0);
  const months = isCycle ? guard.cycleBefore.months + 1 : 1;
  const minutes = isCycle ? guard.cycleBefore.minutes + worked : worked;
  const standardDays = isCycle ? ((workdays?.value ?? 0) / cycle.months) * months : calendar.workdays;
  const overtime = minutes - standardDays * dayHours.value * 60;
  const limit = cap.value * 60 * months;
  if (overtime <= limit) return [];
  const fine = workLimitOn('overtimeFineFenPerPerson', last.day);
  return [
    finding(
      {
        control: 'R04',
        guardId: guard.guardId,
        days: [last.day],
        keys: work.map((one) => one.key),
        measure: Math.round(overtime / months),
        unit: 'minutes',
      },
      { ...cap, value: cap.value * 60 },
      {
        payFen: payFor(Math.max(0, overtime - pricedMinutes), terms, isCycle ? 'cycle' : 'weekday', last.day),
        fineFen: fine?.value ?? null,
      },
    ),
  ];
}
