import { expect, it } from 'vitest';
import { cpuMicrosOf, inLanes, interleave } from './interleave.ts';

it('runs every side once a round, the first one changing, and counts no warm-up', async () => {
  const order: string[] = [];
  const side = (name: string) => async (round: number) => {
    order.push(`${name}${round}`);
    return round;
  };
  expect(await interleave({ a: side('a'), b: side('b') }, 2, 1)).toEqual({ a: [1, 2], b: [1, 2] });
  expect(order).toEqual(['a0', 'b0', 'b1', 'a1', 'a2', 'b2']);
});

it('does all the work once, never more at a time than there are lanes', async () => {
  let now = 0;
  let most = 0;
  const done: number[] = [];
  const work = Array.from({ length: 20 }, (_, i) => i);
  await inLanes(work, 3, async (one) => {
    now += 1;
    most = Math.max(most, now);
    await Promise.resolve();
    done.push(one);
    now -= 1;
  });
  expect(done.sort((a, b) => a - b)).toEqual(work);
  expect(most).toBe(3);
});

it('counts the CPU of work, not of waiting', async () => {
  const busy = await cpuMicrosOf(async () => {
    const until = process.cpuUsage().user + 30_000;
    while (process.cpuUsage().user < until);
  });
  expect(busy).toBeGreaterThanOrEqual(30_000);
});
