import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indexOf, monthAfterQuarter, quarterOf } from '../survey/survey-items.ts';
import { deductionOf, totalOf, usualBands, usualItems } from './appraisal-items.ts';

const scored = (score: number) => usualItems.map(({ code }) => ({ code, score, remark: null }));

it('weighs the house’s items to a hundred', () => {
  expect(usualItems.reduce((sum, item) => sum + item.weight, 0)).toBe(100);
  expect(totalOf(usualItems, scored(100))).toBe(10_000);
  expect(totalOf(usualItems, scored(0))).toBe(0);
});

it('takes what the deepest band reached takes, and nothing at its edge', () => {
  expect(deductionOf(usualBands, 9000)).toBe(0);
  expect(deductionOf(usualBands, 8999)).toBe(100);
  expect(deductionOf(usualBands, 7999)).toBe(300);
  expect(deductionOf(usualBands, 0)).toBe(500);
});

it('never earns more by a lower score, nor deducts more for a higher one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 7, maxLength: 7 }),
      fc.nat({ max: 6 }),
      (points, at) => {
        const scores = usualItems.map(({ code }, i) => ({ code, score: points[i] ?? 0, remark: null }));
        const better = scores.map((one, i) => (i === at ? { ...one, score: 100 } : one));
        const [low, high] = [totalOf(usualItems, scores), totalOf(usualItems, better)];
        expect(high).toBeGreaterThanOrEqual(low);
        expect(deductionOf(usualBands, high)).toBeLessThanOrEqual(deductionOf(usualBands, low));
      },
    ),
  );
});

it('works out a survey’s index: every sheet weighs the same, what was left out weighs nothing', () => {
  expect(indexOf([])).toBeNull();
  expect(indexOf([{}])).toBeNull();
  expect(indexOf([{ gate: 5, patrol: 5 }, { gate: 3 }])).toBe(80);
  expect(indexOf([{ gate: 1 }])).toBe(20);
});

it('knows quarters', () => {
  expect(['2026-01', '2026-03', '2026-04', '2026-12'].map(quarterOf)).toEqual([
    '2026-Q1',
    '2026-Q1',
    '2026-Q2',
    '2026-Q4',
  ]);
  expect(monthAfterQuarter('2026-Q4')).toBe('2027-01');
  expect(monthAfterQuarter('2026-Q1')).toBe('2026-04');
});
