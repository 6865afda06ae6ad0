import type { Day } from '@zhiqin/kernel';
import { calendarRegionOf, type DayKind, dayKind } from '@zhiqin/sites';
import { nightMinutes, sliceByDay } from './clock-minutes.ts';
import type { HoursRules } from './hours-facts.ts';
import { type Interval, minutesIn } from './interval.ts';

type DayCounts = {
  workedMinutes: number;
  nightMinutes: number;
  holidayMinutes: number;
  restDayMinutes: number;
};

interface Setting {
  duties: readonly { isPlanned: boolean }[];
  /** By site; else `zone`. */
  zones: ReadonlyMap<string, string>;
  zone: string;
  /** By site; absent or null: the clock's own. */
  regions?: ReadonlyMap<string, string | null>;
  siteId: string;
  restDays: HoursRules['restDays'];
}

/**
 * What kind of minutes a day's pieces are. Holiday and night follow the clock, also past midnight; whether it is a day
 * of rest follows the day the work belongs to, so that Friday's night shift is Friday's work.
 */
export function countDay(
  day: Day,
  pieces: readonly (Interval & { siteId: string })[],
  { duties, zones, zone, regions, siteId, restDays }: Setting,
): DayCounts {
  const counts: DayCounts = {
    workedMinutes: minutesIn(pieces),
    nightMinutes: 0,
    holidayMinutes: 0,
    restDayMinutes: 0,
  };
  const kindOf = (on: Day, at: string, site: string) =>
    dayKind(on, calendarRegionOf({ zone: at, region: regions?.get(site) ?? null }));
  const own = kindOf(day, zone, siteId);
  const isRostered = duties.some((duty) => duty.isPlanned);
  const isWorkday = restDays === 'roster' ? isRostered && !own.isStatutoryHoliday : !isOff(own);
  for (const piece of pieces) {
    const at = zones.get(piece.siteId) ?? zone;
    counts.nightMinutes += nightMinutes(piece, at);
    for (const slice of sliceByDay(piece, at)) {
      const kind = kindOf(slice.day, at, piece.siteId);
      if (kind.isStatutoryHoliday) counts.holidayMinutes += slice.minutes;
      else if (!isWorkday && (restDays === 'roster' ? !own.isStatutoryHoliday : isOff(kind)))
        counts.restDayMinutes += slice.minutes;
    }
  }
  return counts;
}

/** A weekend day that is not worked in exchange, or a day off under the year's notice. */
const isOff = (kind: DayKind): boolean => kind.isHoliday || (kind.isWeekend && !kind.isMakeUpWorkday);
