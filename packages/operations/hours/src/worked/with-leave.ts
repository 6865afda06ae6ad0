import type { Day } from '@zhiqin/kernel';
import { emptyDay } from './correct-day.ts';
import type { DayLeave, WorkedDay } from './hours-facts.ts';

/**
 * Days with the leave granted for them, in order. Who is on leave is not missing; who worked all the same has both the
 * hours and the leave on record, and somebody sees it.
 */
export function withLeave(
  days: readonly WorkedDay[],
  leaves: ReadonlyMap<Day, DayLeave>,
  at: { siteId: string; zone: string },
): WorkedDay[] {
  const known = new Set(days.map((one) => one.day));
  const added = [...leaves.keys()]
    .filter((day) => !known.has(day))
    .map((day) => emptyDay(day, at.siteId, at.zone));
  return [...days, ...added]
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map((one) => {
      const leave = leaves.get(one.day);
      if (!leave) return one;
      return leave.part ? halfAway(one, leave, leave.part) : allDayAway(one, leave);
    });
}

function allDayAway(one: WorkedDay, leave: DayLeave): WorkedDay {
  const marks = one.marks.filter((mark) => mark !== 'noPresence');
  return { ...one, leave, marks: [...marks, 'leave'] };
}

/**
 * The other half is his to stand: leave excuses half of what was planned, at its beginning or its end, and no more. Who
 * comes later still is late by the rest; who never comes is missing all the same.
 */
function halfAway(one: WorkedDay, leave: DayLeave, part: 'first' | 'second'): WorkedDay {
  const [excused, minutes] =
    part === 'first' ? ['late', one.lateMinutes] : ['leftEarly', one.leftEarlyMinutes];
  const left = Math.max(0, minutes - Math.ceil(one.plannedMinutes / 2));
  return {
    ...one,
    leave,
    ...(part === 'first' ? { lateMinutes: left } : { leftEarlyMinutes: left }),
    marks: [...one.marks.filter((mark) => mark !== excused || left > 0), 'leave'],
  };
}
