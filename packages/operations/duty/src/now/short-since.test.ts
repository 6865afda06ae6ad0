import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Stay, shortSince } from './short-since.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20) + minute * 60_000);
const stay = (from: number, to: number | null): Stay => ({
  fromAt: at(from),
  toAt: to === null ? null : at(to),
});

describe('since when a post is short of people', () => {
  it.for<[string, Stay[], number, number | undefined]>([
    ['nobody came', [], 1, 0],
    ['one of one', [stay(5, null)], 1, undefined],
    ['one of two', [stay(5, null)], 2, 0],
    ['two of two', [stay(0, null), stay(20, null)], 2, undefined],
    ['the second left', [stay(0, null), stay(0, 30)], 2, 30],
    ['both left, one after the other', [stay(0, 40), stay(0, 30)], 2, 30],
    ['one went and another came at once', [stay(0, null), stay(0, 30), stay(30, null)], 2, undefined],
    ['the one before is still there', [stay(-400, null)], 1, undefined],
    ['short since before the shift', [stay(-400, -10)], 1, 0],
    ['comes in a minute', [stay(61, null)], 1, 0],
  ])('%s', ([, stays, heads, since]) => {
    expect(shortSince(stays, heads, at(0), at(60))).toEqual(since === undefined ? undefined : at(since));
  });

  it('agrees with counting heads minute by minute', () => {
    const stays = fc.array(
      fc
        .tuple(fc.integer({ min: -30, max: 70 }), fc.option(fc.integer({ min: 1, max: 60 })))
        .map(([from, minutes]) => stay(from, minutes === null ? null : from + minutes)),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(stays, fc.integer({ min: 1, max: 3 }), (all, heads) => {
        const enough = (minute: number) =>
          all.filter((one) => one.fromAt <= at(minute) && (one.toAt === null || one.toAt > at(minute)))
            .length >= heads;
        let since: number | undefined;
        for (let minute = 60; minute >= 0 && !enough(minute); minute -= 1) since = minute;
        expect(shortSince(all, heads, at(0), at(60))).toEqual(since === undefined ? undefined : at(since));
      }),
      { numRuns: 500 },
    );
  });
});
