import { reportFigure } from '@zhiqin/testing';
import { describe, expect, it } from 'vitest';
import { fewFaults, freshSeed, fullFaults, keepFaultRun } from './keep-fault-run.ts';
import { runFaults } from './run-faults.ts';

const isFull = process.env.ZHIQIN_TEST_SIZE === 'full';
const sizes = isFull ? fullFaults : fewFaults;
/** A night with a kill at a commit, a lost answer and a stopped database. */
const fewSeed = '20261628';
const seed = isFull ? freshSeed() : (process.env.ZHIQIN_TEST_SEED ?? fewSeed);

const stopped = 'database stopped at once and started again';
const everyFault = [
  'app closed mid-write',
  'app closed right after a write',
  'clock off by hours',
  'cut in the request',
  'reply lost',
  'sent twice at once',
  'held back and overtaken',
  'server killed between commit and reply',
  'server killed in a transaction',
  'answer to the commit lost on the way to the server',
  stopped,
  'phone revoked and enrolled again',
];
const promised = isFull ? everyFault : seed === fewSeed ? [stopped] : [];

describe('shifts with failing network, phones, clocks, server and database', () => {
  it('lose nothing, double nothing and let nothing in from elsewhere', async () => {
    console.log(`seed of the simulated shifts: ${seed}`);
    const run = await runFaults({ seed, ...sizes });
    reportFigure('simulated shifts under faults', run.shifts);
    reportFigure('simulated shifts, seed', seed);
    reportFigure('simulated shifts, entries told as saved', run.books.saved);
    if (isFull) keepFaultRun(run);
    expect(run.books).toMatchObject({ lost: 0, duplicated: 0, foreign: 0, unequal: [] });
    expect(run.books).toMatchObject({ projectedWrongly: [], thoughtIncomplete: 0 });
    const { accepted, quarantined, keptOnPhone, saved } = run.books;
    expect(accepted + quarantined + keptOnPhone).toBe(saved);
    expect(run.wrong).toEqual({});
    expect(run.kept.shownToPeople).toBe(run.kept.inDatabase);
    // A run in which nothing went wrong would prove nothing.
    expect(saved).toBeGreaterThan(sizes.phones * sizes.nights * 2);
    expect(Object.keys(run.faults).length).toBeGreaterThan(8);
    expect(Object.keys(run.forged).length).toBeGreaterThan(8);
    for (const fault of promised) expect(run.faults[fault], fault).toBeGreaterThan(0);
  }, 3_600_000);
});
