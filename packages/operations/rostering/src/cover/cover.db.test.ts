import { addPost, createSite } from '@zhiqin/sites';
import { type Contractor, makeContractor } from '@zhiqin/test-contractor';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { registerGuard } from '@zhiqin/workforce';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  callOff,
  changeRoster,
  coverCandidates,
  coverShift,
  decideLeave,
  endOnCall,
  getRosterSheet,
  listLeave,
  listOpenShifts,
  openCover,
  openLeaveRound,
  publishRoster,
  putOnCall,
  requestLeave,
  ringStandIn,
  wakeHeadquarters,
  wakeTask,
} from '../index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const month = '2026-12';

/** A gate of one head day and night, five guards: 0 stands the day of the 10th, 1 its night. 22:00 of the 9th. */
async function openSite() {
  const contractor = await makeContractor(database, '2026-12-10T18:00:00+08:00');
  const { id: siteId } = await contractor.run(createSite, {
    code: 'A',
    name: '云栖大厦',
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
      { code: 'D', startTime: '07:00', endTime: '19:00' },
      { code: 'N', startTime: '19:00', endTime: '07:00' },
    ],
  });
  const guardIds: string[] = [];
  for (const n of [0, 1, 2, 3, 4]) {
    const { id } = await contractor.run(registerGuard, {
      siteIds: [siteId],
      staffNo: `10${n}`,
      name: `张${n}`,
      rank: 'guard',
      joinedOn: '2025-01-01',
      squadId: null,
      // The fifth has no certificate: nobody the sheet may name.
      certificates: n === 4 ? [] : [{ kind: 'guard', certificateNo: `C${n}`, issuedOn: '2024-01-01' }],
    });
    guardIds.push(id);
  }
  const put = (n: number, day: string, code: string) => ({
    guardId: guardIds[n] as string,
    day: `${month}-${day}`,
    from: [],
    to: [{ postId, code }],
  });
  await contractor.run(changeRoster, {
    siteId,
    month,
    changes: [put(0, '10', 'D'), put(1, '10', 'N'), put(2, '11', 'D')],
  });
  await contractor.run(publishRoster, { siteId, month });
  return { contractor, siteId, guardIds };
}
const captainOf = (contractor: Contractor, siteId: string) =>
  contractor.member('captain', { displayName: '高队', sites: [siteId] });

it('a sick call at 18:00: leave opens the night, the sheet ranks who could stand in, one is put on it', async () => {
  const { contractor, siteId, guardIds } = await openSite();
  const captain = captainOf(contractor, siteId);
  const asked = { guardId: guardIds[1], kind: 'sick', fromDay: '2026-12-10', untilDay: '2026-12-11' };
  const { id: requestId } = await contractor.run(requestLeave, asked, captain);
  await expect(contractor.run(requestLeave, asked, captain)).rejects.toMatchObject({
    code: 'leave.overlaps',
  });
  expect(await contractor.run(decideLeave, { requestId, decision: 'approved' }, captain)).toEqual({
    opened: 1,
  });
  const { open } = await contractor.run(listOpenShifts, { siteId }, captain);
  expect(open.filter((one) => one.day === '2026-12-10')).toMatchObject([
    { code: 'N', missing: 1, wakeAt: null },
  ]);
  const shiftId = open[0]?.shiftId as string;

  const { id: onCallId } = await contractor.run(
    putOnCall,
    { siteId, guardId: guardIds[3], day: '2026-12-10' },
    captain,
  );
  const sheet = await contractor.run(coverCandidates, { shiftId }, captain);
  // 0 stands on the post now, 2 has the day after: either would work 24 hours on end. 1 is ill, 4 has no certificate.
  expect(sheet.candidates.map((one) => one.name)).toEqual(['张3', '张2', '张0']);
  expect(sheet.candidates[0]?.reasons.map((why) => why.code)).toContain('onCall');
  expect(sheet.candidates.map((one) => one.warnings)).toEqual([
    [],
    [{ code: 'longDay', hours: 24 }],
    [{ code: 'longDay', hours: 24 }],
  ]);
  expect(sheet.notListed).toBe(2);

  const { wakeAt } = await contractor.run(openCover, { shiftId }, captain);
  expect(wakeAt).toEqual(new Date('2026-12-10T18:15:00+08:00'));
  await expect(
    contractor.run(coverShift, { shiftId, guardId: guardIds[4], reason: '顶班' }, captain),
  ).rejects.toMatchObject({ code: 'roster.ineligible', params: { name: '张4' } });
  await expect(
    contractor.run(coverShift, { shiftId, guardId: guardIds[1], reason: '顶班' }, captain),
  ).rejects.toMatchObject({ code: 'roster.on-leave' });
  // The one on post stays on: both shifts are his that day.
  expect(
    await contractor.run(coverShift, { shiftId, guardId: guardIds[0], reason: '顶班' }, captain),
  ).toEqual({
    name: '张0',
    isFull: true,
  });
  const month12 = await contractor.run(getRosterSheet, { siteId, month }, captain);
  expect(
    month12.guards
      .find((one) => one.guardId === guardIds[0])
      ?.cells.map((one) => one.code)
      .sort(),
  ).toEqual(['D', 'N']);
  expect(month12.changes.map(({ kind, reason }) => [kind, reason])).toEqual([
    ['assigned', '顶班'],
    ['withdrawn', '请假'],
  ]);
  // Nobody is missing any more, so headquarters sleep on.
  expect(await contractor.run(wakeHeadquarters, { shiftId })).toEqual({ isWoken: false });
  await contractor.run(endOnCall, { onCallId }, captain);
  expect((await contractor.run(listOpenShifts, { siteId }, captain)).onCall).toEqual([]);
});

