import { deductionKinds } from '@zhiqin/regulations/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damagesLimitFen, type EnteredDeduction, takeDeductions } from './deductions.ts';

const day = '2026-10-31';
const entered = (kind: EnteredDeduction['kind'], amountFen: number): EnteredDeduction => ({
  ...{ id: `${kind} ${amountFen}`, kind, amountFen },
  ...{ reason: '打坏道闸', document: '劳动合同第九条，维修发票' },
});

describe('compensation for damage', () => {
  it('takes a fifth of the month’s wage at most', () => {
    expect(damagesLimitFen(500_000, day, 274_000)).toBe(100_000);
    expect(damagesLimitFen(500_000, day, null)).toBe(100_000);
  });
  it('and never goes below the minimum wage', () => {
    expect(damagesLimitFen(300_000, day, 274_000)).toBe(26_000);
    expect(damagesLimitFen(274_000, day, 274_000)).toBe(0);
    expect(damagesLimitFen(100_000, day, 274_000)).toBe(0);
  });
  it('nothing before there was a rule that allows it', () => {
    expect(damagesLimitFen(500_000, '1994-12-31', null)).toBe(0);
  });
  it('is cut where two of them go beyond it together; what others withhold is not', () => {
    const taken = takeDeductions(
      [entered('damages', 80_000), entered('incomeTax', 200_000), entered('damages', 50_000)],
      100_000,
    );
    expect(taken.map((one) => [one.takenFen, one.citation])).toEqual([
      [80_000, '工资支付暂行规定 第16条'],
      [200_000, '个人所得税法 第9条'],
      [20_000, '工资支付暂行规定 第16条'],
    ]);
  });
  it('whatever is entered: damages stay within a fifth, and what is left after them is no less than the minimum wage', () => {
    const amount = fc.integer({ min: 0, max: 2_000_000 });
    const list = fc.array(fc.record({ kind: fc.constantFrom(...deductionKinds), amount }), { maxLength: 8 });
    fc.assert(
      fc.property(amount, amount, list, (grossFen, minimumFen, rows) => {
        const limit = damagesLimitFen(grossFen, day, minimumFen);
        const taken = takeDeductions(
          rows.map((row) => entered(row.kind, row.amount)),
          limit,
        );
        const damages = taken
          .filter((one) => one.kind === 'damages')
          .reduce((sum, one) => sum + one.takenFen, 0);
        expect(damages).toBeLessThanOrEqual(grossFen * 0.2);
        expect(grossFen - damages).toBeGreaterThanOrEqual(Math.min(grossFen, minimumFen));
        for (const one of taken) expect(one.takenFen).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
