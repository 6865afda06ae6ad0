import { Worker } from 'node:worker_threads';
import type { FillProblem, FillRoster } from './fill-problem.ts';
import type { RepairsFound, SickCall } from './find-repairs.ts';

export interface RepairThreadData {
  problem: FillProblem;
  roster: FillRoster;
  call: SickCall;
}

/** `findRepairs` in a thread of its own: for the second it may take the server goes on answering. */
export function runRepairThread(
  problem: FillProblem,
  roster: FillRoster,
  call: SickCall,
): Promise<RepairsFound> {
  const data: RepairThreadData = { problem, roster, call };
  const worker = new Worker(new URL('./repair-thread.ts', import.meta.url), { workerData: data });
  const { promise, resolve, reject } = Promise.withResolvers<RepairsFound>();
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', (code) => reject(new Error(`the search for repairs ended with ${code}`)));
  return promise;
}
