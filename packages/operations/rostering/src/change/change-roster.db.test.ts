import { tenant } from '@zhiqin/access/schema';
import { declarePeriod } from '@zhiqin/adoption';
import { addPost, createSite } from '@zhiqin/sites';
import { type Contractor, makeContractor } from '@zhiqin/test-contractor';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { registerGuard } from '@zhiqin/workforce';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  changeRoster,
  endProtection,
  extraPostGaps,
  getRoster,
  getRosterSheet,
  listProtections,
  publishRoster,
  recordProtection,
  seeMyRoster,
  setStrictRoster,
} from '../index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const month = '2026-12';
const twelve = [
  { code: 'D', startTime: '07:00', endTime: '19:00' },
  { code: 'N', startTime: '19:00', endTime: '07:00' },
];

async function openSite(contractor: Contractor, code = 'A', guards = 3) {
  const { id: siteId } = await contractor.run(createSite, {
    code,
    name: `项目${code}`,
    siteType: 'office',
    zone: 'Asia/Shanghai',
  });
  const { id: postId } = await contractor.run(addPost, {
    siteId,
    code: 'G1',
    name: '东门岗',
    kind: 'gate',
    heads: 1,
    shiftPattern: twelve,
  });
  const guardIds: string[] = [];
  for (let n = 0; n < guards; n++) {
    const { id } = await contractor.run(registerGuard, {
      siteIds: [siteId],
      staffNo: `${code}${n}`,
      name: `张${n}`,
      rank: 'guard',
      joinedOn: '2025-01-01',
      squadId: null,
      certificates: [{ kind: 'guard', certificateNo: `${code}-${n}`, issuedOn: '2024-01-01' }],
    });
    guardIds.push(id);
  }
  const put = (guard: number, day: string, to: string[], from: string[] = []) => ({
    guardId: guardIds[guard] as string,
    day: `${month}-${day}`,
    from: from.map((one) => ({ postId, code: one })),
    to: to.map((one) => ({ postId, code: one })),
  });
  return { siteId, postId, guardIds, put };
}
const cellsOf = (sheet: Awaited<ReturnType<typeof getRosterSheet.run>>, guardId: string | undefined) =>
  sheet.guards.find((one) => one.guardId === guardId)?.cells.map(({ day, code }) => `${day.slice(8)}${code}`);

it('saves the cells that can be and names the others; two guards change places at once', async () => {
  const contractor = await makeContractor(database);
  const { siteId, guardIds, put } = await openSite(contractor);
  const first = await contractor.run(changeRoster, {
    siteId,
    month,
    changes: [put(0, '01', ['D']), put(1, '01', ['N']), put(2, '01', ['D']), put(0, '02', ['E'])],
  });
  expect(first).toEqual({
    saved: 2,
    refused: [
      { guardId: guardIds[2], day: '2026-12-01', code: 'roster.shift-full' },
      { guardId: guardIds[0], day: '2026-12-02', code: 'roster.cell-changed' },
    ],
  });
  const swapped = await contractor.run(changeRoster, {
    siteId,
    month,
    changes: [put(0, '01', ['N'], ['D']), put(1, '01', ['D'], ['N']), put(2, '01', [], ['D'])],
  });
  // The third cell was read before somebody changed it.
  expect(swapped.refused.map((one) => one.code)).toEqual(['roster.cell-changed']);
  const sheet = await contractor.run(getRosterSheet, { siteId, month });
  expect(guardIds.map((id) => cellsOf(sheet, id))).toEqual([['01N'], ['01D'], []]);
  expect(sheet.shifts).toHaveLength(62);
});

