import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goodsLeft, matchGoods } from './match-goods.ts';

const line = (item: string, quantity: number, spec: string | null = null) => ({
  item,
  spec,
  quantity,
  measure: null,
});

describe('goods against their slip', () => {
  const slip = [line('椅子', 6), line('餐桌', 1, '1.2 m')];

  it('agree by item, specification and quantity, in whatever parts they left', () => {
    expect(matchGoods(slip, [[line('餐桌', 1, '1.2m'), line('椅 子', 2)], [line('椅子', 4)]])).toBe('equal');
    expect(matchGoods(slip, [[line('椅子', 5)]])).toBe('part');
    expect(matchGoods(slip, [[line('椅子', 7)]])).toBe('differs');
    expect(matchGoods(slip, [[line('餐桌', 1, '1.5 m')]])).toBe('differs');
    expect(matchGoods(null, [[line('椅子', 1)]])).toBe('no-slip');
  });

  it('leave nothing open exactly when nothing on the slip is missing', () => {
    const lines = fc.array(
      fc.record({ item: fc.constantFrom('椅子', '餐桌', '电脑'), quantity: fc.integer({ min: 1, max: 5 }) }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(lines, fc.array(lines, { maxLength: 3 }), (wanted, carryings) => {
        const [own, carried] = [
          wanted.map((one) => line(one.item, one.quantity)),
          carryings.map((list) => list.map((one) => line(one.item, one.quantity))),
        ];
        const left = goodsLeft(own, carried);
        const match = matchGoods(own, carried);
        if (match !== 'differs') expect(left.length === 0).toBe(match === 'equal');
        expect(goodsLeft(own, carried.toReversed())).toEqual(left);
        expect(left.every((one) => one.quantity > 0)).toBe(true);
      }),
      { numRuns: 200, seed: 20261122 },
    );
  });
});
