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

  it('is unknown before the first, for a pass without number and at another post', () => {
    expect(nextPassNo([], [], testIds.post)).toBeNull();
    expect(nextPassNo([given('red', 10)], [], testIds.post)).toBeNull();
    expect(nextPassNo([given('12', 10, testIds.lobby)], [], testIds.post)).toBeNull();
  });
});
