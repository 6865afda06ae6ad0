import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FaultRun } from './run-faults.ts';

const file = path.join(import.meta.dirname, '../../faults.json');

/** Writes what is committed of the last run of a thousand shifts. */
export function keepFaultRun(run: FaultRun): void {
  const made = { date: new Date().toISOString(), node: process.version };
  writeFileSync(file, `${JSON.stringify({ ...made, ...run }, null, 2)}\n`);
}

/** A seed that differs from run to run, unless one is told to play it again. */
export const freshSeed = (): string => process.env.ZHIQIN_TEST_SEED ?? String(Date.now() % 2 ** 31);

/** A thousand shifts, the size that is promised. */
export const fullFaults = { phones: 20, nights: 50, disasterShare: 0.5 };

/** One night in seconds, with the worst that can happen to server and database. */
export const fewFaults = { phones: 6, nights: 1, disasterShare: 0.25 };
