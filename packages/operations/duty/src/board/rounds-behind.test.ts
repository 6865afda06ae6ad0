import fc from 'fast-check';
import { expect, it } from 'vitest';
import { roundsBehind } from './rounds-behind.ts';

const start = new Date('2026-11-20T12:00:00Z');
const end = new Date('2026-11-21T00:00:00Z');
const at = (hours: number) => new Date(start.getTime() + hours * 3_600_000);

it.for<[string, number, number, number, number, number | null]>([
  ['nothing yet, the first part still runs', 2.9, 0, 0, 0, null],
  ['the first part is over, none walked', 3, 0, 0, 1, 3],
  ['it is being walked', 3, 0, 1, 0, null],
  ['one of two', 6, 1, 0, 1, 6],
  ['two missing: since the first of them', 6, 0, 0, 2, 3],
  ['all done early', 6, 4, 0, 0, null],
  ['more than asked', 12, 6, 0, 0, null],
])('%s', ([, hours, done, open, behind, since]) => {
  expect(roundsBehind({ needed: 4, done, open }, start, end, at(hours))).toEqual({
    behind,
    since: since === null ? null : at(since),
  });
});

it('a further round never makes it worse, and what is behind has been so for a while', () => {
  const count = fc.integer({ min: 0, max: 12 });
  fc.assert(
    fc.property(
      count,
      count,
      count,
      fc.double({ min: 0, max: 12, noNaN: true }),
      (needed, done, open, hours) => {
        const now = roundsBehind({ needed, done, open }, start, end, at(hours));
        const more = roundsBehind({ needed, done: done + 1, open }, start, end, at(hours));
        expect(more.behind).toBeLessThanOrEqual(now.behind);
        if (now.since) expect(now.since.getTime()).toBeLessThanOrEqual(at(hours).getTime());
      },
    ),
  );
});
