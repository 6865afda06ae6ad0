import { parentPort, workerData } from 'node:worker_threads';
import { findRepairs } from './find-repairs.ts';
import type { RepairThreadData } from './run-repair-thread.ts';

const { problem, roster, call } = workerData as RepairThreadData;
parentPort?.postMessage(findRepairs(problem, roster, call));
