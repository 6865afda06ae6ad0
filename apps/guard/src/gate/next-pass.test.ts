import { describe, expect, it } from 'vitest';
import type { StoredEntry } from '../storage/open-database.ts';
import { testIds } from '../test-phone.ts';
import { nextPassNo } from './next-pass.ts';

const given = (passNo: string | null, minute: number, post: string = testIds.post) =>
  ({
    entry: {
      content: {
        kind: 'visit.admit',
        post,
        at: `2026-11-01T14:${String(minute).padStart(2, '0')}:00.000Z`,
        body: { passNo },
      },
      sealed: {},
    },
  }) as unknown as StoredEntry;
const inside = (passNo: string, minute: number) => ({
  postId: testIds.post,
  passNo,
  admittedAt: `2026-11-01T14:${String(minute).padStart(2, '0')}:00.000Z`,
});

describe('the next pass', () => {
  it('follows the one given out last, whoever gave it and whoever came without one since', () => {
    const own = [given('12', 10), given(null, 40)];
    expect(nextPassNo(own, [], testIds.post)).toBe('13');
    expect(nextPassNo(own, [inside('T-0099', 20)], testIds.post)).toBe('T-0100');
    expect(nextPassNo(own, [inside('7', 5)], testIds.post)).toBe('13');
  });

  it('is the first card of the box before any was given out, whatever another post gave', () => {
    expect(nextPassNo([], [], testIds.post)).toBe('1');
    expect(nextPassNo([given(null, 10)], [], testIds.post)).toBe('1');
    expect(nextPassNo([given('12', 10, testIds.lobby)], [], testIds.post)).toBe('1');
  });

  it('is never one that somebody inside wears', () => {
    const known = [inside('3', 5), inside('4', 2), inside('5', 1)];
    expect(nextPassNo([], known, testIds.post)).toBe('6');
    expect(nextPassNo([], [{ ...inside('1', 5), postId: testIds.lobby }], testIds.post)).toBe('2');
  });

  it('is unknown after a pass without number', () => {
    expect(nextPassNo([given('red', 10)], [], testIds.post)).toBeNull();
  });
});
