import { daysOfMonth } from '@zhiqin/kernel';
import { addPost, createSite } from '@zhiqin/sites';
import { type Contractor, makeContractor } from '@zhiqin/test-contractor';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { registerGuard } from '@zhiqin/workforce';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { changeRoster } from '../change/change-roster.ts';
import { getRosterSheet } from '../change/get-roster-sheet.ts';
import { acceptFill } from './accept-fill.ts';
import type { GoalLevels } from './fill-types.ts';
import { getFill } from './get-fill.ts';
import { makeRosterFill } from './make-roster-fill.ts';
import { startFill } from './start-fill.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const month = '2026-12';
const levels: GoalLevels = {
  ...{ wishes: 'normal', fairness: 'normal', place: 'normal', overtime: 'off', stability: 'off' },
};
/** 22 shifts of twelve hours each: two sites of 31 need the third man at both. */
const maxHours = 264;

async function openSite(contractor: Contractor, code: string) {
  const place = { code, name: `项目${code}`, siteType: 'office', zone: 'Asia/Shanghai' };
  const { id: siteId } = await contractor.run(createSite, place);
  const { id: postId } = await contractor.run(addPost, {
    ...{ siteId, code: 'G1', name: '东门岗', kind: 'gate', heads: 1 },
    shiftPattern: [{ code: 'D', startTime: '08:00', endTime: '20:00' }],
  });
  return { siteId, postId };
}

async function hire(contractor: Contractor, staffNo: string, siteIds: string[]): Promise<string> {
  const { id } = await contractor.run(registerGuard, {
    ...{ siteIds, staffNo, name: `队员${staffNo}`, rank: 'guard', joinedOn: '2025-01-01' },
    certificates: [{ kind: 'guard', certificateNo: staffNo, issuedOn: '2024-01-01' }],
  });
  return id;
}

it('two sites are filled in one: who is of both stands where he is needed, the others at their own', async () => {
  const contractor = await makeContractor(database);
  const a = await openSite(contractor, 'A');
  const b = await openSite(contractor, 'B');
  const ofA = await hire(contractor, 'A1', [a.siteId]);
  const ofB = await hire(contractor, 'B1', [b.siteId]);
  const ofBoth = await hire(contractor, 'AB', [a.siteId, b.siteId]);
  // As it stands he has the first week at A, which the search may turn round.
  const week = daysOfMonth(month).slice(0, 6);
  const own = { guardId: ofBoth, from: [], to: [{ postId: a.postId, code: 'D' }] };
  const changes = week.map((day) => ({ ...own, day }));
  await contractor.run(changeRoster, { siteId: a.siteId, month, changes });

  const captain = contractor.member('captain', { sites: [a.siteId] });
  const asked = { siteId: a.siteId, alongSiteIds: [b.siteId], month, seconds: 1, maxHours, levels };
  await expect(contractor.run(startFill, asked, captain)).rejects.toMatchObject({ code: 'not-found' });
  const { runId } = await contractor.run(startFill, asked);
  const { db } = database;
  const environment = { db, clock: contractor.clock, actor: contractor.system, language: 'zh-CN' } as const;
  expect(await makeRosterFill({ ...environment, requestId: 'test' }, { runId })).toEqual({ state: 'done' });

  const found = await contractor.run(getFill, { siteId: a.siteId, month });
  expect(found).toMatchObject({ places: 62, takenPlaces: 6, run: { openPlaces: 0 } });
  expect(found.sites.map(({ code }) => code)).toEqual(['A', 'B']);
  expect(found.neighbours).toMatchObject([{ code: 'B', people: 1 }]);
  // A captain of one of the sites sees nothing of it, and cannot take it over.
  expect((await contractor.run(getFill, { siteId: a.siteId, month }, captain)).run).toBeNull();
  await expect(contractor.run(acceptFill, { runId }, captain)).rejects.toMatchObject({ code: 'not-found' });

  expect((await contractor.run(acceptFill, { runId })).refused).toEqual([]);
  const daysAt = async (siteId: string) => {
    const { guards, findings } = await contractor.run(getRosterSheet, { siteId, month });
    expect(findings.filter(({ control }) => ['R05', 'R06', 'R09'].includes(control))).toEqual([]);
    return new Map(guards.map(({ guardId, cells }) => [guardId, cells.map(({ day }) => day)]));
  };
  const [atA, atB] = [await daysAt(a.siteId), await daysAt(b.siteId)];
  expect([...atA.values()].flat().sort()).toEqual(daysOfMonth(month));
  expect([...atB.values()].flat().sort()).toEqual(daysOfMonth(month));
  expect([atB.has(ofA), atA.has(ofB)]).toEqual([false, false]);
  const both = [...(atA.get(ofBoth) ?? []), ...(atB.get(ofBoth) ?? [])];
  expect(atB.get(ofBoth)?.length).toBeGreaterThan(8);
  expect(new Set(both).size).toBe(both.length);
  expect(both.length * 12).toBeLessThanOrEqual(maxHours);
});
