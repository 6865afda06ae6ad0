/** A day, "2026-11-22". */
type DayText = string;

/** Standard, approved comprehensive (综合计算工时), flexible (不定时) hours. */
type HourRegime = 'standard' | 'comprehensive' | 'flexible';

interface Percent {
  /** Of the wage of the same hour. */
  readonly value: number;
  readonly citation: string;
}

/** What an hour beyond the ordinary is paid at; null: the regime knows no such hour. */
export interface OvertimeRates {
  /** Beyond the day's hours, on a working day. */
  readonly weekday: Percent | null;
  /** On a day of rest, where no time off was given for it. */
  readonly restDay: Percent | null;
  /** On a statutory holiday; time off does not replace it. */
  readonly holiday: Percent | null;
  /** Beyond the hours of a whole cycle. */
  readonly cycle: Percent | null;
}

interface DatedRates {
  readonly from: DayText;
  readonly rates: Record<HourRegime, OvertimeRates>;
}

const act = (item: number, value: number): Percent => ({ value, citation: `劳动法 第44条第${item}项` });
const wageRules = '工资支付暂行规定 第13条';

/**
 * Oldest first; amended by adding an entry. Under comprehensive hours a day of rest is an ordinary day and only what
 * exceeds the cycle is overtime. 第13条 leaves flexible hours without any of it; provincial wage rules (上海, 深圳) give
 * them the holiday's, which is this product's default for all.
 */
const ratesByDay: readonly DatedRates[] = [
  {
    from: '1995-01-01',
    rates: {
      standard: { weekday: act(1, 150), restDay: act(2, 200), holiday: act(3, 300), cycle: null },
      comprehensive: {
        weekday: null,
        restDay: null,
        holiday: { value: 300, citation: wageRules },
        cycle: { value: 150, citation: wageRules },
      },
      flexible: { weekday: null, restDay: null, holiday: { value: 300, citation: 'house' }, cycle: null },
    },
  },
];

/** The rates of a regime on a day; null before the Labour Act. */
export function overtimeRatesOn(regime: HourRegime, day: DayText): OvertimeRates | null {
  return ratesByDay.findLast((entry) => entry.from <= day)?.rates[regime] ?? null;
}

const payDivisors = [
  { from: '2000-03-17', days: 20.92, citation: '劳社部发〔2000〕8号' },
  { from: '2008-01-03', days: 21.75, citation: '劳社部发〔2008〕3号' },
  { from: '2025-01-01', days: 21.75, citation: '人社部发〔2025〕2号' },
] as const;

/** Paid days of a month: what a monthly wage is divided by for a day's; null before the first rule. */
export function payDivisorOn(day: DayText): { days: number; citation: string } | null {
  const found = payDivisors.findLast((entry) => entry.from <= day);
  return found ? { days: found.days, citation: found.citation } : null;
}
