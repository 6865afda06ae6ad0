import { uuidv7 } from '@zhiqin/kernel';
import { createSite } from '@zhiqin/sites';
import { makeContractor } from '@zhiqin/test-contractor';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { registerGuard } from '@zhiqin/workforce';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  decideLeave,
  listLeave,
  myLeave,
  openLeaveRound,
  requestMyLeave,
  withdrawMyLeave,
} from '../index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

async function start() {
  const contractor = await makeContractor(database, '2026-12-10T18:00:00+08:00');
  const { id: siteId } = await contractor.run(createSite, {
    code: 'A',
    name: '云栖大厦',
    siteType: 'office',
    zone: 'Asia/Shanghai',
  });
  const register = async (n: number) => {
    const { id } = await contractor.run(registerGuard, {
      siteIds: [siteId],
      staffNo: `10${n}`,
      name: `张${n}`,
      rank: 'guard',
      joinedOn: '2025-01-01',
      squadId: null,
    });
    return contractor.member('guard', { personId: id, sites: [siteId] });
  };
  const guards = [await register(0), await register(1)] as const;
  const captain = contractor.member('captain', { displayName: '高队', sites: [siteId] });
  return { contractor, siteId, guards, captain };
}

it('a guard asks for leave on his phone, is answered, and a retry is one wish', async () => {
  const { contractor, siteId, guards, captain } = await start();
  const [zhang, li] = guards;
  const wish = {
    requestId: uuidv7(),
    kind: 'annual',
    fromDay: '2027-02-05',
    untilDay: '2027-02-07',
    reason: '回家',
  };
  await contractor.run(requestMyLeave, wish, zhang);
  await contractor.run(requestMyLeave, wish, zhang);
  await expect(contractor.run(requestMyLeave, { ...wish, requestId: uuidv7() }, zhang)).rejects.toMatchObject(
    { code: 'leave.overlaps' },
  );
  // Another's wish is not his to send again, to read or to take back.
  await expect(contractor.run(requestMyLeave, wish, li)).rejects.toMatchObject({ code: 'not-found' });
  await expect(contractor.run(withdrawMyLeave, { requestId: wish.requestId }, li)).rejects.toMatchObject({
    code: 'not-found',
  });
  expect((await contractor.run(myLeave, {}, li)).requests).toEqual([]);
  const { waiting } = await contractor.run(listLeave, { siteId }, captain);
  expect(waiting.map((one) => [one.name, one.fromDay, one.reason])).toEqual([['张0', '2027-02-05', '回家']]);

  await contractor.run(
    decideLeave,
    { requestId: wish.requestId, decision: 'refused', reason: '那几天人手不够' },
    captain,
  );
  expect((await contractor.run(myLeave, {}, zhang)).requests).toMatchObject([
    { decision: 'refused', decisionReason: '那几天人手不够', deciderName: '高队' },
  ]);
  await expect(contractor.run(withdrawMyLeave, { requestId: wish.requestId }, zhang)).rejects.toMatchObject({
    code: 'leave.decided',
  });
});

it('shows how full a declared period is, and what is taken back waits for nobody and blocks nothing', async () => {
  const { contractor, siteId, guards, captain } = await start();
  const [zhang, li] = guards;
  const spring = { fromDay: '2027-02-05', untilDay: '2027-02-08' };
  await contractor.run(
    openLeaveRound,
    { siteId, name: '春节', ...spring, closesOn: '2027-01-10', quotaPerDay: 1 },
    captain,
  );
  const ask = async (who: typeof zhang, fromDay: string, untilDay: string) => {
    const requestId = uuidv7();
    await contractor.run(requestMyLeave, { requestId, kind: 'annual', fromDay, untilDay }, who);
    return requestId;
  };
  const first = await ask(zhang, '2027-02-05', '2027-02-06');
  expect((await contractor.run(myLeave, {}, li)).rounds).toMatchObject([
    { name: '春节', quotaPerDay: 1, isClosed: false, fullDays: [] },
  ]);
  await contractor.run(decideLeave, { requestId: first, decision: 'approved' }, captain);
  expect((await contractor.run(myLeave, {}, li)).rounds[0]?.fullDays).toEqual(['2027-02-05', '2027-02-06']);

  const second = await ask(li, '2027-02-06', '2027-02-08');
  await contractor.run(withdrawMyLeave, { requestId: second }, li);
  await contractor.run(withdrawMyLeave, { requestId: second }, li);
  await ask(li, '2027-02-07', '2027-02-08');
  const { waiting, decided } = await contractor.run(listLeave, { siteId }, captain);
  expect(waiting.map((one) => one.fromDay)).toEqual(['2027-02-07']);
  expect(decided.map((one) => one.decision).sort()).toEqual(['approved', 'withdrawn']);

  contractor.clock.set('2027-01-11T08:00:00+08:00');
  await expect(ask(zhang, '2027-02-08', '2027-02-08')).rejects.toMatchObject({ code: 'leave.round-closed' });
  expect((await contractor.run(myLeave, {}, zhang)).rounds[0]?.isClosed).toBe(true);
});
