import type { EmploymentTerms } from '@zhiqin/workforce/rules';
import { describe, expect, it } from 'vitest';
import { minimumWageOf } from '../month/deductions-of.ts';
import { hourWage, statementOf } from './statement-of.ts';

const terms: EmploymentTerms = {
  startsOn: '2000-01-01',
  endsOn: null,
  contractType: 'labour',
  signedOn: null,
  contractEndsOn: null,
  hourRegime: 'standard',
  cycle: null,
  approvalNo: null,
  approvalUntil: null,
  baseMonthlyFen: 300_000,
  hourlyFen: null,
  allowances: [],
  sickPayPercent: 50,
};
const noOvertime = {
  lines: [],
  workedMinutes: 0,
  ordinaryMinutes: 0,
  cycles: [],
  cappedMinutes: 0,
  overCapMinutes: 0,
  lieuMinutes: 0,
  findings: [],
};

/** What one day of leave takes from the wage of its month, in fen, and by which law. */
function taken(
  day: string,
  pay: 'sick' | 'unpaid',
  { region = null, namedFen = null }: { region?: string | null; namedFen?: number | null } = {},
) {
  const month = day.slice(0, 7);
  const wage = minimumWageOf(month, region, namedFen);
  const made = statementOf({
    ...{ month, days: [], overtime: noOvertime, terms: [terms], region },
    ...{ joinedOn: '2000-01-01', leftOn: null },
    leave: new Map([[day, { kind: pay, pay, citation: 'of the leave' }]]),
    ...{ minimumWageFen: wage?.fen ?? null, minimumWageCitation: wage?.citation ?? null },
  });
  const line = made.lines.find(({ kind }) => kind === 'sickPay' || kind === 'unpaidLeave');
  return { fen: line?.amountFen ?? 0, citation: line?.citation, wage: made.minimumWage };
}

/** Of 3,000 yuan and 21.75 days: what is missing to `monthlyFen` paid for the month. */
const short = (monthlyFen: number, days = 21.75) => -Math.round((300_000 - monthlyFen) / days);

describe('a day of illness is paid', () => {
  it.each([
    // 50 % was agreed, 1,500 of 3,000 yuan; the floor of 80 % of the minimum wage is above it.
    ['110101', '2025-08-29', short(193_600), '北京市最低工资标准（2023-09-01）'],
    ['110101', '2025-09-01', short(203_200), '北京市最低工资标准（2025-09-01）'],
    ['440106', '2025-02-28', short(184_000), '广州市最低工资标准（2021-12-01）'],
    ['440106', '2025-03-03', short(200_000), '广州市最低工资标准（2025-03-01）'],
    ['440305', '2025-02-28', short(188_800), '深圳市最低工资标准（2021-12-01）'],
    ['440305', '2025-03-03', short(201_600), '深圳市最低工资标准（2025-03-01）'],
  ])('in %s on %s by the minimum wage of its month', (region, day, fen, citation) => {
    expect(taken(day, 'sick', { region })).toMatchObject({ fen, wage: { citation } });
  });
  it('before a minimum wage is on file nothing is taken, unless somebody names one', () => {
    expect(taken('2021-11-30', 'sick', { region: '440106' })).toMatchObject({ fen: 0, wage: null });
    expect(taken('2021-12-01', 'sick', { region: '440106' }).fen).toBe(short(184_000));
    expect(taken('2021-11-30', 'sick', { region: '440106', namedFen: 210_000 }).fen).toBe(short(168_000));
  });
  it('as agreed until Shenzhen’s law, 60 % from its first day', () => {
    const shenzhen = { region: '440305', namedFen: 61_000 };
    expect(taken('2004-11-30', 'sick', shenzhen)).toMatchObject({
      fen: short(150_000, 20.92),
      citation: '劳部发〔1995〕309号 第59条',
    });
    expect(taken('2004-12-01', 'sick', shenzhen)).toMatchObject({
      fen: short(180_000, 20.92),
      citation: '深圳市员工工资支付条例 第23条',
    });
  });
});

describe('a monthly wage', () => {
  it('is a day’s by 20.92 until 2 January 2008, by 21.75 from the 3rd on', () => {
    expect(taken('2008-01-02', 'unpaid').fen).toBe(short(0, 20.92));
    expect(taken('2008-01-03', 'unpaid').fen).toBe(short(0, 21.75));
    const own = { ...terms, baseMonthlyFen: 435_000 };
    expect(hourWage(own, '2008-01-02')).toBeCloseTo(435_000 / 20.92 / 8, 6);
    expect(hourWage(own, '2008-01-03')).toBe(2_500);
    expect(hourWage(own, '2000-03-16')).toBeNull();
    expect(taken('2000-03-16', 'unpaid').fen).toBe(0);
  });
});
