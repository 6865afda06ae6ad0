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

/** The other half is his to stand: he comes later or goes sooner by leave, and who never comes is missing all the same. */
function halfAway(one: WorkedDay, leave: DayLeave, part: 'first' | 'second'): WorkedDay {
  const excused = part === 'first' ? 'late' : 'leftEarly';
  return {
    ...one,
    leave,
    ...(part === 'first' ? { lateMinutes: 0 } : { leftEarlyMinutes: 0 }),
    marks: [...one.marks.filter((mark) => mark !== excused), 'leave'],
  };
}
