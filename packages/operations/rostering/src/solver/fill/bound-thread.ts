import { parentPort, workerData } from 'node:worker_threads';
import { FillPlan } from './fill-plan.ts';
import { boundFill } from './fill-programme.ts';
import type { FillThreadData } from './run-fill-thread.ts';

const { problem, limits } = workerData as FillThreadData;
parentPort?.postMessage(await boundFill(new FillPlan(problem), limits.seconds ?? 30));
