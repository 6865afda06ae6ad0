import { describe, expect, it } from 'vitest';
import { testIds, testPack } from '../test-phone.ts';
import { checkpointOf, labelOf } from './read-label.ts';

describe("a checkpoint's label", () => {
  it.each(['ZQ1:K7QX0MPA', 'K7QX0MPA', ' k7qx0mpa ', 'https://example.test/p/c/K7QX0MPA', ' 车库'])(
    'is known as %s',
    (text) => {
      expect(checkpointOf(testPack(), text)?.id).toBe(testIds.garage);
    },
  );
  it('of somewhere else stays as it was read', () => {
    expect(checkpointOf(testPack(), 'ZQ1:ELSEWHERE')).toBeUndefined();
    expect(labelOf('ZQ1:ELSEWHERE')).toBe('ELSEWHERE');
  });
});
