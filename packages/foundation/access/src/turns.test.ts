import { expect, it } from 'vitest';
import { openTurns } from './turns.ts';

it('lets two at a time in, 64 wait in order, and refuses the rest at once', async () => {
  const turns = openTurns(2, 64);
  const finish: (() => void)[] = [];
  const begun: number[] = [];
  const answers = Array.from({ length: 70 }, (_, n) =>
    turns
      .take(() => {
        begun.push(n);
        return new Promise<void>((resolve) => finish.push(resolve));
      })
      .then(
        () => 'done',
        (error) => error.code as string,
      ),
  );
  expect(turns.load()).toEqual({ running: 2, waiting: 64 });
  expect(await Promise.all(answers.slice(66))).toEqual(Array(4).fill('rate.limited'));
  for (let n = 0; n < 66; n++) {
    expect(turns.load().running).toBeLessThanOrEqual(2);
    expect(begun.length).toBeLessThanOrEqual(n + 2);
    finish[n]?.();
    await answers[n];
  }
  expect(begun).toEqual(Array.from({ length: 66 }, (_, n) => n));
  expect(turns.load()).toEqual({ running: 0, waiting: 0 });
});

it('gives the place of one that failed to the next', async () => {
  const turns = openTurns(1, 1);
  const failing = turns.take(() => Promise.reject(new Error('broken')));
  const next = turns.take(async () => 'next');
  await expect(failing).rejects.toThrow('broken');
  expect(await next).toBe('next');
  expect(turns.load()).toEqual({ running: 0, waiting: 0 });
});
