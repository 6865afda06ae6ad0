import { describe, expect, it } from 'vitest';
import { evidenceOf, publicationOf } from './evidence.ts';
import { leavePayOn } from './leave-pay.ts';
import { overtimeRatesOn, payDivisorOn } from './overtime-rates.ts';
import { type SickPay, sickPayOn, sickPercent } from './sick-pay.ts';
import { damagesShareOn, deductionCitations, deductionKinds, minimumWageOn } from './wage-deductions.ts';

describe('leave', () => {
  it('is paid or not by kind, by the rule in force that day, a region’s own before the general one', () => {
    expect(leavePayOn('annual', '2007-12-31', '31')).toEqual({
      pay: 'paid',
      citation: '工资支付暂行规定 第11条',
    });
    expect(leavePayOn('annual', '2008-01-01', '31')?.citation).toBe('职工带薪年休假条例 第2条');
    expect(leavePayOn('sick', '2026-10-12', '330106')?.citation).toBe('劳部发〔1995〕309号 第59条');
    expect(leavePayOn('sick', '2026-10-12', '310115')?.citation).toContain('上海市');
    expect(leavePayOn('sick', '2026-10-12', '440305')?.citation).toBe('深圳市员工工资支付条例 第23条');
    expect(leavePayOn('sick', '2026-10-12', '110101')?.citation).toBe('北京市工资支付规定 第21条');
    expect(leavePayOn('personal', '2026-10-12', null)).toEqual({ pay: 'unpaid', citation: 'house' });
    expect(leavePayOn('personal', '2004-01-21', '110101')?.citation).toBe('house');
    expect(leavePayOn('personal', '2004-01-22', '110101')?.citation).toBe('北京市工资支付规定 第22条');
    expect(leavePayOn('maternity', '2012-04-27', '31')).toBeNull();
    expect(leavePayOn('holiday', '2026-10-12', '31')).toBeNull();
  });
});

describe('sick pay', () => {
  const years = (region: string | null, day: string, served: number) => {
    const rule = sickPayOn(day, region, served);
    return rule && [rule.percent, rule.leastPercent, rule.floorPercent];
  };
  it('goes by the region and the day: Shanghai by years of service, Shenzhen 60 % at least, elsewhere as agreed', () => {
    const day = '2026-10-12';
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 30].map((served) => years('310115', day, served)?.[0])).toEqual([
      60, 60, 70, 70, 80, 80, 90, 90, 100, 100,
    ]);
    expect(years('31', '2004-10-31', 1)).toEqual([null, null, 80]);
    expect(years('440305', day, 1)).toEqual([null, 60, 80]);
    expect(years('440305', '2004-11-30', 1)).toEqual([null, null, 80]);
    expect(years('440106', day, 1)).toEqual([null, null, 80]);
    expect(years(null, '1995-08-03', 1)).toBeNull();
  });
  it.each([
    // The eve of each law and its first day, in each of its own regions and in one it does not reach.
    ['330106', '1995-08-03', null, '1995-08-04', '劳部发〔1995〕309号 第59条', null],
    ['110101', '2004-01-21', '劳部发〔1995〕309号 第59条', '2004-01-22', '北京市工资支付规定 第21条', null],
    ['440106', '2005-04-30', '劳部发〔1995〕309号 第59条', '2005-05-01', '广东省工资支付条例 第24条', null],
    ['440305', '2004-11-30', '劳部发〔1995〕309号 第59条', '2004-12-01', '深圳市员工工资支付条例 第23条', 60],
    [
      '440305',
      '2005-04-30',
      '深圳市员工工资支付条例 第23条',
      '2005-05-01',
      '深圳市员工工资支付条例 第23条',
      60,
    ],
    [
      '310115',
      '2004-10-31',
      '劳部发〔1995〕309号 第59条',
      '2004-11-01',
      '上海市劳动和社会保障局 病假工资计算公告（2004-11）',
      null,
    ],
    ['330106', '2004-01-22', '劳部发〔1995〕309号 第59条', '2005-05-01', '劳部发〔1995〕309号 第59条', null],
  ] as const)('in %s on %s goes by %s, on %s by %s', (region, eve, before, first, after, leastPercent) => {
    expect(sickPayOn(eve, region, 1)?.citation ?? null).toBe(before);
    expect(leavePayOn('sick', eve, region)?.citation ?? null).toBe(before);
    expect(sickPayOn(first, region, 1)).toMatchObject({ citation: after, leastPercent, floorPercent: 80 });
    expect(leavePayOn('sick', first, region)).toEqual({ pay: 'sick', citation: after });
  });
  it('a contract may say more than the rule, never less; without a word nobody is paid less than his wage by guess', () => {
    const shanghai = sickPayOn('2026-10-12', '31', 3) as SickPay;
    expect([null, 50, 85, 120].map((agreed) => sickPercent(shanghai, agreed))).toEqual([70, 70, 85, 100]);
    const shenzhen = sickPayOn('2026-10-12', '4403', 3) as SickPay;
    expect([null, 50, 85].map((agreed) => sickPercent(shenzhen, agreed))).toEqual([100, 60, 85]);
    const beijing = sickPayOn('2026-10-12', '11', 3) as SickPay;
    expect([null, 40].map((agreed) => sickPercent(beijing, agreed))).toEqual([100, 40]);
  });
  it('says of each figure how it was found', () => {
    expect(evidenceOf('劳动法 第44条第3项')).toBe('read');
    expect(evidenceOf('北京市工资支付规定 第21条')).toBe('secondary');
    const wage = (day: string, region: string) => minimumWageOn(day, region)?.citation ?? '';
    // No notice of a minimum wage was read in its own text: each says so, and what is on file says where to look.
    expect(evidenceOf(wage('2024-10-01', '11'))).toBe('unconfirmed');
    expect(publicationOf(wage('2024-10-01', '11'))).toBeNull();
    for (const region of ['11', '31', '4401', '4403']) {
      expect(evidenceOf(wage('2026-10-01', region))).toBe('secondary');
      expect(publicationOf(wage('2026-10-01', region))).toMatchObject({
        url: expect.stringContaining('.gov.cn/'),
        lookedAtOn: '2026-06-05',
      });
    }
  });
});

