import { addDays, addMonths, type Day, type Month } from '@zhiqin/kernel';
import { payDivisorOn, sickPayOn, sickPercent } from '@zhiqin/regulations/rules';
import type { EmploymentTerms } from '@zhiqin/workforce/rules';
import { weekdaysIn } from '../overtime/cycle-of.ts';
import type { MonthOvertime } from '../overtime/overtime-of.ts';
import { regimeOn } from '../overtime/regime-on.ts';
import type { DayLeave } from '../worked/hours-facts.ts';
import { type Deduction, damagesLimitFen, type EnteredDeduction, takeDeductions } from './deductions.ts';
import type { PayKind } from './pay-kinds.ts';

/** One line of a statement; what it is worked out from stands beside the amount. */
export interface PayLine {
  kind: PayKind;
  /** Of an allowance: its name; of an adjustment: the month it belongs to. */
  name: string | null;
  /** Days it is for: first and last. */
  fromDay: Day;
  toDay: Day;
  minutes: number | null;
  /** Wage of an hour in fen, before the percentage; not rounded. */
  hourFen: number | null;
  percent: number | null;
  amountFen: number;
  citation: string | null;
}

/** What changed in a month already locked: paid or taken back with this one. */
export interface Adjustment {
  /** Month that changed, and the number of its revision. */
  month: Month;
  number: number;
  amountFen: number;
}

export interface PayStatement {
  month: Month;
  lines: PayLine[];
  grossFen: number;
  /** The lawful ones alone. */
  deductions: Deduction[];
  /** What compensation for damage could at most take (工资支付暂行规定 第16条). */
  deductionLimitFen: number;
  /** What the limit and sick pay were measured by; null: none on file. One made before it was kept has none. */
  minimumWage?: { fen: number; citation: string | null } | null;
  /** Overtime cannot be worked out for days without terms. */
  isComplete: boolean;
}

export interface StatementInput {
  month: Month;
  /** Minutes worked on each day. */
  days: readonly { day: Day; workedMinutes: number }[];
  overtime: MonthOvertime;
  terms: readonly EmploymentTerms[];
  joinedOn: Day;
  leftOn: Day | null;
  adjustments?: readonly Adjustment[];
  /** Days of leave granted. */
  leave?: ReadonlyMap<Day, DayLeave>;
  deductions?: readonly EnteredDeduction[];
  /** Of the site's region; null: none on file. */
  minimumWageFen?: number | null;
  /** Where the minimum wage is from; null: somebody named it. */
  minimumWageCitation?: string | null;
  /** The site's region (GB/T 2260 code): sick pay goes by it. */
  region?: string | null;
}

const minutesPerDay = 8 * 60;

/** Wage and overtime of a month from its hours and the terms of each day. Late minutes and gaps take nothing away. */
export function statementOf(input: StatementInput): PayStatement {
  const { month, overtime, terms, adjustments = [] } = input;
  const lines: PayLine[] = [];
  let isComplete = true;
  const spans = spansOfTerms(input);
  for (const { own, fromDay, toDay, share } of spans) {
    const line = (kind: PayKind, amountFen: number, more: Partial<PayLine> = {}) =>
      lines.push({
        ...{
          kind,
          name: null,
          fromDay,
          toDay,
          minutes: null,
          hourFen: null,
          percent: null,
          amountFen,
          citation: null,
        },
        ...more,
      });
    if (own.baseMonthlyFen > 0) line('base', Math.round(own.baseMonthlyFen * share));
    if (own.hourlyFen !== null) {
      const minutes = paidByTheHour(input, fromDay, toDay);
      line('hours', Math.round((own.hourlyFen * minutes) / 60), { minutes, hourFen: own.hourlyFen });
    }
    for (const { name, amountFen } of own.allowances)
      line('allowance', Math.round(amountFen * share), { name });
  }
  for (const one of overtime.lines) {
    const own = regimeOn(terms, one.day).terms;
    const hourFen = own ? hourWage(own, one.day) : null;
    if (hourFen === null) {
      isComplete = false;
      continue;
    }
    lines.push({
      kind: one.kind,
      name: null,
      fromDay: one.day,
      toDay: one.day,
      minutes: one.minutes,
      hourFen,
      percent: one.percent,
      amountFen: Math.round((hourFen * one.minutes * one.percent) / 6000),
      citation: one.citation,
    });
  }
  lines.push(...unpaidLeave(input), ...sickPay(input));
  for (const { month: of, number, amountFen } of adjustments) {
    lines.push({
      ...{
        kind: 'adjustment',
        name: `${of} #${number}`,
        fromDay: `${of}-01`,
        toDay: lastOf(of),
        minutes: null,
      },
      ...{ hourFen: null, percent: null, amountFen, citation: null },
    });
  }
  if (overtime.findings.includes('noTerms') || spans.length === 0) isComplete = false;
  const grossFen = lines.reduce((sum, line) => sum + line.amountFen, 0);
  const deductionLimitFen = damagesLimitFen(grossFen, lastOf(month), input.minimumWageFen ?? null);
  const deductions = takeDeductions(input.deductions ?? [], deductionLimitFen);
  const fen = input.minimumWageFen ?? null;
  const minimumWage = fen === null ? null : { fen, citation: input.minimumWageCitation ?? null };
  return { month, lines, grossFen, deductions, deductionLimitFen, minimumWage, isComplete };
}

