import { parentPort, workerData } from 'node:worker_threads';
import { fillCost } from './fill-cost.ts';
import { FillPlan } from './fill-plan.ts';
import type { FillRoster } from './fill-problem.ts';
import { FillState } from './fill-state.ts';
import type { FillThreadData, SearchNews } from './run-fill-thread.ts';
import { solveFill } from './solve-fill.ts';
import { whyOpen } from './why-open.ts';

/** Milliseconds between two words to whoever waits: the page asks every second or two. */
const everyMs = 700;

const { problem, limits, stop } = workerData as FillThreadData;
let saidAt = 0;

function newsOf(roster: FillRoster, used: number): SearchNews {
  const { total, byGoal, shares, openPlaces } = fillCost(problem, roster);
  const open = openPlaces > 0 ? whyOpen(new FillState(new FillPlan(problem), roster)) : [];
  return { roster, penalty: total, used, openPlaces, byGoal, shares: shares.slice(0, 60), open };
}

const solved = solveFill(problem, limits, {
  isStopped: () => Atomics.load(stop, 0) === 1,
  progress: ({ used }, roster) => {
    const now = performance.now();
    if (saidAt > 0 && now - saidAt < everyMs) return;
    saidAt = now;
    parentPort?.postMessage(newsOf(roster, used));
  },
});
parentPort?.postMessage(newsOf(solved.roster, 1));
