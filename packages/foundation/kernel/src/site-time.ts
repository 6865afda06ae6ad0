import { Temporal } from 'temporal-polyfill';

/** A day of the site's calendar, "2026-11-22". */
export type Day = string;
/** A month of the site's calendar, "2026-11". */
export type Month = string;
/** Half-open span of instants [startsAt, endsAt). */
export interface Window {
  startsAt: Date;
  endsAt: Date;
}

export function isDay(value: unknown): value is Day {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    isValid(() => Temporal.PlainDate.from(value))
  );
}

export function isMonth(value: unknown): value is Month {
  return typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value);
}

/** The site's calendar day that holds this instant. */
export function dayOf(instant: Date, zone: string): Day {
  const ms = instant.getTime();
  if (ms < quarterHoursSince) return zoned(instant, zone).toPlainDate().toString();
  const quarter = `${zone} ${Math.floor(ms / quarterHourMs)}`;
  const known = daysByQuarter.get(quarter);
  if (known) return known;
  const day = zoned(instant, zone).toPlainDate().toString();
  if (daysByQuarter.size >= mostQuarters) daysByQuarter.clear();
  daysByQuarter.set(quarter, day);
  return day;
}

// Batches and months ask for the same days thousands of times, and Temporal takes some 40 µs for each. Since 1973
// every zone's midnight falls on a whole quarter of an hour UTC, so a quarter lies within one day.
const daysByQuarter = new Map<string, Day>();
const quarterHourMs = 15 * 60_000;
const quarterHoursSince = Date.UTC(1973, 0, 1);
const mostQuarters = 20_000;

export function monthOf(instant: Date, zone: string): Month {
  return dayOf(instant, zone).slice(0, 7);
}

/** "HH:MM" on the site's clock. */
export function timeOf(instant: Date, zone: string): string {
  return zoned(instant, zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/**
 * The instant of a local time on a day. In a DST gap the later reading is taken, in an overlap the earlier
 * (Temporal's "compatible"), so a shift that starts in a repeated hour starts the first time it comes.
 */
export function instantAt(day: Day, time: string, zone: string): Date {
  const local = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time));
  return new Date(local.toZonedDateTime(zone).epochMilliseconds);
}

/**
 * The window of a shift on a day: from `startTime` to the next `endTime`. An end at or before the start is on
 * the following day: a shift 22:00–06:00 belongs to the day it starts.
 */
export function windowAt(day: Day, startTime: string, endTime: string, zone: string): Window {
  const endDay = endTime <= startTime ? addDays(day, 1) : day;
  return { startsAt: instantAt(day, startTime, zone), endsAt: instantAt(endDay, endTime, zone) };
}

export function monthWindow(month: Month, zone: string): Window {
  return {
    startsAt: instantAt(`${month}-01`, '00:00', zone),
    endsAt: instantAt(`${addMonths(month, 1)}-01`, '00:00', zone),
  };
}

export function daysOfMonth(month: Month): Day[] {
  const first = Temporal.PlainDate.from(`${month}-01`);
  return Array.from({ length: first.daysInMonth }, (_, i) => first.add({ days: i }).toString());
}

export function addDays(day: Day, days: number): Day {
  // Rules count days by the thousand: UTC has no odd days, and what is no day of the calendar is Temporal's to refuse.
  const midnightMs = Date.parse(`${day}T00:00:00Z`);
  if (!Number.isNaN(midnightMs) && new Date(midnightMs).toISOString().startsWith(day))
    return new Date(midnightMs + days * 86_400_000).toISOString().slice(0, 10);
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

export function addMonths(month: Month, months: number): Month {
  return Temporal.PlainYearMonth.from(month).add({ months }).toString();
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

/** ISO weekday, Monday 1 … Sunday 7. */
export function weekdayOf(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** Signed minutes from `from` to `to`, not rounded. */
export function minutesBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / 60_000;
}

function zoned(instant: Date, zone: string) {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
}

function isValid(parse: () => unknown): boolean {
  try {
    parse();
    return true;
  } catch {
    return false;
  }
}
