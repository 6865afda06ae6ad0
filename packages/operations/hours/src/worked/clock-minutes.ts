import { addDays, type Day, dayOf, instantAt } from '@zhiqin/kernel';
import { nightHours } from '@zhiqin/regulations/rules';
import { type Interval, instantOf, minuteOf, overlap } from './interval.ts';

/** Minutes of a span between 22:00 and 06:00 on the site's clock, by real time where the clock is put forward or back. */
export function nightMinutes(span: Interval, zone: string): number {
  return spansByDay(span, zone, -1).reduce((sum, day) => {
    const [from, to] = nightOf(day, zone);
    return sum + overlap(span, { fromMin: from, toMin: to });
  }, 0);
}

/** A span cut at the site's midnights. */
export function sliceByDay(span: Interval, zone: string): { day: Day; minutes: number }[] {
  return spansByDay(span, zone)
    .map((day) => ({
      day,
      minutes: overlap(span, { fromMin: midnight(day, zone), toMin: midnight(addDays(day, 1), zone) }),
    }))
    .filter((slice) => slice.minutes > 0);
}

function spansByDay(span: Interval, zone: string, first = 0): Day[] {
  if (span.toMin <= span.fromMin) return [];
  const days: Day[] = [];
  const last = dayOf(instantOf(span.toMin - 1), zone);
  for (let day = addDays(dayOf(instantOf(span.fromMin), zone), first); day <= last; day = addDays(day, 1))
    days.push(day);
  return days;
}

// A site's month asks for the same few midnights thousands of times, and Temporal takes some 40 µs for each.
const known = new Map<string, number>();
const mostKnown = 5_000;

function at(day: Day, time: string, zone: string): number {
  const key = `${zone} ${day} ${time}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const minute = minuteOf(instantAt(day, time, zone));
  if (known.size >= mostKnown) known.clear();
  known.set(key, minute);
  return minute;
}

const midnight = (day: Day, zone: string) => at(day, '00:00', zone);
const nightOf = (day: Day, zone: string): [number, number] => [
  at(day, nightHours.from, zone),
  at(addDays(day, 1), nightHours.until, zone),
];
