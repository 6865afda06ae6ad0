import { describe, expect, it } from 'vitest';
import { chosenAfter, wordsOf } from './exam-choices.ts';

describe('tapping choices', () => {
  it.each([
    ['single', [0], 2, [2]],
    ['true-false', [1], 1, [1]],
    ['picture', [], 0, [0]],
    ['multiple', [0], 2, [0, 2]],
    ['multiple', [0, 2], 0, [2]],
    ['order', [2], 0, [2, 0]],
    ['order', [2, 0, 1], 0, [2, 1]],
  ] as const)('%s from %j by %i', (kind, chosen, index, after) => {
    expect(chosenAfter(kind, chosen, index)).toEqual(after);
  });

  it('says them in the order they were put', () => {
    const said = (kind: string) => wordsOf(kind, [2, 0, 9], ['甲', '乙', '丙'], (choice) => choice);
    expect(said('order')).toBe('丙 → 甲');
    expect(said('multiple')).toBe('丙 · 甲');
  });
});