it('still open after a quarter of an hour, headquarters are woken once', async () => {
  const { contractor, siteId, guardIds } = await openSite();
  const captain = captainOf(contractor, siteId);
  const asked = { guardId: guardIds[1], kind: 'personal', fromDay: '2026-12-10', untilDay: '2026-12-10' };
  const { id: requestId } = await contractor.run(requestLeave, asked, captain);
  await contractor.run(decideLeave, { requestId, decision: 'approved' }, captain);
  const { open } = await contractor.run(listOpenShifts, { siteId }, captain);
  const shiftId = open[0]?.shiftId as string;
  const { tenantId, clock } = contractor;
  const owner = contractor.member('owner');
  await database.owner`insert into membership ${database.owner({
    ...{ tenant_id: tenantId, id: owner.membershipId, role: 'owner', display_name: '值班经理' },
    ...{ all_sites: true, site_ids: [], client_ids: [], created_at: clock.now() },
  })}`;
  await contractor.run(openCover, { shiftId }, captain);
  const [deadline] = await database.owner`
    select due_at from deadline where tenant_id = ${tenantId} and task = ${wakeTask} and key = ${shiftId}`;
  expect(deadline?.due_at).toEqual(new Date(clock.now().getTime() + 15 * 60_000));
  clock.advance({ minutes: 15 });
  expect(await contractor.run(wakeHeadquarters, { shiftId })).toEqual({ isWoken: true });
  const told =
    await database.owner`select template from inbox_item where membership_id = ${owner.membershipId}`;
  expect(told.map(({ template }) => template)).toEqual(['coverNeeded']);
  expect(await contractor.run(wakeHeadquarters, { shiftId })).toEqual({ isWoken: false });
  const [row] = (await contractor.run(listOpenShifts, { siteId }, captain)).open;
  expect(row?.wokenAt).toEqual(contractor.clock.now());
});

