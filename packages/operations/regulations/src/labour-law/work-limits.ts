/** A day, "2026-11-22". */
type DayText = string;

/** A figure as in force from a day on. Amended by adding an entry, never by editing one. */
interface DatedFigure {
  readonly from: DayText;
  readonly value: number;
  /** Law and article; `house`: no source sets the number, it is this product's default. */
  readonly citation: string;
}

/**
 * What limits working time, oldest entry first. Hours and days as the name says; days of work are those a person under
 * standard hours owes in a month, quarter or year (holidays and days of rest taken off).
 */
export const workLimits = {
  hoursPerDay: [{ from: '1995-01-01', value: 8, citation: '劳动法 第36条' }],
  hoursPerWeek: [
    { from: '1995-01-01', value: 44, citation: '劳动法 第36条' },
    { from: '1995-05-01', value: 40, citation: '国务院关于职工工作时间的规定 第3条' },
  ],
  /** One hour as a rule; three where the work demands it, after consultation. */
  overtimeHoursPerDay: [{ from: '1995-01-01', value: 3, citation: '劳动法 第41条' }],
  overtimeHoursPerMonth: [{ from: '1995-01-01', value: 36, citation: '劳动法 第41条' }],
  restDaysPerWeek: [{ from: '1995-01-01', value: 1, citation: '劳动法 第38条' }],
  workdaysPerMonth: [
    { from: '2008-01-03', value: 20.83, citation: '劳社部发〔2008〕3号' },
    { from: '2025-01-01', value: 20.67, citation: '人社部发〔2025〕2号' },
  ],
  workdaysPerQuarter: [
    { from: '2008-01-03', value: 62.5, citation: '劳社部发〔2008〕3号' },
    { from: '2025-01-01', value: 62, citation: '人社部发〔2025〕2号' },
  ],
  workdaysPerYear: [
    { from: '2008-01-03', value: 250, citation: '劳社部发〔2008〕3号' },
    { from: '2025-01-01', value: 248, citation: '人社部发〔2025〕2号' },
  ],
  /** Longest shift while an approval of comprehensive hours is on file. */
  comprehensiveHoursPerShift: [{ from: '1995-01-01', value: 12, citation: 'house' }],
  restHoursBetweenShifts: [{ from: '1995-01-01', value: 11, citation: 'house' }],
  rosterLeadDays: [{ from: '1995-01-01', value: 3, citation: 'house' }],
  /** Highest fine for each person whose hours were unlawfully extended, in fen. */
  overtimeFineFenPerPerson: [{ from: '2004-12-01', value: 50_000, citation: '劳动保障监察条例 第25条' }],
} as const satisfies Record<string, readonly DatedFigure[]>;
export type WorkLimitName = keyof typeof workLimits;

export interface WorkLimit {
  value: number;
  citation: string;
  /** False where the figure is this product's default. */
  isLaw: boolean;
}

/** The limit as it stands on a day; null before the first rule there was. */
export function workLimitOn(name: WorkLimitName, day: DayText): WorkLimit | null {
  const figures: readonly DatedFigure[] = workLimits[name];
  const found = figures.findLast((figure) => figure.from <= day);
  return found ? { value: found.value, citation: found.citation, isLaw: found.citation !== 'house' } : null;
}

/** Hours between which work counts as night work (劳安字〔1989〕1号 第7条), on the site's clock. */
export const nightHours = { from: '22:00', until: '06:00', citation: '劳安字〔1989〕1号 第7条' } as const;

/** What forbids overtime and nights: from the seventh month of pregnancy, and while a child under one is nursed. */
export const protectionCitations = { pregnant: '劳动法 第61条', nursing: '劳动法 第63条' } as const;
