import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { localFolder, readFile, useFileStore } from '@zhiqin/files';
import { uuidv7 } from '@zhiqin/kernel';
import { type Contractor, makeContractor } from '@zhiqin/test-contractor';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addCheckpoint, createSite } from '../index.ts';
import { addPlan, listPlans, putOnPlan, retirePlan, takeOffPlan } from './index.ts';

let database: TestDatabase;
let folder: string;
let contractor: Contractor;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zhiqin-plans-'));
  useFileStore(localFolder(folder));
  database = await testDatabase();
  contractor = await makeContractor(database);
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

/** A picture of one pixel. */
const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

async function open(code: string) {
  const site = { code, name: '云栖花园', siteType: 'residential', zone: 'Asia/Shanghai' };
  const { id: siteId } = await contractor.run(createSite, site);
  const { id: pointId } = await contractor.run(addCheckpoint, { siteId, code: 'C1', name: '东门' });
  return { siteId, pointId };
}
const plan = (siteId: string, name: string) => ({ siteId, name, floor: 'B1', imageBase64: onePixel });

it('draws a checkpoint on one plan, moves it to another, and takes it off again', async () => {
  const { siteId, pointId } = await open('A');
  const { id: basement } = await contractor.run(addPlan, plan(siteId, '地下一层'));
  const { id: ground } = await contractor.run(addPlan, plan(siteId, '一层'));
  await contractor.run(putOnPlan, { planId: basement, checkpointId: pointId, x: 0.25, y: 1 });
  const spots = async () =>
    Object.fromEntries((await contractor.run(listPlans, { siteId })).map((one) => [one.id, one.spots]));
  expect(await spots()).toEqual({ [basement]: [{ checkpointId: pointId, x: 0.25, y: 1 }], [ground]: [] });
  await contractor.run(putOnPlan, { planId: ground, checkpointId: pointId, x: 0.5, y: 0 });
  expect(await spots()).toEqual({ [basement]: [], [ground]: [{ checkpointId: pointId, x: 0.5, y: 0 }] });
  await contractor.run(takeOffPlan, { checkpointId: pointId });
  expect(await spots()).toEqual({ [basement]: [], [ground]: [] });
  await expect(contractor.run(takeOffPlan, { checkpointId: pointId })).rejects.toMatchObject({
    code: 'not-found',
  });
});

it('keeps the picture as a file of the site, and lets go of its points when it is retired', async () => {
  const { siteId, pointId } = await open('B');
  const { id: planId } = await contractor.run(addPlan, plan(siteId, '一层'));
  const [shown] = await contractor.run(listPlans, { siteId });
  expect(shown).toMatchObject({ floor: 'B1', widthPixels: 1, heightPixels: 1 });
  const file = await contractor.run(readFile, { id: shown?.fileId });
  expect(file).toMatchObject({ mediaType: 'image/png', purpose: 'plan' });
  await contractor.run(putOnPlan, { planId, checkpointId: pointId, x: 0.1, y: 0.1 });
  await contractor.run(retirePlan, { planId });
  expect(await contractor.run(listPlans, { siteId })).toEqual([]);
  await expect(
    contractor.run(putOnPlan, { planId, checkpointId: pointId, x: 0.1, y: 0.1 }),
  ).rejects.toMatchObject({ code: 'not-found' });
  // Free to be drawn on the plan that takes its place.
  const { id: next } = await contractor.run(addPlan, plan(siteId, '一层改'));
  await contractor.run(putOnPlan, { planId: next, checkpointId: pointId, x: 0.2, y: 0.2 });
});

it('refuses what is no picture, a place beside it, and a point of another site', async () => {
  const [{ siteId }, elsewhere] = [await open('C'), await open('D')];
  const pdf = Buffer.from('%PDF-1.7 and so on').toString('base64');
  await expect(contractor.run(addPlan, { ...plan(siteId, '一层'), imageBase64: pdf })).rejects.toMatchObject({
    code: 'plan.not-a-picture',
  });
  const { id: planId } = await contractor.run(addPlan, plan(siteId, '一层'));
  const there = { planId, checkpointId: elsewhere.pointId, x: 0.5, y: 0.5 };
  await expect(contractor.run(putOnPlan, there)).rejects.toMatchObject({ code: 'not-found' });
  await expect(contractor.run(putOnPlan, { ...there, x: 1.01 })).rejects.toMatchObject({
    fields: { x: 'field.invalid' },
  });
  await expect(contractor.run(putOnPlan, { ...there, planId: uuidv7() })).rejects.toMatchObject({
    code: 'not-found',
  });
});
