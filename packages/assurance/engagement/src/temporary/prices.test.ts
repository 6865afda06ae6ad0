import { sumFen } from '@zhiqin/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { amountOf, minutesOfShift } from './prices.ts';

it('is exact to the fen, half a fen up, and never a float', () => {
  fc.assert(
    fc.property(
      fc.nat(50_000),
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 1, max: 1440 }),
      (rateFen, heads, minutes) => {
        const amount = amountOf({ basis: 'hours', heads, minutes, rateFen, fixedFen: null });
        const exact = BigInt(rateFen) * BigInt(heads) * BigInt(minutes);
        expect(BigInt(amount)).toBe((2n * exact + 60n) / 120n);
        expect(amountOf({ basis: 'hours', heads, minutes: 60, rateFen, fixedFen: null })).toBe(
          rateFen * heads,
        );
      },
    ),
  );
});

it('prices four guards for an evening over midnight', () => {
  const minutes = minutesOfShift('18:30', '01:00');
  expect(minutes).toBe(390);
  const evening = amountOf({ basis: 'hours', heads: 4, minutes, rateFen: 3_500, fixedFen: null });
  expect(evening).toBe(91_000);
  expect(
    sumFen([
      evening,
      amountOf({ basis: 'fixed', heads: null, minutes: null, rateFen: null, fixedFen: 20_000 }),
    ]),
  ).toBe(111_000);
  expect(minutesOfShift('08:00', '08:00')).toBe(1440);
});
