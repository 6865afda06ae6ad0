import { command } from '@zhiqin/access';
import { noInput } from '@zhiqin/access/rules';
import { recordAtDesk } from '@zhiqin/duty';
import { entryKinds } from '@zhiqin/duty/rules';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeIncidentWorld } from '../fixture.ts';
import { getIncident, linkPoliceEntry, reportIncident } from '../index.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

it('cites what a post recorded of the police, once, and nothing of another kind (S7-3.4.2)', async () => {
  const world = await makeIncidentWorld(database, '2026-09-30T23:50:00+08:00');
  const minutes = (count: number) => world.clock.advance({ minutes: count });
  const { incidentId } = await world.run(
    reportIncident,
    {
      siteId: world.siteId,
      postId: world.postId,
      incidentType: 'theft',
      severity: 'minor',
      unknown: ['place'],
    },
    world.who.captain,
  );
  await world.work();
  const { captain, operations } = world.who;
  const seen = async () => (await world.run(getIncident, { incidentId }, operations)).policeEntries;
  const record = (kind: string, body: object) =>
    world.run(
      command({
        action: 'incident.handle',
        input: noInput,
        run: async (ctx) =>
          (
            await recordAtDesk(ctx, world.siteId, entryKinds.get(kind) as never, body as never, {
              ...{ post: world.postId, shift: null, person: null, cites: null },
            })
          ).content.id,
      }),
      {},
      captain,
    );
  minutes(20);
  const entryId = await record('police.liaison', {
    ...{
      liaisonKind: 'clue',
      policeUnit: '望江派出所',
      officer: null,
      receiptNo: null,
      text: '提供嫌疑人去向',
    },
  });
  minutes(1);
  const line = (category: string) =>
    record('log.note', { category, text: '民警来电', reportedTo: null, voice: null });
  const note = await line('routine');
  const told = await line('police');
  expect((await seen()).map((one) => one.id)).toEqual([told, entryId]);
  const link = (id: string) => world.run(linkPoliceEntry, { incidentId, entryId: id }, captain);
  await link(entryId);
  await link(entryId);
  await expect(link(note)).rejects.toMatchObject({ code: 'not-found' });
  await link(told);
  expect(await seen()).toEqual([]);
  const { course } = await world.run(getIncident, { incidentId }, operations);
  expect(course.filter((line) => line.kind === 'police.liaison')).toMatchObject([
    { entryId, body: { text: '提供嫌疑人去向' } },
  ]);
});
