import { uuidv7 } from '@zhiqin/kernel';
import { type TestDatabase, testClock, testDatabase } from '@zhiqin/testing';
import { contributeLeaver, getLeaving, startLeaving } from '@zhiqin/workforce';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeTestPhone, makeTestSite, runAs, shiftStart, system } from './fixture.ts';
import { keyOut, keyReturn } from './kinds/key/entry.ts';
import { leaverKeys } from './leaver-keys.ts';

let database: TestDatabase;
const clock = testClock('2026-11-20T00:00:00Z');
beforeAll(async () => {
  contributeLeaver(leaverKeys);
  database = await testDatabase();
});
afterAll(() => database.drop());

it('keys a guard was handed and did not bring back are asked for when he leaves', async () => {
  clock.set(shiftStart.toISOString());
  const place = await makeTestSite(database);
  const phone = await makeTestPhone(database, clock, place);
  const [zhang, wang] = place.guards;
  const custody = uuidv7();
  const lend = (holderId: string | null, keyNos: string[], id = uuidv7()) =>
    phone.log.record(
      keyOut,
      { custody: id, keyNos, holderKind: 'guard', holder: '张伟', holderId, purpose: null, dueBackAt: null },
      phone.at(place.gate, zhang),
    );
  await lend(zhang, ['A-1', 'A-2'], custody);
  await lend(wang, ['B-1']);
  await lend(null, ['C-1']);
  await phone.log.record(
    keyReturn,
    { custody, keyNos: ['A-1'], keyState: 'sound', note: null },
    phone.at(place.gate, zhang),
  );
  const { results } = await phone.sync();
  expect(results.every((one) => one.status === 'accepted')).toBe(true);
  const office = system(place.tenantId);
  await runAs(database.db, clock, office, startLeaving, {
    guardId: zhang,
    reason: 'resigned',
    lastDay: '2026-11-30',
    endsAccessNow: false,
    note: null,
  });
  const standing = await runAs(database.db, clock, office, getLeaving, { guardId: zhang });
  expect(standing?.items.map((item) => [item.source, item.label])).toEqual([['keys', '云栖花园 A-2']]);
});
