import { addDays, type Day, weekdayOf } from '@zhiqin/kernel';
import chineseDays from 'chinese-days';
import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { CalendarRegion } from './calendar-region.ts';
import { germanHoliday } from './german-holidays.ts';
import { type Festival, statutoryHolidays } from './statutory-holidays.ts';

const festivalNames: Record<string, Festival> = {
  元旦: 'newYear',
  春节: 'springFestival',
  清明: 'tombSweeping',
  劳动节: 'labourDay',
  端午: 'dragonBoat',
  中秋: 'midAutumn',
  国庆节: 'nationalDay',
};

const holidays = new Map<Day, Festival>();
const makeUpDays = new Map<Day, Festival>();
for (const [from, to] of [
  [published.holidays, holidays],
  [published.workdays, makeUpDays],
] as const) {
  for (const [day, words] of Object.entries(from)) {
    const festival = festivalNames[words.split(',')[1] ?? ''];
    if (festival) to.set(day, festival);
  }
}
const publishedYears = new Set([...holidays.keys()].map((day) => day.slice(0, 4)));

export interface DayKind {
  day: Day;
  /** 法定节假日: work on it is paid threefold (劳动法 第44条). */
  isStatutoryHoliday: boolean;
  /** Off under the State Council's notice of the year; in a year not published, the statutory days alone. */
  isHoliday: boolean;
  /** 调休上班: a weekend day worked in exchange. Never known for a year not published. */
  isMakeUpWorkday: boolean;
  isWeekend: boolean;
  /** Whether the year's notice is in the calendar. */
  isPublished: boolean;
  /** Words: i18n context `sites`, `festivals`. */
  festival: Festival | null;
}

/**
 * What a day is where the site is. China: chinese-days (State Council notices) and 全国年节及纪念日放假办法; Germany: the
 * Land's law, without make-up days. A region whose calendar is not kept has weekends alone and is never published.
 */
export function dayKind(day: Day, region: CalendarRegion = 'CN'): DayKind {
  if (region === 'CN') return chineseDay(day);
  const { festival, isKnown } =
    region === 'unknown' ? { festival: null, isKnown: false } : germanHoliday(day, region);
  return {
    day,
    isStatutoryHoliday: festival !== null,
    isHoliday: festival !== null,
    isMakeUpWorkday: false,
    isWeekend: weekdayOf(day) >= 6,
    isPublished: isKnown,
    festival,
  };
}

function chineseDay(day: Day): DayKind {
  const statutory = statutoryOf(Number(day.slice(0, 4))).get(day) ?? null;
  const isPublished = publishedYears.has(day.slice(0, 4));
  const makeUp = makeUpDays.get(day) ?? null;
  const off = isPublished ? (holidays.get(day) ?? null) : statutory;
  return {
    day,
    isStatutoryHoliday: statutory !== null,
    isHoliday: off !== null,
    isMakeUpWorkday: makeUp !== null,
    isWeekend: weekdayOf(day) >= 6,
    isPublished,
    festival: statutory ?? off ?? makeUp,
  };
}

/** The kinds of all days from `from` to `to`, both included. */
export function dayKinds(from: Day, to: Day, region: CalendarRegion = 'CN'): DayKind[] {
  const kinds: DayKind[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) kinds.push(dayKind(day, region));
  return kinds;
}

const statutoryByYear = new Map<number, Map<Day, Festival>>();

function statutoryOf(year: number): Map<Day, Festival> {
  const days = statutoryByYear.get(year) ?? statutoryHolidays(year, lunar);
  statutoryByYear.set(year, days);
  return days;
}

const lunar = {
  solarDayOf: (year: number, month: number, dayOfMonth: number): Day =>
    chineseDays.getSolarDateFromLunar(`${year}-${two(month)}-${two(dayOfMonth)}`).date,
  tombSweepingDay: (year: number): Day => chineseDays.getSolarTermDate(year, 4, 'pure_brightness'),
};

function two(value: number): string {
  return String(value).padStart(2, '0');
}