/** Wage of an hour: the agreed one, else the month's by 21.75 paid days of eight hours; allowances are not in it. */
export function hourWage(terms: EmploymentTerms, day: Day): number | null {
  if (terms.hourlyFen !== null) return terms.hourlyFen;
  const divisor = payDivisorOn(day);
  return divisor ? (terms.baseMonthlyFen * 60) / (divisor.days * minutesPerDay) : null;
}

/** Weekdays of leave that need not be paid, at the day's share of a monthly wage; hours paid singly have none. */
function unpaidLeave({ leave, terms, month, joinedOn, leftOn }: StatementInput): PayLine[] {
  const days = [...(leave ?? [])].filter(
    ([day, { pay }]) =>
      pay === 'unpaid' && day.startsWith(month) && day >= joinedOn && (leftOn === null || day <= leftOn),
  );
  return days.flatMap(([day, { kind, citation }]): PayLine[] => {
    const own = regimeOn(terms, day).terms;
    const divisor = payDivisorOn(day);
    if (!own || own.baseMonthlyFen === 0 || !divisor || weekdaysIn(day, day) === 0) return [];
    const amountFen = -Math.round((own.baseMonthlyFen * shareOf(leave?.get(day))) / divisor.days);
    const bare = { minutes: null, hourFen: null, percent: null };
    return [{ kind: 'unpaidLeave', name: kind, fromDay: day, toDay: day, ...bare, amountFen, citation }];
  });
}

/** Half a day of leave is half of the day's pay. */
const shareOf = (leave: DayLeave | undefined): number => (leave?.part ? 0.5 : 1);

/**
 * What a day of illness is paid less than a day of work: by the region's rule, the contract and the years of service,
 * and never below 80 % of the minimum wage. Nothing is taken where no minimum wage is on file: nobody could say whether
 * too much was.
 */
function sickPay(input: StatementInput): PayLine[] {
  const { leave, terms, month, joinedOn, leftOn, region = null, minimumWageFen = null } = input;
  return [...(leave ?? [])].flatMap(([day, held]): PayLine[] => {
    const isHis = day.startsWith(month) && day >= joinedOn && (leftOn === null || day <= leftOn);
    if (held.pay !== 'sick' || !isHis || minimumWageFen === null) return [];
    const own = regimeOn(terms, day).terms;
    const divisor = payDivisorOn(day);
    const rule = sickPayOn(day, region, wholeYears(joinedOn, day));
    if (!own || !divisor || !rule || own.baseMonthlyFen === 0 || weekdaysIn(day, day) === 0) return [];
    const agreed = sickPercent(rule, own.sickPayPercent ?? null);
    const floor = (minimumWageFen * rule.floorPercent) / 100;
    const paidFen = Math.min(own.baseMonthlyFen, Math.max((own.baseMonthlyFen * agreed) / 100, floor));
    const amountFen = -Math.round(((own.baseMonthlyFen - paidFen) * shareOf(held)) / divisor.days);
    if (amountFen === 0) return [];
    const percent = Math.round((paidFen * 100) / own.baseMonthlyFen);
    const bare = { minutes: null, hourFen: null, percent };
    return [
      {
        ...{ kind: 'sickPay', name: held.kind, fromDay: day, toDay: day, ...bare },
        ...{ amountFen, citation: rule.citation },
      },
    ];
  });
}

/** Years of service completed by a day. */
function wholeYears(joinedOn: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(joinedOn.slice(0, 4));
  return Math.max(0, day.slice(5) < joinedOn.slice(5) ? years - 1 : years);
}

/** The terms that held in the month, each with its days and its share of the month's weekdays. */
function spansOfTerms({ month, terms, joinedOn, leftOn }: StatementInput) {
  const [first, last] = [`${month}-01`, lastOf(month)];
  const whole = weekdaysIn(first, last);
  return terms.flatMap((own) => {
    const fromDay = [first, own.startsOn, joinedOn].sort().at(-1) as Day;
    const toDay = [last, own.endsOn ?? last, leftOn ?? last].sort()[0] as Day;
    if (toDay < fromDay) return [];
    return [{ own, fromDay, toDay, share: weekdaysIn(fromDay, toDay) / whole }];
  });
}

/** Hours paid singly, without those paid as overtime. */
function paidByTheHour({ days, overtime }: StatementInput, fromDay: Day, toDay: Day): number {
  const within = ({ day }: { day: Day }) => day >= fromDay && day <= toDay;
  const worked = days.filter(within).reduce((sum, day) => sum + day.workedMinutes, 0);
  const paidElsewhere = overtime.lines.filter(within).reduce((sum, line) => sum + line.minutes, 0);
  return Math.max(0, worked - paidElsewhere);
}

const lastOf = (month: Month): Day => addDays(`${addMonths(month, 1)}-01`, -1);
