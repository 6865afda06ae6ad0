import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, canonicalObject } from './canonical-json.ts';

describe('canonicalJson', () => {
  it('is what the reference writes, for whatever JSON can hold', () => {
    const text = fc.string({ unit: 'binary' });
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constant(null),
        fc.constant(undefined),
        fc.boolean(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((n) => String.fromCharCode(n)) }),
        text,
        fc.date({ noInvalidDate: true }),
        fc.array(tie('value'), { maxLength: 5 }),
        fc.dictionary(text, tie('value'), { maxKeys: 6 }),
      ),
    }));
    fc.assert(
      fc.property(value, (any) => {
        const wanted = canonicalize(any);
        if (wanted === undefined) expect(() => canonicalJson(any)).toThrow(TypeError);
        else expect(canonicalJson(any)).toBe(wanted);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses numbers that JSON does not know', () => {
    for (const one of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => canonicalJson({ one })).toThrow(TypeError);
    }
  });

  it('is put together from members in any order', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
        const members = Object.fromEntries(
          Object.entries(object)
            .reverse()
            .map(([key, member]) => [key, canonicalJson(member)]),
        );
        expect(canonicalObject(members)).toBe(canonicalJson(object));
      }),
    );
  });
});
