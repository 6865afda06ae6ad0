import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { GoalShare } from './fill-cost.ts';
import type { FillGoal, FillProblem, FillRoster } from './fill-problem.ts';
import type { FillLimits } from './solve-fill.ts';
import type { OpenPlace } from './why-open.ts';

export interface FillThreadData {
  problem: FillProblem;
  limits: FillLimits;
  /** Its first element becomes 1 when the search is to end. */
  stop: Int32Array;
}

/** How far the search is, and what its best roster costs and why. */
export interface SearchNews {
  roster: FillRoster;
  penalty: number;
  /** The part of the budget that is used up: 0 … 1. */
  used: number;
  openPlaces: number;
  byGoal: Readonly<Record<FillGoal, number>>;
  shares: readonly GoalShare[];
  open: readonly OpenPlace[];
}

export interface FillNews extends SearchNews {
  /** No roster that keeps the hard rules costs less; 0 until it is known. */
  lowerBound: number;
}

export interface FillThread {
  /** The last news there is; undefined until the first. */
  latest(): FillNews | undefined;
  /** Ends the search soon, with the best so far. */
  stop(): void;
  /** @throws Error where the thread failed */
  done: Promise<FillNews>;
}

/**
 * Fills a roster in a thread of its own, so that the server goes on answering; where there is a second core, the bound
 * is sought on it. The search ends with its budget, when told to, or when it has reached the bound.
 */
export function runFillThread(problem: FillProblem, limits: FillLimits): FillThread {
  const data: FillThreadData = { problem, limits, stop: new Int32Array(new SharedArrayBuffer(4)) };
  const start = (file: URL) =>
    new Worker(file, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
  const stop = () => Atomics.store(data.stop, 0, 1);
  let news: SearchNews | undefined;
  let bound = 0;
  const latest = () => news && { ...news, lowerBound: Math.min(bound, news.penalty) };
  const isProven = () => news !== undefined && news.penalty <= bound + 1e-3;

  const bounding =
    availableParallelism() > 1 ? start(new URL('./bound-thread.ts', import.meta.url)) : undefined;
  bounding?.on('message', (found: number) => {
    bound = found;
    if (isProven()) stop();
  });
  // Without a bound the roster is as good.
  bounding?.on('error', () => undefined);

  const searching = start(new URL('./search-thread.ts', import.meta.url));
  const done = new Promise<FillNews>((resolve, reject) => {
    searching.on('message', (found: SearchNews) => {
      news = found;
      if (isProven()) stop();
    });
    searching.once('error', reject);
    searching.once('exit', (code) => {
      const last = latest();
      if (last && code === 0) resolve(last);
      else reject(new Error(`the search ended with ${code}`));
    });
  }).finally(() => bounding?.terminate());
  return { latest, stop, done };
}
