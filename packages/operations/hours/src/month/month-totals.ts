import { canonicalBytes, type Month, sha256, toHex } from '@zhiqin/kernel';
import { type DayMinutes, type MonthOvertime, overtimeOf } from '../overtime/overtime-of.ts';
import { openQuestions, type WorkedDay } from '../worked/hours-facts.ts';
import type { PersonOfMonth } from './people-of-month.ts';

/** A month's row from its days as they count. */
export interface MonthTotals {
  plannedMinutes: number;
  workedMinutes: number;
  nightMinutes: number;
  holidayMinutes: number;
  overtimeMinutes: number;
  overtime: MonthOvertime;
  openDays: number;
  hoursHash: string;
}

export async function monthTotals(
  month: Month,
  days: readonly WorkedDay[],
  person: PersonOfMonth,
): Promise<MonthTotals> {
  const sum = (key: 'plannedMinutes' | 'workedMinutes' | 'nightMinutes' | 'holidayMinutes') =>
    days.reduce((total, day) => total + day[key], 0);
  const overtime = overtimeOf({
    month,
    days,
    earlier: person.earlier,
    terms: person.terms,
    employedFrom: person.joinedOn,
    employedUntil: person.leftOn,
    lieu: person.lieu,
    region: person.region,
  });
  return {
    plannedMinutes: sum('plannedMinutes'),
    workedMinutes: sum('workedMinutes'),
    nightMinutes: sum('nightMinutes'),
    holidayMinutes: sum('holidayMinutes'),
    overtimeMinutes: overtime.lines.reduce((total, line) => total + line.minutes, 0),
    overtime,
    openDays: days.filter((day) => day.marks.some((mark) => openQuestions.has(mark))).length,
    hoursHash: await hoursHash(days),
  };
}

/** SHA-256 (hex) of what was worked when, by day: what a guard confirms. */
export async function hoursHash(days: readonly WorkedDay[]): Promise<string> {
  const told = days
    .filter((day) => day.workedMinutes > 0)
    .map(({ day, pieces }) => [day, ...pieces.map(({ fromMin, toMin }) => [fromMin, toMin])]);
  return toHex(await sha256(canonicalBytes(told)));
}

/** SHA-256 (hex) of the days as computed, with their marks and evidence. */
export const factsHash = async (days: readonly WorkedDay[]): Promise<string> =>
  toHex(await sha256(canonicalBytes(days)));

export const dayMinutesOf = (row: DayMinutes): DayMinutes => ({
  day: row.day,
  workedMinutes: row.workedMinutes,
  holidayMinutes: row.holidayMinutes,
  restDayMinutes: row.restDayMinutes,
});