it('a guard of two sites stands at one of them', async () => {
  const contractor = await makeContractor(database);
  const a = await openSite(contractor, 'A', 1);
  const b = await openSite(contractor, 'B', 0);
  const { id: guardId } = await contractor.run(registerGuard, {
    siteIds: [a.siteId, b.siteId],
    staffNo: 'F1',
    name: '机动',
    rank: 'guard',
    joinedOn: '2025-01-01',
    squadId: null,
    certificates: [],
  });
  const at = (site: typeof a, code: string) => ({
    siteId: site.siteId,
    month,
    changes: [{ guardId, day: `${month}-05`, from: [], to: [{ postId: site.postId, code }] }],
  });
  expect((await contractor.run(changeRoster, at(a, 'D'))).saved).toBe(1);
  expect((await contractor.run(changeRoster, at(b, 'D'))).refused.map((one) => one.code)).toEqual([
    'roster.double-booked',
  ]);
  const sheet = await contractor.run(getRosterSheet, { siteId: b.siteId, month });
  const around = sheet.guards.find((one) => one.guardId === guardId)?.around;
  expect(around).toEqual([expect.objectContaining({ day: '2026-12-05' })]);
  expect(JSON.stringify(around)).not.toContain(a.siteId);
});

it('a month with findings is published by somebody who says why; a strict contractor’s is not', async () => {
  const contractor = await makeContractor(database);
  const { siteId, put } = await openSite(contractor);
  await contractor.run(changeRoster, { siteId, month, changes: [put(0, '01', ['D'])] });
  const planner = contractor.member('operations', { displayName: '林晓' });
  await expect(contractor.run(publishRoster, { siteId, month }, planner)).rejects.toMatchObject({
    code: 'roster.approval-needed',
    params: { count: 1 },
    fields: { approval: 'field.required' },
  });
  await contractor.run(setStrictRoster, { isStrict: true }, contractor.member('owner'));
  const why = { siteId, month, approval: '综合工时审批办理中' };
  await expect(contractor.run(publishRoster, why, planner)).rejects.toMatchObject({ code: 'roster.strict' });
  await contractor.run(setStrictRoster, { isStrict: false }, contractor.member('owner'));
  await contractor.run(publishRoster, why, planner);
  const sheet = await contractor.run(getRosterSheet, { siteId, month }, planner);
  expect(sheet.approval).toMatchObject({ approverName: '林晓', reason: '综合工时审批办理中', findings: 1 });
  const wall = {
    tenantId: contractor.tenantId,
    audience: 'staff',
    sites: 'all',
    clientIds: [],
    personId: null,
  } as const;
  const [row] = await database.db.read(wall, (tx) =>
    tx.select({ settings: tenant.settings }).from(tenant).where(eq(tenant.id, contractor.tenantId)),
  );
  expect(row?.settings).toEqual({ roster: { isStrict: false } });
});

it('a protected guard’s night is published as an open shift (R07), her day is kept', async () => {
  const contractor = await makeContractor(database);
  const { siteId, guardIds, postId } = await openSite(contractor);
  const { id: dayPost } = await contractor.run(addPost, {
    siteId,
    code: 'L1',
    name: '大堂',
    kind: 'lobby',
    heads: 1,
    shiftPattern: [
      { code: 'D', startTime: '08:00', endTime: '16:00' },
      { code: 'N', startTime: '22:00', endTime: '06:00' },
    ],
  });
  const guardId = guardIds[0] as string;
  const hr = contractor.member('hr');
  const span = { guardId, kind: 'pregnant', fromDay: '2026-12-03' };
  const wrong = await contractor.run(recordProtection, { ...span, kind: 'nursing' }, hr);
  await contractor.run(endProtection, { protectionId: wrong.id }, hr);
  await contractor.run(recordProtection, span, hr);
  expect(await contractor.run(listProtections, { guardId }, hr)).toMatchObject([{ kind: 'pregnant' }]);
  const cell = (day: string, code: string) => ({
    guardId,
    day: `${month}-${day}`,
    from: [],
    to: [{ postId: dayPost, code }],
  });
  await contractor.run(changeRoster, {
    siteId,
    month,
    changes: [cell('02', 'N'), cell('04', 'N'), cell('06', 'D')],
  });
  const { openShifts } = await contractor.run(publishRoster, { siteId, month });
  expect(openShifts.filter((one) => one.reason !== 'unfilled')).toMatchObject([
    { day: '2026-12-04', reason: 'ineligible', because: { control: 'R07' }, guardId },
  ]);
  expect(postId).not.toBe(dayPost);
});

