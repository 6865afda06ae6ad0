import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { planRounds, type RoundEnd } from './round-planner.ts';

/** Rounds that last until told how they ended. */
function handMade() {
  const ends: ((end: RoundEnd) => void)[] = [];
  const round = vi.fn(() => new Promise<RoundEnd>((resolve) => ends.push(resolve)));
  const end = async (how: RoundEnd) => {
    ends.shift()?.(how);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { round, end };
}

describe('the rounds of sending', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('send at once what was recorded while a round ran', async () => {
    const { round, end } = handMade();
    const planner = planRounds(round);
    planner.soon();
    await vi.advanceTimersByTimeAsync(0);
    expect(round).toHaveBeenCalledTimes(1);
    planner.soon(400);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(round).toHaveBeenCalledTimes(1);
    await end('sent');
    await vi.advanceTimersByTimeAsync(400);
    expect(round).toHaveBeenCalledTimes(2);
  });

  it('come every 30 seconds, and later and later where the network is gone', async () => {
    const { round, end } = handMade();
    planRounds(round).soon();
    await vi.advanceTimersByTimeAsync(0);
    await end('sent');
    await vi.advanceTimersByTimeAsync(29_999);
    expect(round).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(round).toHaveBeenCalledTimes(2);
    await end('failed');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(round).toHaveBeenCalledTimes(3);
    await end('failed');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(round).toHaveBeenCalledTimes(3);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(round).toHaveBeenCalledTimes(4);
  });

  it('look again shortly where another tab is sending', async () => {
    const { round, end } = handMade();
    planRounds(round).soon();
    await vi.advanceTimersByTimeAsync(0);
    await end('elsewhere');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(round).toHaveBeenCalledTimes(2);
  });

  it('stop for good, also in the middle of one', async () => {
    const { round, end } = handMade();
    const planner = planRounds(round);
    planner.soon();
    await vi.advanceTimersByTimeAsync(0);
    planner.stop();
    await end('sent');
    planner.soon();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(round).toHaveBeenCalledTimes(1);
  });
});
