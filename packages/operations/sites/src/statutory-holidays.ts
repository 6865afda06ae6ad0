import { addDays, type Day } from '@zhiqin/kernel';

export type Festival =
  | 'newYear'
  | 'springFestival'
  | 'tombSweeping'
  | 'labourDay'
  | 'dragonBoat'
  | 'midAutumn'
  | 'nationalDay'
  | 'womensDay'
  | 'goodFriday'
  | 'easterMonday'
  | 'ascensionDay'
  | 'whitMonday'
  | 'germanUnity'
  | 'christmas'
  | 'boxingDay';

/** Days of the lunar year as days of the common calendar. */
export interface LunarCalendar {
  solarDayOf(lunarYear: number, month: number, dayOfMonth: number): Day;
  tombSweepingDay(year: number): Day;
}

interface HolidayLaw {
  /** First year it governs. */
  fromYear: number;
  /** Whether 除夕 is one of the days of Spring Festival. */
  springFestivalEve: boolean;
  labourDays: number;
  citation: string;
}

/** 全国年节及纪念日放假办法 第2条, by amendment; the amendment of 2024 added the eve and 2 May. */
const laws: readonly HolidayLaw[] = [
  { fromYear: 2014, springFestivalEve: false, labourDays: 1, citation: '国务院令第644号' },
  { fromYear: 2025, springFestivalEve: true, labourDays: 2, citation: '国务院令第795号' },
];

/** A year's statutory holidays, day → festival; empty before 2014. */
export function statutoryHolidays(year: number, lunar: LunarCalendar): Map<Day, Festival> {
  const days = new Map<Day, Festival>();
  const law = laws.findLast((one) => year >= one.fromYear);
  if (!law) return days;
  const spring = lunar.solarDayOf(year, 1, 1);
  const spans: [Festival, Day, number][] = [
    ['newYear', `${year}-01-01`, 1],
    ['springFestival', law.springFestivalEve ? addDays(spring, -1) : spring, law.springFestivalEve ? 4 : 3],
    ['tombSweeping', lunar.tombSweepingDay(year), 1],
    ['labourDay', `${year}-05-01`, law.labourDays],
    ['dragonBoat', lunar.solarDayOf(year, 5, 5), 1],
    ['midAutumn', lunar.solarDayOf(year, 8, 15), 1],
    ['nationalDay', `${year}-10-01`, 3],
  ];
  for (const [festival, first, length] of spans) {
    for (let n = 0; n < length; n++) days.set(addDays(first, n), festival);
  }
  return days;
}
