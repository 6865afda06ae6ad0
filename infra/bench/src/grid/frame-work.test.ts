import { expect, it } from 'vitest';
import { frameWork } from './frame-work.ts';

it('adds up the tasks of each frame on the page’s own thread, the task of the callback with it', () => {
  const own = { pid: 1, tid: 1 };
  const task = (ts: number, dur: number, where = own) => ({
    ...where,
    name: 'ThreadControllerImpl::RunTask',
    ts,
    dur,
  });
  const frame = (ts: number) => ({ ...own, name: 'FireAnimationFrame', ts, dur: 100 });
  const work = frameWork([
    task(0, 900),
    task(1000, 4000),
    frame(2000),
    task(6000, 1500),
    task(7000, 9000, { pid: 1, tid: 2 }),
    task(17_000, 3000),
    frame(18_000),
    frame(34_000),
    task(33_500, 2000),
    { ...task(19_000, 8000), tdur: 1000 },
  ]);
  expect(work).toEqual([5.5, 4]);
  expect(frameWork([])).toEqual([]);
});