it('a declared period grants no more days than its quota, in fair order, and closes on its day', async () => {
  const { contractor, siteId, guardIds } = await openSite();
  const captain = captainOf(contractor, siteId);
  const round = { siteId, name: '春节', fromDay: '2027-02-05', untilDay: '2027-02-12', quotaPerDay: 1 };
  await contractor.run(openLeaveRound, { ...round, closesOn: '2026-12-31' }, captain);
  const ask = (n: number, more = {}) =>
    contractor.run(
      requestLeave,
      { guardId: guardIds[n], kind: 'annual', fromDay: '2027-02-06', untilDay: '2027-02-08', ...more },
      contractor.member('guard', { personId: guardIds[n] as string, sites: [siteId] }),
    );
  // Guard 0 has had days off this year: he comes after guard 2, though he asked first.
  const earlier = await ask(0, { fromDay: '2026-12-20', untilDay: '2026-12-22' });
  await contractor.run(decideLeave, { requestId: earlier.id, decision: 'approved' }, captain);
  const first = await ask(0);
  const second = await ask(2);
  const { waiting } = await contractor.run(listLeave, { siteId }, captain);
  expect(waiting.map(({ id, daysHad }) => [id, daysHad])).toEqual([
    [second.id, 0],
    [first.id, 3],
  ]);
  await contractor.run(decideLeave, { requestId: second.id, decision: 'approved' }, captain);
  await expect(
    contractor.run(decideLeave, { requestId: first.id, decision: 'approved' }, captain),
  ).rejects.toMatchObject({ code: 'leave.quota-full', params: { day: '2027-02-06' } });
  await expect(
    contractor.run(decideLeave, { requestId: first.id, decision: 'refused' }, captain),
  ).rejects.toMatchObject({ fields: { reason: 'field.required' } });
  await contractor.run(
    decideLeave,
    { requestId: first.id, decision: 'refused', reason: '名额已满' },
    captain,
  );
  contractor.clock.advance({ days: 40 });
  await expect(ask(3)).rejects.toMatchObject({ code: 'leave.round-closed', params: { name: '春节' } });
  expect((await ask(3, { kind: 'sick' })).id).toBeTruthy();
  // Somebody else's leave is not his to ask for.
  await expect(
    contractor.run(
      requestLeave,
      { guardId: guardIds[0], kind: 'sick', fromDay: '2027-03-01', untilDay: '2027-03-01' },
      contractor.member('guard', { personId: guardIds[3] as string, sites: [siteId] }),
    ),
  ).rejects.toMatchObject({ code: 'not-found' });
});

it('by PIN: who leads the site calls somebody off, rings who could come and puts him on; no other day is his', async () => {
  const { contractor, siteId, guardIds } = await openSite();
  const leader = contractor.member('squad_leader', {
    displayName: '高队',
    personId: guardIds[0] as string,
    sites: [siteId],
  });
  const run: typeof contractor.run = (use, input) => contractor.run(use, input, leader);
  const { due } = await run(listOpenShifts, { siteId });
  const night = due.find((one) => one.name === '张1');
  const shiftId = night?.shiftId as string;
  expect(night?.post.name).toBe('东门岗');
  // Nobody is looked for yet: nobody's number is shown.
  await expect(run(ringStandIn, { shiftId, guardId: guardIds[3] })).rejects.toMatchObject({
    code: 'not-found',
  });
  const off = { shiftId, guardId: guardIds[1], kind: 'sick' };
  expect(await run(callOff, off)).toEqual({ name: '张1', wakeAt: new Date('2026-12-10T18:15:00+08:00') });
  await expect(run(callOff, off)).rejects.toMatchObject({ code: 'not-found' });
  const { waiting } = await contractor.run(listLeave, { siteId });
  expect(waiting.map(({ kind, fromDay }) => [kind, fromDay])).toEqual([['sick', '2026-12-10']]);
  expect(await run(ringStandIn, { shiftId, guardId: guardIds[3] })).toEqual({ phone: null });
  // Without a certificate he is no candidate, and his number nobody's business.
  await expect(run(ringStandIn, { shiftId, guardId: guardIds[4] })).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(await run(coverShift, { shiftId, guardId: guardIds[3], reason: '顶班' })).toEqual({
    name: '张3',
    isFull: true,
  });
  const [kept] =
    await database.owner`select count(*)::int as n from deadline where tenant_id = ${contractor.tenantId} and task = ${wakeTask} and claimed_at is null`;
  expect(kept?.n).toBe(0);
  // A shift of another week, and the month itself, are not his to plan.
  const [row] =
    await database.owner`select id from shift where tenant_id = ${contractor.tenantId} and day = '2026-12-20' limit 1`;
  const later = row?.id as string;
  await expect(
    run(coverShift, { shiftId: later, guardId: guardIds[3], reason: '顶班' }),
  ).rejects.toMatchObject({ code: 'not-found' });
  await expect(run(getRosterSheet, { siteId, month })).rejects.toMatchObject({ code: 'access.forbidden' });
});
