import { query } from '@zhiqin/access';
import { makeContractor } from '@zhiqin/test-contractor';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { addPaper } from '@zhiqin/workforce';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { GoalLevels } from '../fill/fill-types.ts';
import { readFillProblem } from '../fill/read-fill-problem.ts';
import {
  changeRoster,
  coverCandidates,
  getRoster,
  getRosterSheet,
  publishRoster,
  setPostNeed,
} from '../index.ts';
import { month, openSite } from '../test-site.ts';

const usual: GoalLevels = {
  ...{ wishes: 'normal', fairness: 'normal', place: 'normal', overtime: 'normal', stability: 'off' },
};

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

it('asks a skill of one of two heads: it is the team that has it, at publication, in cover and in the search', async () => {
  const contractor = await makeContractor(database);
  const { siteId, postId, guard, put } = await openSite(contractor);
  const need = { siteId, postId, code: 'D', dayType: 'any', skills: ['急救'], fromDay: '2026-12-01' };
  await expect(contractor.run(setPostNeed, { ...need, heads: 2, skillHeads: 3 })).rejects.toMatchObject({
    fields: { skillHeads: 'field.invalid' },
  });
  await contractor.run(setPostNeed, { ...need, heads: 2, skillHeads: 1 });
  const paper = { kind: 'skill', title: '急救', startsOn: '2026-01-01' };
  await contractor.run(addPaper, { guardId: guard(1), ...paper });
  const changes = [put(0, '01', ['D']), put(2, '01', ['D']), put(0, '02', ['D']), put(1, '02', ['D'])];
  await contractor.run(changeRoster, { siteId, month, changes: [...changes, put(0, '03', ['D'])] });
  const sheet = await contractor.run(getRosterSheet, { siteId, month });
  // Both of the first have it not; on the second one has; on the third the open place may still bring it.
  expect(sheet.findings.filter((one) => one.control === 'skill').map((one) => one.days)).toEqual([
    ['2026-12-01'],
  ]);
  expect(sheet.lacking).toEqual([]);
  await contractor.run(publishRoster, { siteId, month, approval: '演练' });
  const open = (await contractor.run(getRoster, { siteId, month })).open.find(
    (one) => one.day === '2026-12-03' && one.code === 'D',
  );
  const { candidates } = await contractor.run(coverCandidates, { shiftId: open?.shiftId });
  expect(candidates[0]).toMatchObject({ guardId: guard(1), warnings: [] });
  expect(candidates.find((one) => one.guardId === guard(2))?.warnings).toEqual([
    { code: 'lacksSkill', skills: '急救' },
  ]);
  const asProblem = query({
    ...{ action: 'roster.plan', scope: 'tenant', input: z.object({ month: z.string() }) },
    run: (ctx, input) => readFillProblem(ctx, { ...input, siteIds: [siteId], maxHours: 240, levels: usual }),
  });
  const { problem, places, guardIds } = await contractor.run(asProblem, { month });
  // Two places of a shift, one for those who bring it; who stands there already is counted to the part he is of.
  const ofDay = (day: string) =>
    places.flatMap((one, at) => (one.day === `${month}-${day}` && one.code === 'D' ? [at] : []));
  expect(ofDay('04').map((at) => problem.shifts[at]?.heads)).toEqual([1, 1]);
  const [skilled] = ofDay('04') as [number];
  const mayTake = guardIds.filter((_, at) => !problem.guards[at]?.barred.includes(skilled));
  expect(mayTake).toEqual([guard(1)]);
  expect(problem.guards[guardIds.indexOf(guard(1))]?.published).toContain(ofDay('02')[0]);
  expect(problem.guards[guardIds.indexOf(guard(0))]?.published).toContain(ofDay('02')[1]);
});
