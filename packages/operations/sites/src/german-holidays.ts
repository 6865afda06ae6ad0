import type { Day } from '@zhiqin/kernel';
import type { CalendarRegion } from './calendar-region.ts';
import type { Festival } from './statutory-holidays.ts';

interface GermanHoliday {
  festival: Festival;
  /** The law that makes it one; Easter's days move, so each year is written down. */
  citation: string;
  days: readonly Day[];
  /** Of this Land alone; absent: of all of them. */
  land?: CalendarRegion;
}

const berlinLaw = 'Gesetz über die Sonn- und Feiertage (Berlin) § 1';

/** 2026 and 2027. Easter Sunday: 5 April 2026, 28 March 2027. There are no make-up days. */
const holidays: readonly GermanHoliday[] = [
  { festival: 'newYear', citation: berlinLaw, days: ['2026-01-01', '2027-01-01'] },
  {
    festival: 'womensDay',
    citation: `${berlinLaw} Abs. 1 Nr. 2 (2019)`,
    days: ['2026-03-08', '2027-03-08'],
    land: 'DE-BE',
  },
  { festival: 'goodFriday', citation: berlinLaw, days: ['2026-04-03', '2027-03-26'] },
  { festival: 'easterMonday', citation: berlinLaw, days: ['2026-04-06', '2027-03-29'] },
  { festival: 'labourDay', citation: berlinLaw, days: ['2026-05-01', '2027-05-01'] },
  { festival: 'ascensionDay', citation: berlinLaw, days: ['2026-05-14', '2027-05-06'] },
  { festival: 'whitMonday', citation: berlinLaw, days: ['2026-05-25', '2027-05-17'] },
  {
    festival: 'germanUnity',
    citation: 'Einigungsvertrag Art. 2 Abs. 2',
    days: ['2026-10-03', '2027-10-03'],
  },
  { festival: 'christmas', citation: berlinLaw, days: ['2026-12-25', '2027-12-25'] },
  { festival: 'boxingDay', citation: berlinLaw, days: ['2026-12-26', '2027-12-26'] },
];

const knownYears = new Set(holidays.flatMap(({ days }) => days.map((day) => day.slice(0, 4))));

/** A statutory holiday of the Land, or of all Germany where the Land is not known; `isKnown` false for other years. */
export function germanHoliday(
  day: Day,
  region: CalendarRegion,
): { festival: Festival | null; isKnown: boolean; citation: string | null } {
  const found = holidays.find((one) => one.days.includes(day) && (!one.land || one.land === region));
  return {
    festival: found?.festival ?? null,
    isKnown: knownYears.has(day.slice(0, 4)),
    citation: found?.citation ?? null,
  };
}
