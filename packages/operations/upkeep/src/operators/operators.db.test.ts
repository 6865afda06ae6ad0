import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { addCertificate } from '@zhiqin/workforce';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { makeUpkeepWorld, type UpkeepWorld } from '../fixture.ts';
import { endOperator, listOperators, nameOperator, printOperators } from '../index.ts';

let database: TestDatabase;
let world: UpkeepWorld;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  world = await makeUpkeepWorld(database, '2026-10-05T09:00:00+08:00');
});

const register = () => world.run(listOperators, { siteId: world.siteId }, world.who.captain);
const name = (more: object) =>
  world.run(
    nameOperator,
    { siteId: world.siteId, mayPlay: false, mayCopy: false, fromDay: '2026-10-01', ...more },
    world.who.captain,
  );
const proofs = { vettedOn: '2026-09-01', trainedOn: '2026-09-20', secrecyOn: '2026-09-20' };

it('keeps who may work the monitors, with his papers; another right is another line (S9A-8)', async () => {
  const { li } = world.guards;
  await world.run(addCertificate, {
    guardId: li,
    certificate: { kind: 'fire_control', certificateNo: '消控 1', level: 4, issuedOn: '2025-05-01' },
  });
  await name({ guardId: li, ...proofs });
  await name({ name: '许工', unit: '甲方工程部', mayPlay: true, vettedOn: '2026-09-01' });
  expect((await register()).operators).toMatchObject([
    { name: 'li', unit: null, mayPlay: false, lacks: [], certificates: [{ certificateNo: '消控 1' }] },
    { name: '许工', unit: '甲方工程部', mayPlay: true, lacks: ['trained', 'secrecy'], certificates: [] },
  ]);
  // To copy one has to play back.
  await name({ guardId: li, ...proofs, mayCopy: true, fromDay: '2026-10-04' });
  const lines = (await register()).operators.filter((one) => one.guardId === li);
  expect(lines.map((one) => [one.fromDay, one.untilDay, one.mayPlay, one.mayCopy, one.isNamed])).toEqual([
    ['2026-10-04', null, true, true, true],
    ['2026-10-01', '2026-10-03', false, false, false],
  ]);
  await expect(name({ guardId: li, fromDay: '2026-10-04' })).rejects.toMatchObject({
    fields: { fromDay: 'field.before-start' },
  });
  const operatorId = lines[0]?.id;
  const end = (untilDay: string) => world.run(endOperator, { operatorId, untilDay }, world.who.captain);
  await expect(end('2026-10-03')).rejects.toMatchObject({ fields: { untilDay: 'field.before-start' } });
  await end('2026-10-04');
  await expect(end('2026-10-04')).rejects.toMatchObject({ code: 'not-found' });
  expect((await register()).operators.find((one) => one.isNamed)?.name).toBe('许工');
  const { base64 } = await world.run(printOperators, { siteId: world.siteId }, world.who.captain);
  expect(Buffer.from(base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
});

it('refuses somebody of nobody’s, a day to come, and a guard of another site', async () => {
  await expect(name({ name: '许工' })).rejects.toMatchObject({ fields: { unit: 'field.required' } });
  await expect(name({})).rejects.toMatchObject({ fields: { name: 'field.required' } });
  await expect(name({ guardId: world.guards.li, vettedOn: '2026-10-06' })).rejects.toMatchObject({
    fields: { vettedOn: 'field.in-future' },
  });
  const away = world.actor('captain', { sites: ['01a206c9-4124-752e-b932-eda8ce3cf701'] });
  await expect(world.run(listOperators, { siteId: world.siteId }, away)).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(name({ guardId: world.siteId })).rejects.toMatchObject({ code: 'not-found' });
});

it('holds each view of a recording against who was named for it that day (M03)', async () => {
  const { li, zhou } = world.guards;
  const view = (handling: string, guardId: string) =>
    world.says(
      'footage.access',
      {
        ...{ requester: '王业主', requesterUnit: '3-1201', authority: 'resident', letterNo: null },
        ...{ reason: '车辆刮擦', cameraNos: 'C-1', periodFrom: null, periodTo: null, handling },
        approvedBy: '陈队长',
      },
      guardId,
    );
  const standings = async () => (await register()).accesses.map((one) => [one.byName, one.standing]);
  await view('viewed', li);
  expect(await standings()).toEqual([['li', 'unknown']]);
  await name({ guardId: li, mayPlay: true, fromDay: '2026-10-05' });
  expect(await standings()).toEqual([['li', 'named']]);
  world.clock.advance({ minutes: 1 });
  await view('copied', li);
  world.clock.advance({ minutes: 1 });
  await view('viewed', zhou);
  world.clock.advance({ minutes: 1 });
  await view('refused', zhou);
  expect(await standings()).toEqual([
    ['zhou', 'nothing-shown'],
    ['zhou', 'not-named'],
    ['li', 'not-named'],
    ['li', 'named'],
  ]);
});
