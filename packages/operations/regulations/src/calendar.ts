import { addDays, daysBetween } from '@zhiqin/kernel';
import type { DayText } from './facts/silence-facts.ts';

export { addDays, daysBetween };

/** The same day some months on; where the month is too short, its last day. */
export function monthsAfter(day: DayText, months: number): DayText {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}

/** Last day of a month `YYYY-MM`. */
export function lastDayOf(month: string): DayText {
  return addDays(monthsAfter(`${month}-01`, 1), -1);
}

/** Whether something last done on `last` is still fresh on `asOf`: done again at the latest the same day N months on. */
export function isWithinMonths(last: DayText | null, months: number, asOf: DayText): boolean {
  return last !== null && asOf <= monthsAfter(last, months);
}

/** The same in days. */
export function isWithinDays(last: DayText | null, days: number, asOf: DayText): boolean {
  return last !== null && asOf <= addDays(last, days);
}

/** Whole minutes begun from one instant to another; never negative. */
export function minutesFrom(from: string, to: string): number {
  return Math.max(0, Math.ceil((Date.parse(to) - Date.parse(from)) / 60_000));
}
