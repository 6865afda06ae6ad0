import fc from 'fast-check';
import superjson from 'superjson';
import { describe, expect, it } from 'vitest';
import { serialise } from './serialise.ts';

const sent = (value: unknown) => JSON.parse(JSON.stringify(value));

const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.string(),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.date({ noInvalidDate: false }),
    fc.constantFrom(undefined, 12n, Number.NaN, -0, new Set([1]), new Map([['a', 1]]), /x/),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('a', 'at', 'a.b', 'x\\y', '0')), tie('tree'), {
      maxKeys: 4,
    }),
  ),
}));

/** What is written, or that it is refused. */
const writtenBy = (write: (value: unknown) => unknown, value: unknown) => {
  try {
    return sent(write(value));
  } catch {
    return 'refused';
  }
};

describe('serialise', () => {
  it('writes what superjson writes, for whatever value', () => {
    fc.assert(
      fc.property(tree, (value) => {
        expect(writtenBy(serialise, value)).toEqual(writtenBy(superjson.serialize, value));
      }),
      { numRuns: 1500 },
    );
  });

  it('names every date by its path, and one that stands alone', () => {
    const at = () => new Date('2026-11-22T14:00:00Z');
    const value = { day: at(), rows: [{ at: at() }, { at: null }, at()], 7: at() };
    expect(sent(serialise(value))).toEqual(sent(superjson.serialize(value)));
    expect(superjson.deserialize(sent(serialise(value)))).toEqual(value);
    expect(superjson.deserialize(sent(serialise(at())))).toEqual(at());
  });

  it('leaves one object that stands twice, and one that stands in itself, to superjson', () => {
    const at = new Date(0);
    const twice = { from: at, to: at };
    expect(sent(serialise(twice))).toEqual(sent(superjson.serialize(twice)));
    const round: Record<string, unknown> = {};
    round.self = round;
    expect(sent(serialise(round))).toEqual(sent(superjson.serialize(round)));
  });

  it('copies nothing that is JSON already', () => {
    const rows = [{ id: 'a', heads: 2 }];
    expect(serialise(rows).json).toBe(rows);
  });
});
