import { describe, expect, it } from 'vitest';
import { heldOutSeeds, tallyCheats, testSeeds, tuningSeeds } from './cheat-tally.ts';

const isFull = process.env.ZHIQIN_TEST_SIZE === 'full';
const size = isFull ? 'full' : 'quick';
const { byKind } = tallyCheats(isFull ? heldOutSeeds : testSeeds, size);
const share = (kind: string) => {
  const { doubted, rounds } = byKind.get(kind) ?? { doubted: 0, rounds: 0 };
  expect(rounds, kind).toBeGreaterThan(10);
  return doubted / rounds;
};

describe('planted cheats among honest rounds', () => {
  it('are found', () => {
    for (const kind of ['chair rounds', 'two phones one tag', 'every 30 minutes']) {
      expect(share(kind), kind).toBeGreaterThanOrEqual(0.9);
    }
    // A dozen rounds swing; the full size holds to the aim.
    expect(share('photographed codes')).toBeGreaterThanOrEqual(isFull ? 0.9 : 0.75);
  });

  it('leave honest rounds alone', () => {
    expect(share('honest')).toBeLessThanOrEqual(0.02);
  });

  it('are measured on seeds nothing was tuned on', () => {
    const all = [...tuningSeeds, ...heldOutSeeds, ...testSeeds];
    expect(new Set(all).size).toBe(all.length);
  });
});
