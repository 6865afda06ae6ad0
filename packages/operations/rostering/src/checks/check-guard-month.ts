import { doubleBookedWork } from './double-booked-work.ts';
import { overtimeCap } from './overtime-cap.ts';
import type { GuardMonth, MonthCalendar } from './planned-work.ts';
import { protectedStaff } from './protected-staff.ts';
import { restBetweenShifts } from './rest-between-shifts.ts';
import type { RosterFinding } from './roster-finding.ts';
import { shiftLength } from './shift-length.ts';
import { missedRestMinutes, weeklyRest } from './weekly-rest.ts';

/**
 * All that the law and the house say of a guard's month, by control. Pure: the same in the browser while the month is
 * edited and on the server when it is published. No minute is priced twice.
 */
export function checkGuardMonth(guard: GuardMonth, calendar: MonthCalendar): RosterFinding[] {
  const lengths = shiftLength(guard, calendar);
  const overMinutes = lengths.reduce((sum, one) => sum + one.measure - (one.limit ?? 0), 0);
  const rest = weeklyRest(guard);
  return [
    ...lengths,
    ...overtimeCap(guard, calendar, overMinutes + missedRestMinutes(guard)),
    ...rest,
    ...restBetweenShifts(guard),
    ...protectedStaff(guard),
    ...doubleBookedWork(guard),
  ];
}

/** What a month's findings may cost in all: pay owed, and the highest fines. */
export function exposureOf(findings: readonly RosterFinding[]): { payFen: number; fineFen: number } {
  return {
    payFen: findings.reduce((sum, one) => sum + (one.payFen ?? 0), 0),
    fineFen: findings.reduce((sum, one) => sum + (one.fineFen ?? 0), 0),
  };
}
