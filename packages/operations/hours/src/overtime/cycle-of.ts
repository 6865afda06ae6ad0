import { addDays, addMonths, type Day, daysBetween, weekdayOf } from '@zhiqin/kernel';
import { workLimitOn } from '@zhiqin/regulations/rules';
import { type CalendarRegion, dayKinds } from '@zhiqin/sites';

export type CycleKind = 'week' | 'month' | 'quarter' | 'year';

/** A span over which comprehensive hours are added up, both days included. */
export interface Cycle {
  kind: CycleKind;
  fromDay: Day;
  toDay: Day;
  /** Minutes a full cycle asks for; null before the law knew any. */
  normMinutes: number | null;
}

const minutesPerDay = 8 * 60;

/** The cycle a day lies in: weeks from Monday (less the holidays of the site's region), calendar months, quarters and years. */
export function cycleOf(kind: CycleKind, day: Day, region: CalendarRegion = 'CN'): Cycle {
  if (kind === 'week') {
    const fromDay = addDays(day, 1 - weekdayOf(day));
    const toDay = addDays(fromDay, 6);
    return { kind, fromDay, toDay, normMinutes: weekNorm(fromDay, toDay, region) };
  }
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const months = { month: 1, quarter: 3, year: 12 }[kind];
  const first = months === 1 ? month : Math.floor((month - 1) / months) * months + 1;
  const firstMonth = `${year}-${String(first).padStart(2, '0')}`;
  const toDay = addDays(`${addMonths(firstMonth, months)}-01`, -1);
  const limit = {
    month: 'workdaysPerMonth',
    quarter: 'workdaysPerQuarter',
    year: 'workdaysPerYear',
  } as const;
  const workdays = workLimitOn(limit[kind], toDay)?.value ?? null;
  const normMinutes = workdays === null ? null : Math.round(workdays * minutesPerDay);
  return { kind, fromDay: `${firstMonth}-01`, toDay, normMinutes };
}

/** Forty hours less eight for each statutory holiday from Monday to Friday. */
function weekNorm(fromDay: Day, toDay: Day, region: CalendarRegion): number | null {
  const hours = workLimitOn('hoursPerWeek', toDay)?.value;
  if (hours === undefined) return null;
  const holidays = dayKinds(fromDay, toDay, region).filter(
    (kind) => kind.isStatutoryHoliday && !kind.isWeekend,
  );
  return Math.max(0, hours * 60 - holidays.length * minutesPerDay);
}

/** Of a cycle's norm, the part for the days from one to another: by their share of its working weekdays. */
export function normFor(cycle: Cycle, fromDay: Day, toDay: Day): number | null {
  if (cycle.normMinutes === null) return null;
  if (fromDay <= cycle.fromDay && toDay >= cycle.toDay) return cycle.normMinutes;
  const from = fromDay > cycle.fromDay ? fromDay : cycle.fromDay;
  const to = toDay < cycle.toDay ? toDay : cycle.toDay;
  if (to < from) return 0;
  return Math.round((cycle.normMinutes * weekdaysIn(from, to)) / weekdaysIn(cycle.fromDay, cycle.toDay));
}

/** Mondays to Fridays, both days included. */
export function weekdaysIn(from: Day, to: Day): number {
  const days = daysBetween(from, to) + 1;
  if (days <= 0) return 0;
  const first = weekdayOf(from);
  let count = Math.floor(days / 7) * 5;
  for (let i = 0; i < days % 7; i++) if ((first - 1 + i) % 7 < 5) count++;
  return count;
}
