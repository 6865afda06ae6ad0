import { addPost, createSite } from '@zhiqin/sites';
import { type Contractor, makeContractor } from '@zhiqin/test-contractor';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { registerGuard } from '@zhiqin/workforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeRoster } from '../change/change-roster.ts';
import { getRosterSheet } from '../change/get-roster-sheet.ts';
import { decideLeave } from '../leave/decide-leave.ts';
import { requestLeave } from '../leave/request-leave.ts';
import { acceptFill } from './accept-fill.ts';
import { discardFill } from './discard-fill.ts';
import type { GoalLevels } from './fill-types.ts';
import { getFill } from './get-fill.ts';
import { makeRosterFill } from './make-roster-fill.ts';
import { proposeRepairs } from './propose-repairs.ts';
import { startFill } from './start-fill.ts';
import { stopFill } from './stop-fill.ts';
import { takeRepair } from './take-repair.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const month = '2026-12';
const levels: GoalLevels = {
  wishes: 'normal',
  fairness: 'normal',
  place: 'normal',
  overtime: 'normal',
  stability: 'low',
};

/** A site with one gate, day and night, and some guards; the last has no certificate. */
async function openSite(contractor: Contractor, certified = 4) {
  const { id: siteId } = await contractor.run(createSite, {
    code: 'A',
    name: '项目A',
    siteType: 'office',
    zone: 'Asia/Shanghai',
  });
  const { id: postId } = await contractor.run(addPost, {
    siteId,
    code: 'G1',
    name: '东门岗',
    kind: 'gate',
    heads: 1,
    shiftPattern: [
      { code: 'D', startTime: '08:00', endTime: '20:00' },
      { code: 'N', startTime: '20:00', endTime: '08:00' },
    ],
  });
  const guardIds: string[] = [];
  for (let n = 0; n <= certified; n += 1)
    guardIds.push(
      (
        await contractor.run(registerGuard, {
          siteIds: [siteId],
          staffNo: `A${n}`,
          name: `队员${n}`,
          rank: 'guard',
          joinedOn: '2025-01-01',
          certificates:
            n < certified ? [{ kind: 'guard', certificateNo: `A-${n}`, issuedOn: '2024-01-01' }] : [],
        })
      ).id,
    );
  return { siteId, postId, guardIds };
}

const fill = (contractor: Contractor, runId: string) =>
  makeRosterFill(
    {
      db: database.db,
      clock: contractor.clock,
      actor: contractor.system,
      language: 'zh-CN',
      requestId: 'test',
    },
    { runId },
  );

