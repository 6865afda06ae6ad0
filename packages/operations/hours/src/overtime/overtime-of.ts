import { addDays, addMonths, type Day, type Month } from '@zhiqin/kernel';
import { overtimeRatesOn, workLimitOn } from '@zhiqin/regulations/rules';
import { type CalendarRegion, dayKind } from '@zhiqin/sites';
import type { EmploymentTerms } from '@zhiqin/workforce/rules';
import type { OvertimeKind } from '../pay/pay-kinds.ts';
import { type Cycle, type CycleKind, cycleOf, normFor } from './cycle-of.ts';
import { type RegimeFinding, type RegimeOfDay, regimeOn } from './regime-on.ts';

/** What overtime needs of a day: minutes that belong to it. */
export interface DayMinutes {
  day: Day;
  workedMinutes: number;
  holidayMinutes: number;
  restDayMinutes: number;
}

/** Overtime of one day (of a cycle: of the day it ends), with the rate it is paid at. */
export interface OvertimeLine {
  kind: OvertimeKind;
  day: Day;
  minutes: number;
  percent: number;
  citation: string;
}

/** Where a comprehensive cycle stands at the month's end. */
export interface CycleBalance {
  kind: CycleKind;
  fromDay: Day;
  toDay: Day;
  /** For the days he was under it. */
  normMinutes: number;
  /** Worked in it so far, statutory holidays apart: those are paid by themselves. */
  workedMinutes: number;
  /** Worked less norm; above zero at its end it is overtime. */
  balanceMinutes: number;
  /** Whether it ends within the month, and is paid with it. */
  isSettled: boolean;
}

export interface MonthOvertime {
  lines: OvertimeLine[];
  workedMinutes: number;
  /** Worked and not paid as overtime. */
  ordinaryMinutes: number;
  cycles: CycleBalance[];
  /** Overtime that counts towards the monthly limit, and how far it is above it (劳动法 第41条). */
  cappedMinutes: number;
  overCapMinutes: number;
  /** Rest-day work for which time off was given in its place. */
  lieuMinutes: number;
  findings: (RegimeFinding | 'overCap' | 'calendarNotPublished')[];
}

export interface OvertimeInput {
  month: Month;
  /** Days of the month. */
  days: readonly DayMinutes[];
  /** Days before it, as far as a cycle reaches back. */
  earlier?: readonly DayMinutes[];
  terms: readonly EmploymentTerms[];
  /** Days on which he was in employment: first and last, where they lie in the month or cycle. */
  employedFrom?: Day | null;
  employedUntil?: Day | null;
  /** Rest days worked for which time off was given: day → minutes (劳动法 第44条第2项). */
  lieu?: ReadonlyMap<Day, number>;
  /** Whose holidays his site keeps; absent: China's. */
  region?: CalendarRegion;
}

/** A month's overtime by the regime of each day. */
export function overtimeOf(input: OvertimeInput): MonthOvertime {
  const { month, days, terms, region, lieu = new Map<Day, number>() } = input;
  const findings = new Set<MonthOvertime['findings'][number]>();
  const lines: OvertimeLine[] = [];
  let lieuMinutes = 0;
  for (const day of days) {
    const regime = regimeOn(terms, day.day);
    if (regime.finding) findings.add(regime.finding);
    if (regime.regime === 'service') continue;
    const rates = overtimeRatesOn(regime.regime, day.day);
    if (!rates) continue;
    const given = rates.restDay ? Math.min(lieu.get(day.day) ?? 0, day.restDayMinutes) : 0;
    lieuMinutes += given;
    const minutes: [OvertimeKind, number][] = [
      ['holiday', day.holidayMinutes],
      ['restDay', day.restDayMinutes - given],
      ['weekday', beyondTheDay(day)],
    ];
    for (const [kind, count] of minutes) {
      const rate = rates[kind];
      if (rate && count > 0)
        lines.push({ kind, day: day.day, minutes: count, percent: rate.value, citation: rate.citation });
    }
  }
  const cycles = cyclesOf(input);
  for (const cycle of cycles) {
    const rate = overtimeRatesOn('comprehensive', cycle.toDay)?.cycle;
    if (rate && cycle.isSettled && cycle.balanceMinutes > 0)
      lines.push({
        kind: 'cycle',
        day: cycle.toDay,
        minutes: cycle.balanceMinutes,
        percent: rate.value,
        citation: rate.citation,
      });
  }
  const workedMinutes = days.reduce((sum, day) => sum + day.workedMinutes, 0);
  const ofMonth = lines.filter((line) => line.kind !== 'cycle');
  const { cappedMinutes, overCapMinutes } = againstCap(month, ofMonth, cycles);
  if (overCapMinutes > 0) findings.add('overCap');
  if (!dayKind(`${month}-01`, region).isPublished) findings.add('calendarNotPublished');
  return {
    lines,
    workedMinutes,
    ordinaryMinutes: Math.max(0, workedMinutes - lines.reduce((sum, line) => sum + line.minutes, 0)),
    cycles,
    cappedMinutes,
    overCapMinutes,
    lieuMinutes,
    findings: [...findings],
  };
}