it('what changes after publication needs a reason, leaves a trace and is told to whom it concerns', async () => {
  const contractor = await makeContractor(database);
  const { siteId, guardIds, put } = await openSite(contractor);
  await contractor.run(changeRoster, { siteId, month, changes: [put(0, '01', ['D'])] });
  await contractor.run(publishRoster, { siteId, month });
  const change = { siteId, month, changes: [put(0, '01', [], ['D']), put(1, '01', ['D'])] };
  await expect(contractor.run(changeRoster, change)).rejects.toMatchObject({
    fields: { reason: 'field.required' },
  });
  const captain = contractor.member('captain', { displayName: '高队' });
  expect(await contractor.run(changeRoster, { ...change, reason: '张0 请病假' }, captain)).toEqual({
    saved: 2,
    refused: [],
  });
  const sheet = await contractor.run(getRosterSheet, { siteId, month }, captain);
  expect(
    sheet.changes.map(({ guardId, kind, reason, changerName }) => [guardId, kind, reason, changerName]),
  ).toEqual(
    expect.arrayContaining([
      [guardIds[0], 'withdrawn', '张0 请病假', '高队'],
      [guardIds[1], 'assigned', '张0 请病假', '高队'],
    ]),
  );
  const roster = await contractor.run(getRoster, { siteId, month });
  expect(roster.rows.map((one) => one.guardId)).toEqual([guardIds[1]]);
});

it('what is put right of days that are over has them judged again, what is to come does not', async () => {
  const contractor = await makeContractor(database);
  const { siteId, put } = await openSite(contractor);
  await contractor.run(changeRoster, { siteId, month, changes: [put(0, '10', ['D'])] });
  await contractor.run(publishRoster, { siteId, month });
  const asked = async () =>
    (await database.queuedJobs()).filter(
      ({ task, payload }) =>
        task === 'compliance.rejudge-register' && payload.siteId === siteId && payload.register === 'roster',
    );
  const reason = '张1 顶班，补记';
  await contractor.run(changeRoster, { siteId, month, changes: [put(1, '11', ['D'])], reason });
  expect(await asked()).toEqual([]);
  contractor.clock.set('2026-12-20T00:00:00Z');
  await contractor.run(changeRoster, { siteId, month, changes: [put(0, '12', ['D'])], reason });
  await contractor.run(changeRoster, { siteId, month, changes: [put(1, '13', ['D'])], reason });
  expect(await asked()).toMatchObject([
    { key: `rejudge:roster:${siteId}:2026-12`, payload: { register: 'roster', fromDay: '2026-12-01' } },
  ]);
});

it('names the days of a declared period on which an extra post has nobody', async () => {
  const contractor = await makeContractor(database);
  const { siteId, postId, put } = await openSite(contractor);
  const days = { fromDay: `${month}-10`, untilDay: `${month}-12` };
  const { id } = await contractor.run(declarePeriod, {
    siteId,
    kind: 'large-event',
    name: '年会',
    ...days,
    upliftRounds: 0,
    closedPostIds: [],
    extraPostIds: [postId],
  });
  await contractor.run(changeRoster, { siteId, month, changes: [put(0, '11', ['D'])] });
  expect(await contractor.run(extraPostGaps, { siteId })).toEqual([
    { periodId: id, postId, days: [`${month}-10`, `${month}-12`] },
  ]);
  const others = [put(0, '10', ['D']), put(0, '12', ['D'])];
  await contractor.run(changeRoster, { siteId, month, changes: others });
  expect(await contractor.run(extraPostGaps, { siteId })).toEqual([]);
});

it('a guard who looked at his month is on the list of those who have seen it', async () => {
  const contractor = await makeContractor(database);
  const { siteId, guardIds, put } = await openSite(contractor);
  await contractor.run(changeRoster, { siteId, month, changes: [put(0, '01', ['D'])] });
  const himself = contractor.member('guard', { personId: guardIds[0] as string, sites: [siteId] });
  expect(await contractor.run(seeMyRoster, { month }, himself)).toEqual({ sites: 0 });
  await contractor.run(publishRoster, { siteId, month });
  await contractor.run(seeMyRoster, { month }, himself);
  expect(await contractor.run(seeMyRoster, { month }, himself)).toEqual({ sites: 1 });
  const { receipts } = await contractor.run(getRosterSheet, { siteId, month });
  expect(receipts.map((one) => one.guardId)).toEqual([guardIds[0]]);
});