describe('filling a month', () => {
  it('searches apart from the roster, tells what it costs, and is taken over as it is', async () => {
    const contractor = await makeContractor(database);
    const { siteId, guardIds } = await openSite(contractor);
    const owner = contractor.member('owner');
    const days = { fromDay: '2026-12-20', untilDay: '2026-12-22' };
    const leave = await contractor.run(
      requestLeave,
      { guardId: guardIds[3], kind: 'annual', ...days },
      owner,
    );
    await contractor.run(decideLeave, { requestId: leave.id, decision: 'approved' }, owner);
    const wished = { fromDay: '2026-12-05', untilDay: '2026-12-06' };
    await contractor.run(requestLeave, { guardId: guardIds[2], kind: 'personal', ...wished }, owner);
    const { runId } = await contractor.run(startFill, { siteId, month, seconds: 1, maxHours: 230, levels });
    expect((await contractor.run(getFill, { siteId, month })).run).toMatchObject({
      state: 'waiting',
      used: 0,
    });
    await expect(contractor.run(acceptFill, { runId })).rejects.toThrow('roster.fill-not-ready');

    expect(await fill(contractor, runId)).toEqual({ state: 'done' });
    const before = await contractor.run(getFill, { siteId, month });
    expect(before).toMatchObject({ places: 62, takenPlaces: 0 });
    expect(before.run).toMatchObject({ state: 'done', openPlaces: 0 });
    expect(before.run?.lowerBound).toBeLessThanOrEqual(before.run?.penalty as number);
    expect(before.run?.changes).toHaveLength(62);

    expect(await contractor.run(acceptFill, { runId })).toEqual({ saved: 62, refused: [] });
    const sheet = await contractor.run(getRosterSheet, { siteId, month });
    expect(sheet.guards.flatMap(({ cells }) => cells)).toHaveLength(62);
    // Leave is kept; what is only asked for is met where it can be.
    const worked = (guard: number) =>
      sheet.guards.find(({ guardId }) => guardId === guardIds[guard])?.cells.map(({ day }) => day) ?? [];
    expect(worked(3).filter((day) => day >= days.fromDay && day <= days.untilDay)).toEqual([]);
    expect(worked(2).filter((day) => day >= wished.fromDay && day <= wished.untilDay)).toEqual([]);
    // Nobody without a certificate, nobody seven days in a row, nobody without his eleven hours.
    expect(sheet.guards.find(({ guardId }) => guardId === guardIds[4])?.cells).toEqual([]);
    expect(sheet.findings.filter(({ control }) => ['R05', 'R06', 'R09'].includes(control))).toEqual([]);
    expect((await contractor.run(getFill, { siteId, month })).run).toMatchObject({
      state: 'accepted',
      changes: [],
    });
  });

  it('says why a place stays open, and leaves what is put away', async () => {
    const contractor = await makeContractor(database);
    const { siteId } = await openSite(contractor, 1);
    const { runId } = await contractor.run(startFill, { siteId, month, seconds: 1, maxHours: 60, levels });
    await fill(contractor, runId);
    const { run } = await contractor.run(getFill, { siteId, month });
    expect(run?.openPlaces).toBe(57);
    expect(run?.account?.open.every(({ kept }) => kept.uncertified === 1)).toBe(true);
    expect(run?.account?.open.some(({ kept }) => kept.minutes === 1)).toBe(true);
    await contractor.run(discardFill, { runId });
    expect((await contractor.run(getFill, { siteId, month })).run).toBeNull();
  });

  it('ends when it is told, and after a restart what it had is what there is', async () => {
    const contractor = await makeContractor(database);
    const { siteId } = await openSite(contractor);
    const { runId } = await contractor.run(startFill, { siteId, month, seconds: 300, maxHours: 230, levels });
    const running = fill(contractor, runId);
    await contractor.run(stopFill, { runId });
    expect(await running).toEqual({ state: expect.stringMatching(/stopped|left/) });

    const again = await contractor.run(startFill, { siteId, month, seconds: 1, maxHours: 230, levels });
    await fill(contractor, again.runId);
    // The queue gives a job a second time when its server went away in the middle.
    expect(await fill(contractor, again.runId)).toEqual({ state: 'left' });
    expect((await contractor.run(getFill, { siteId, month })).run?.state).toBe('done');
  });
});

describe('a sick call', () => {
  it('is answered with who takes over, ready to be saved', async () => {
    const contractor = await makeContractor(database);
    const { siteId, postId, guardIds } = await openSite(contractor);
    const at = (guard: number, day: string, code: string) => ({
      guardId: guardIds[guard] as string,
      day,
      from: [],
      to: [{ postId, code }],
    });
    await contractor.run(changeRoster, {
      siteId,
      month,
      changes: [at(0, '2026-12-10', 'D'), at(1, '2026-12-10', 'N'), at(2, '2026-12-09', 'N')],
    });
    const proposed = await contractor.run(proposeRepairs, {
      siteId,
      month,
      guardId: guardIds[0],
      fromDay: '2026-12-10',
      untilDay: '2026-12-11',
    });
    expect(proposed.lost).toEqual([{ day: '2026-12-10', postId, code: 'D' }]);
    // Of the others one stands that night, one comes from the night before, one has no certificate.
    expect(proposed.repairs[0]).toMatchObject({
      others: 1,
      stillOpen: [],
      moves: [{ guardId: guardIds[3], takes: [{ day: '2026-12-10', code: 'D' }], gives: [] }],
    });
    const sites = proposed.repairs[0]?.changes;
    expect(await contractor.run(takeRepair, { siteId, month, sites })).toEqual({ saved: 2 });
  });
});
