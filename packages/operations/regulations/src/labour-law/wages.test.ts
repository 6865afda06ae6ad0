import { describe, expect, it } from 'vitest';
import { evidenceOf, publicationOf } from './evidence.ts';
import { leavePayOn } from './leave-pay.ts';
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
    expect(minimumWageOn('2025-06-30', '310115')?.fen).toBe(269_000);
    expect(minimumWageOn('2025-07-01', '31')?.fen).toBe(274_000);
    expect(minimumWageOn('2026-10-01', '440305')?.fen).toBe(252_000);
    expect(minimumWageOn('2023-06-30', '31')).toBeNull();
    expect(minimumWageOn('2026-10-01', '330106')).toBeNull();
    expect(minimumWageOn('2026-10-01', null)).toBeNull();
  });
});
