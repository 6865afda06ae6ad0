import { addDays, type Day } from '@zhiqin/kernel';
import { within } from './json-rows.ts';
import { dayWindow, isManned, type SiteDays } from './site-days.ts';

/** Posts at which the outside world comes and goes. */
export function gatesOf(days: SiteDays): ReadonlySet<string> {
  return new Set(days.posts.filter((post) => post.registersVisitors).map((post) => post.id));
}

interface PlaceDay<Row> {
  day: Day;
  startsAt: Date;
  endsAt: Date;
  rows: Row[];
}

/**
 * A place's days with what was recorded in each, rows in order of time. A day nobody was to stand there and nothing was
 * recorded on is left out: there is nothing to say about it.
 */
export function daysAt<Row extends { atMs: number }>(
  days: SiteDays,
  postIds: ReadonlySet<string>,
  rows: readonly Row[],
): PlaceDay<Row>[] {
  const found: PlaceDay<Row>[] = [];
  for (let day = days.fromDay; day <= days.toDay; day = addDays(day, 1)) {
    const window = dayWindow(days, day, postIds);
    const own = within(rows, window.startsAt.getTime(), window.endsAt.getTime());
    if (own.length > 0 || isManned(days, day, postIds)) found.push({ day, ...window, rows: own });
  }
  return found;
}