describe('what may be held back', () => {
  it('is a closed list without a fine, each with its law', () => {
    expect(deductionKinds.filter((kind) => !deductionCitations[kind])).toEqual([]);
    expect(deductionKinds).not.toContain('fine');
  });
  it('damages by the share in force; the minimum wage by region and day', () => {
    expect(damagesShareOn('1994-12-31')).toBeNull();
    expect(damagesShareOn('1995-01-01')).toEqual({
      from: '1995-01-01',
      percent: 20,
      citation: '工资支付暂行规定 第16条',
    });
    expect(minimumWageOn('2026-10-01', '330106')).toBeNull();
    expect(minimumWageOn('2026-10-01', '44')).toBeNull();
    expect(minimumWageOn('2026-10-01', null)).toBeNull();
  });
  it.each([
    ['北京', '110101', '2023-08-31', null, '2023-09-01', 242_000],
    ['北京', '110101', '2025-08-31', 242_000, '2025-09-01', 254_000],
    ['上海', '310115', '2023-06-30', null, '2023-07-01', 269_000],
    ['上海', '310115', '2025-06-30', 269_000, '2025-07-01', 274_000],
    ['广州', '440106', '2021-11-30', null, '2021-12-01', 230_000],
    ['广州', '440106', '2025-02-28', 230_000, '2025-03-01', 250_000],
    ['深圳', '440305', '2021-11-30', null, '2021-12-01', 236_000],
    ['深圳', '440305', '2025-02-28', 236_000, '2025-03-01', 252_000],
  ] as const)(
    'the minimum wage of %s (%s) on %s: %s, on %s: %s',
    (city, region, eve, before, first, after) => {
      expect(minimumWageOn(eve, region)?.fen ?? null).toBe(before);
      expect(minimumWageOn(first, region)).toEqual({
        fen: after,
        citation: `${city}市最低工资标准（${first}）`,
      });
    },
  );
});

describe('overtime', () => {
  it('has rates from the Labour Act on; a monthly wage is divided by the paid days of the rule in force', () => {
    expect(overtimeRatesOn('standard', '1994-12-31')).toBeNull();
    const { weekday, restDay, holiday, cycle } = overtimeRatesOn('standard', '1995-01-01') ?? {};
    expect([weekday?.value, restDay?.value, holiday?.value, cycle]).toEqual([150, 200, 300, null]);
    expect(overtimeRatesOn('comprehensive', '1995-01-01')).toMatchObject({
      restDay: null,
      holiday: { value: 300 },
      cycle: { value: 150 },
    });
  });
  it.each([
    ['2000-03-16', null, '2000-03-17', 20.92, '劳社部发〔2000〕8号'],
    ['2008-01-02', 20.92, '2008-01-03', 21.75, '劳社部发〔2008〕3号'],
    ['2024-12-31', 21.75, '2025-01-01', 21.75, '人社部发〔2025〕2号'],
  ] as const)('paid days of a month on %s: %s, on %s: %s', (eve, before, first, days, citation) => {
    expect(payDivisorOn(eve)?.days ?? null).toBe(before);
    expect(payDivisorOn(first)).toEqual({ days, citation });
  });
});