function beyondTheDay({ day, workedMinutes, holidayMinutes, restDayMinutes }: DayMinutes): number {
  const limit = workLimitOn('hoursPerDay', day);
  return limit ? Math.max(0, workedMinutes - holidayMinutes - restDayMinutes - limit.value * 60) : 0;
}

/** The cycles that touch the month, each over its days under comprehensive hours. */
function cyclesOf({
  month,
  days,
  earlier = [],
  terms,
  employedFrom,
  employedUntil,
  region,
}: OvertimeInput): CycleBalance[] {
  const lastOfMonth = addDays(`${addMonths(month, 1)}-01`, -1);
  const all = [...earlier, ...days];
  const minutesOf = new Map(all.map((day) => [day.day, day.workedMinutes - day.holidayMinutes]));
  const balances = new Map<string, CycleBalance>();
  const regimes = new Map<Day, RegimeOfDay>();
  const regimeOf = (day: Day) => {
    const known = regimes.get(day) ?? regimeOn(terms, day);
    regimes.set(day, known);
    return known;
  };
  for (let day = `${month}-01`; day <= lastOfMonth; day = addDays(day, 1)) {
    const { regime, terms: own } = regimeOf(day);
    if (regime !== 'comprehensive') continue;
    const cycle = cycleOf(own?.cycle ?? 'month', day, region);
    const key = `${cycle.kind} ${cycle.fromDay}`;
    if (!balances.has(key)) balances.set(key, balanceOf(cycle));
  }
  return [...balances.values()];

  function balanceOf(cycle: Cycle): CycleBalance {
    const from = later(cycle.fromDay, employedFrom);
    const to = sooner(cycle.toDay, employedUntil);
    const own: Day[] = [];
    for (let day = from; day <= to; day = addDays(day, 1)) {
      const { regime, terms: held } = regimeOf(day);
      if (regime === 'comprehensive' && (held?.cycle ?? 'month') === cycle.kind) own.push(day);
    }
    const [first, last] = [own[0] ?? from, own.at(-1) ?? to];
    const normMinutes = normFor(cycle, first, last) ?? 0;
    const workedMinutes = own.reduce(
      (sum, day) => sum + (day <= lastOfMonth ? (minutesOf.get(day) ?? 0) : 0),
      0,
    );
    return {
      kind: cycle.kind,
      fromDay: first,
      toDay: last,
      normMinutes,
      workedMinutes,
      balanceMinutes: workedMinutes - normMinutes,
      isSettled: last <= lastOfMonth && last >= `${month}-01`,
    };
  }
}

/** The limit of a month; of a longer cycle its average (劳部发〔1994〕503号). */
function againstCap(month: Month, lines: readonly OvertimeLine[], cycles: readonly CycleBalance[]) {
  const limit = workLimitOn('overtimeHoursPerMonth', `${month}-01`);
  const ofDays = lines.reduce((sum, line) => sum + line.minutes, 0);
  const ofCycles = cycles
    .filter((cycle) => cycle.isSettled)
    .reduce((sum, { kind, balanceMinutes }) => {
      const months = { week: 1, month: 1, quarter: 3, year: 12 }[kind];
      return sum + Math.max(0, balanceMinutes) / months;
    }, 0);
  const cappedMinutes = Math.round(ofDays + ofCycles);
  return { cappedMinutes, overCapMinutes: limit ? Math.max(0, cappedMinutes - limit.value * 60) : 0 };
}

const later = (day: Day, other: Day | null | undefined) => (other && other > day ? other : day);
const sooner = (day: Day, other: Day | null | undefined) => (other && other < day ? other : day);
