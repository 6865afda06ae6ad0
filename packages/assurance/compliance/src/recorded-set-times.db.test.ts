import { patrolScan } from '@zhiqin/duty/schema';
import { uuidv7 } from '@zhiqin/kernel';
import { getSite, listPatrolTimes, setPatrolTimes } from '@zhiqin/sites';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ask, entry, judged } from './test-recorded-facts.ts';
import {
  asOperations,
  clock,
  database,
  heard,
  layTestSite,
  li,
  minutes,
  openTestDatabase,
  patrol,
  patrolPhone,
  run,
  shifts,
  siteId,
  start,
  tenantId,
  write,
} from './test-site-day.ts';

beforeAll(openTestDatabase);
afterAll(() => database.drop());
beforeEach(layTestSite);

/** The patrol shift runs from 07:00 to 15:00 by the site's clock. */
const afterwards = new Date('2026-10-20T09:00:00Z');

async function route() {
  const { routes } = await run(getSite, { siteId });
  const [own] = routes;
  if (!own) throw new Error('no route');
  return { routeId: own.id, points: own.checkpointIds };
}

async function scanned(checkpointId: string, atMinutes: number) {
  const at = minutes(start, atMinutes);
  const id = await entry('patrol.scan', patrol, at, { note: null, photo: null });
  await write((tx) =>
    tx.insert(patrolScan).values({
      tenantId,
      id,
      siteId,
      roundId: uuidv7(),
      checkpointId,
      postId: patrol,
      shiftId: shifts[patrol] ?? null,
      personId: li,
      deviceId: patrolPhone,
      label: 'A',
      method: 'qr',
      at,
      failedItems: [],
    }),
  );
}
const verdict = async () => (await judged(afterwards))('T04', patrol);

it('holds a point’s scans against its set time, early or late (T04, S9B-5)', async () => {
  await ask('T04');
  expect(await verdict()).toBeUndefined();
  const { routeId, points } = await route();
  const [first, second] = points as [string, string];
  clock.set('2026-10-01T00:00:00Z');
  await run(setPatrolTimes, { routeId, times: { [first]: ['09:00', '23:00'], [second]: ['14:00'] } });
  await scanned(first, 110);
  expect(await verdict()).toMatchObject({ verdict: 'unproven' });
  await scanned(second, 429);
  await heard(patrolPhone, minutes(start, 600));
  expect(await verdict()).toMatchObject({ verdict: 'met', measure: { values: { total: 2 } } });
  await run(setPatrolTimes, { routeId, times: { [first]: ['09:00', '23:00'], [second]: ['13:58'] } });
  expect(await verdict()).toMatchObject({ verdict: 'breached', measure: { values: { short: 1, total: 2 } } });
});

it('keeps for days that are over the times that held then, and is the route’s own', async () => {
  await ask('T04');
  const { routeId, points } = await route();
  const [first] = points as [string];
  clock.set('2026-10-01T00:00:00Z');
  await asOperations(setPatrolTimes, { routeId, times: { [first]: ['09:00'] } });
  clock.set('2026-10-21T00:00:00Z');
  expect(await asOperations(setPatrolTimes, { routeId, times: { [first]: ['10:00'] } })).toEqual({
    added: 1,
    ended: 1,
  });
  expect(await asOperations(setPatrolTimes, { routeId, times: { [first]: ['10:00'] } })).toEqual({
    added: 0,
    ended: 0,
  });
  expect(await run(listPatrolTimes, { siteId })).toMatchObject([{ checkpointId: first, at: '10:00' }]);
  await scanned(first, 125);
  await heard(patrolPhone, minutes(start, 600));
  expect(await verdict()).toMatchObject({ verdict: 'met' });
  await expect(
    asOperations(setPatrolTimes, { routeId, times: { [uuidv7()]: ['10:00'] } }),
  ).rejects.toMatchObject({ code: 'not-found' });
  await expect(
    asOperations(setPatrolTimes, { routeId, times: { [first]: ['25:00'] } }),
  ).rejects.toMatchObject({ fields: { [`times.${first}.0`]: 'field.invalid' } });
});
