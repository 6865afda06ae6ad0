import { expect, it } from 'vitest';
import { shortFrom } from './short-from.ts';

/** He comes at 06:40 for 08:00; the night shift ends at 08:00. Minutes of the day. */
const came = { fromMin: 400, untilMin: 480, startsMin: -240, endsMin: 480 };

it.each([
  ['nobody is there: from his coming on', 1, [], 400],
  ['the one on duty stays to the end: he is not needed', 1, [{ fromMin: -240, toMin: 480 }], null],
  ['the one on duty leaves at 07:10: from then on', 1, [{ fromMin: -240, toMin: 430 }], 430],
  ['the one on duty never signed off: he is believed to be there', 1, [{ fromMin: -240, toMin: null }], null],
  ['of two heads one is missing', 2, [{ fromMin: -240, toMin: 480 }], 400],
  ['another comes while it is short', 1, [{ fromMin: 420, toMin: 480 }], 400],
  ['nobody is asked for', 0, [], null],
] as const)('%s', (_, heads, others, from) => {
  expect(shortFrom({ ...came, heads, others })).toBe(from);
});

it('is not needed before the other shift begins, nor once his own does', () => {
  expect(shortFrom({ ...came, startsMin: 420, heads: 1, others: [] })).toBe(420);
  expect(shortFrom({ ...came, heads: 1, others: [{ fromMin: 0, toMin: 480 }] })).toBeNull();
});
