import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { isUuid, uuidTime, uuidv7, uuidv7At } from './ids.ts';
import { multiplyFen } from './money.ts';

describe('ids', () => {
  it('sort in the order they were made', () => {
    const made = Array.from({ length: 20_000 }, () => uuidv7());
    expect(made.every(isUuid)).toBe(true);
    expect([...made].sort()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
  });

  it('carry their millisecond', () => {
    const at = Date.parse('2026-11-22T02:14:00Z');
    expect(uuidTime(uuidv7At(at, new Uint8Array(10).fill(7)))).toBe(at);
    expect(isUuid(uuidv7At(at, new Uint8Array(10).fill(255)))).toBe(true);
  });
});

describe('canonical JSON', () => {
  it('does not depend on the order of keys', () => {
    expect(canonicalJson({ b: 1, a: { d: '巡', c: null } })).toBe(
      canonicalJson({ a: { c: null, d: '巡' }, b: 1 }),
    );
  });
});

describe('money', () => {
  it('rounds half away from zero and refuses broken fen', () => {
    expect(multiplyFen(5, 0.5)).toBe(3);
    expect(multiplyFen(-5, 0.5)).toBe(-3);
    expect(() => multiplyFen(0.1, 2)).toThrow(RangeError);
  });
});
