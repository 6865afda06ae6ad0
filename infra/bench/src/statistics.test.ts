import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, ratio, rounded } from './statistics.ts';

const series = fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 });

describe('median', () => {
  it('is the middle, or the mean of the middle two', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([10, 2, 4, 100])).toBe(7);
    expect(median([3])).toBe(3);
    expect(median([])).toBeNaN();
  });

  it('has as many values at or below it as at or above it, whatever their order', () => {
    fc.assert(
      fc.property(series, (values) => {
        const middle = median(values);
        expect(values.filter((value) => value <= middle).length * 2).toBeGreaterThanOrEqual(values.length);
        expect(values.filter((value) => value >= middle).length * 2).toBeGreaterThanOrEqual(values.length);
        expect(median([...values].reverse())).toBe(middle);
      }),
    );
  });

  it('is not moved by one round that was disturbed', () => {
    expect(median([10, 11, 10, 12, 5000])).toBe(11);
  });

  it('leaves the series as it was', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe('ratio', () => {
  it('is ours over theirs, of the medians and not of the means', () => {
    expect(ratio([1, 2, 300], [4, 4, 4])).toBe(0.5);
    expect(ratio([30, 30], [10, 20])).toBe(2);
  });

  it('is one against itself, and turns over when the sides change', () => {
    fc.assert(
      fc.property(series, series, (a, b) => {
        expect(ratio(a, a)).toBe(1);
        expect(ratio(a, b) * ratio(b, a)).toBeCloseTo(1);
      }),
    );
  });
});

it('rounds to three digits', () => {
  expect([rounded(0.034567), rounded(1234.5), rounded(2)]).toEqual([0.0346, 1230, 2]);
});
