import { samplePng } from '@zhiqin/documents';
import { readFile, useFileStore } from '@zhiqin/files';
import { uuidv7 } from '@zhiqin/kernel';
import { addCheckpoint, addPlan, putOnPlan, takeOffPlan } from '@zhiqin/sites';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { preparednessAt } from '../at-hand.ts';
import { makeReadyWorld, type ReadyWorld } from '../fixture.ts';
import {
  approvePlan,
  draftPlan,
  enactPlan,
  getPlan,
  getReleasedPlan,
  printPlan,
  releasePlan,
  savePlan,
} from '../index.ts';
import { starterPlan } from '../starters/starter-plan.ts';

/** Large enough to be printed. */
const drawing = samplePng(96, 64, () => [90, 90, 90, 255]).toString('base64');
let database: TestDatabase;
let world: ReadyWorld;

beforeAll(async () => {
  database = await testDatabase();
  const get = async () => Buffer.from(drawing, 'base64');
  useFileStore({ put: async () => undefined, get, remove: async () => undefined });
  world = await makeReadyWorld(database, '2026-03-02T10:00:00+08:00');
});
afterAll(() => database.drop());

it('an assembly point stands on the site’s plan, at the desk and at the post, once its plan is in force (S5-16)', async () => {
  const { siteId, tenantId, run, who, clock } = world;
  const atPost = async () => {
    const wall = { tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null } as const;
    const found = await database.db.read(wall, (tx) => preparednessAt({ tx, tenantId }, siteId, clock.now()));
    return found.assemblyPlans;
  };
  const drawn = async (code: string, x: number) => {
    const { id: checkpointId } = await run(addCheckpoint, { siteId, code, name: code });
    await run(putOnPlan, { planId: sitePlanId, checkpointId, x, y: 0.75 });
    return checkpointId;
  };
  const { id: sitePlanId } = await run(addPlan, { siteId, name: '总平面', imageBase64: drawing });
  const checkpointId = await drawn('B3', 0.25);
  await drawn('C1', 0.5);

  const { planId: emergencyPlanId } = await run(draftPlan, { siteId, scenario: 'fire' }, who.captain);
  const assembly = [
    { name: '南广场', checkpointCode: 'B3' },
    { name: '北门外', checkpointCode: 'X,"9{}' },
    { name: '东侧路口', checkpointCode: null },
  ];
  await run(savePlan, { emergencyPlanId, content: { ...starterPlan('fire'), assembly } }, who.captain);
  // Of what is drawn there, only where to assemble; what nobody drew is nowhere.
  const points = [{ checkpointCode: 'B3', x: 0.25, y: 0.75 }];
  expect((await run(getPlan, { emergencyPlanId })).shownOn).toMatchObject([{ id: sitePlanId, points }]);
  expect(await atPost()).toEqual([]);
  await run(approvePlan, { emergencyPlanId });
  await run(enactPlan, { emergencyPlanId, from: '2026-03-02' });
  const picture = { mediaType: 'image/png', sizeBytes: Buffer.from(drawing, 'base64').length };
  expect(await atPost()).toMatchObject([{ id: sitePlanId, name: '总平面', picture, points }]);

  // The client sees it as it was shown, whatever is moved afterwards; the card is printed upon it.
  const asClient = () => run(getReleasedPlan, { emergencyPlanId }, who.client_approver);
  await run(releasePlan, { emergencyPlanId });
  const shown = (await asClient()).shownOn;
  expect(shown).toMatchObject([{ id: sitePlanId, points }]);
  const file = { id: shown[0]?.fileId };
  expect(await run(readFile, file, who.client_approver)).toMatchObject({ mediaType: 'image/png' });
  const elsewhere = { ...who.client_approver, clientIds: [uuidv7()] };
  await expect(run(readFile, file, elsewhere)).rejects.toMatchObject({ code: 'not-found' });
  const printed = async () =>
    Buffer.from(
      (await run(printPlan, { emergencyPlanId, form: 'card', language: 'zh-CN' })).base64,
      'base64',
    );
  expect((await printed()).includes('/Subtype /Image')).toBe(true);
  await run(takeOffPlan, { checkpointId });
  expect(await atPost()).toEqual([]);
  expect((await asClient()).shownOn).toEqual(shown);
  expect((await printed()).includes('/Subtype /Image')).toBe(false);
});
