import { describe, expect, it } from 'vitest';
import { leavePayOn } from './leave-pay.ts';
import { damagesShareOn, deductionCitations, deductionKinds, minimumWageOn } from './wage-deductions.ts';

describe('leave', () => {
  it('is paid or not by kind, by the rule in force that day, a region’s own before the general one', () => {
    expect(leavePayOn('annual', '2007-12-31', '31')).toEqual({
      pay: 'paid',
      citation: '工资支付暂行规定 第11条',
    });
    expect(leavePayOn('annual', '2008-01-01', '31')?.citation).toBe('职工带薪年休假条例 第2条');
    expect(leavePayOn('sick', '2026-10-12', '310115')?.citation).toBe('劳部发〔1995〕309号 第59条');
    expect(leavePayOn('sick', '2026-10-12', '110101')?.citation).toBe('北京市工资支付规定 第21条');
    expect(leavePayOn('personal', '2026-10-12', null)).toEqual({ pay: 'unpaid', citation: 'house' });
    expect(leavePayOn('personal', '2004-01-21', '110101')?.citation).toBe('house');
    expect(leavePayOn('personal', '2004-01-22', '110101')?.citation).toBe('北京市工资支付规定 第22条');
    expect(leavePayOn('maternity', '2012-04-27', '31')).toBeNull();
    expect(leavePayOn('holiday', '2026-10-12', '31')).toBeNull();
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
