import { usePrivacyKey } from '@zhiqin/privacy';
import { createSite } from '@zhiqin/sites';
import { makeContractor } from '@zhiqin/test-contractor';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  closeLeaving,
  endAccessTask,
  endLeaverAccess,
  getGuard,
  getLeaving,
  issueItem,
  leavingCertificate,
  recordLeavingSteps,
  registerGuard,
  returnItem,
  startLeaving,
  takeBackLeaving,
  updateGuard,
  waiveLeavingItem,
} from '../index.ts';
import { serviceTime } from './leaving-certificate.ts';

let database: TestDatabase;
beforeAll(async () => {
  usePrivacyKey(new Uint8Array(32).fill(3));
  database = await testDatabase();
});
afterAll(() => database.drop());

async function employed() {
  const contractor = await makeContractor(database, '2026-11-10T09:00:00+08:00');
  const { id: siteId } = await contractor.run(createSite, {
    code: 'A',
    name: '项目A',
    siteType: 'office',
    zone: 'Asia/Shanghai',
  });
  const { id: guardId } = await contractor.run(registerGuard, {
    siteIds: [siteId],
    staffNo: 'G001',
    name: '张伟',
    rank: 'guard',
    joinedOn: '2024-03-15',
  });
  const membership = async () => {
    const [row] =
      await database.owner`select ended_at from membership where tenant_id = ${contractor.tenantId} and person_id = ${guardId}`;
    return row?.ended_at as Date | null;
  };
  return { contractor, guardId, membership, hr: contractor.member('hr', { displayName: '陈静' }) };
}

describe('leaving', () => {
  it('ends access at once, hinges on what is open by name, and holds back no pay for it', async () => {
    const { contractor, guardId, membership, hr } = await employed();
    const issue = { guardId, kind: 'uniform', quantity: 2, issuedOn: '2024-03-15' };
    const { id: coat } = await contractor.run(issueItem, { ...issue, name: '冬季执勤服' }, hr);
    const { id: belt } = await contractor.run(issueItem, { ...issue, name: '腰带' }, hr);
    const wanted = { guardId, reason: 'dismissed', lastDay: '2026-11-10', endsAccessNow: true };
    const { id: leavingId } = await contractor.run(startLeaving, wanted, hr);
    expect(await membership()).not.toBeNull();
    expect((await contractor.run(getGuard, { guardId }, hr)).leftOn).toBe('2026-11-10');
    await expect(contractor.run(startLeaving, wanted, hr)).rejects.toMatchObject({ code: 'leaving.begun' });
    // Two items and four steps.
    await expect(contractor.run(closeLeaving, { leavingId }, hr)).rejects.toMatchObject({
      code: 'leaving.open',
      params: { count: 6 },
    });
    const steps = {
      finalPayFen: 187_350,
      finalPayOn: '2026-11-10',
      certificateHandedOn: '2026-11-10',
      policeReportedOn: '2026-11-12',
      insuranceMovedOn: '2026-11-13',
    };
    // Paid in full while a coat is still out.
    await contractor.run(recordLeavingSteps, { leavingId, ...steps }, hr);
    await contractor.run(returnItem, { issueId: belt, returnedOn: '2026-11-10' }, hr);
    const lost = { leavingId, itemKey: `issue:${coat}`, reason: '工地火情中损坏' };
    await contractor.run(waiveLeavingItem, lost, hr);
    await expect(contractor.run(waiveLeavingItem, lost, hr)).rejects.toMatchObject({ code: 'not-found' });
    const standing = await contractor.run(getLeaving, { guardId }, hr);
    expect(standing).toMatchObject({ isReady: true, finalPayFen: 187_350, stepsOpen: [] });
    expect(standing?.items.map((item) => item.waiver?.byName)).toEqual(['陈静']);
    await contractor.run(closeLeaving, { leavingId }, hr);
    expect((await contractor.run(getLeaving, { guardId }, hr))?.closedByName).toBe('陈静');
    await expect(contractor.run(takeBackLeaving, { leavingId }, hr)).rejects.toMatchObject({
      code: 'leaving.closed',
    });
  });

  it('lets what the law asks for be done, never let go', async () => {
    const { contractor, guardId, hr } = await employed();
    const { id: leavingId } = await contractor.run(
      startLeaving,
      { guardId, reason: 'resigned', lastDay: '2026-11-10', endsAccessNow: true },
      hr,
    );
    const asked = { leavingId, itemKey: 'step:final-pay', reason: '本人未来领取' };
    await expect(contractor.run(waiveLeavingItem, asked, hr)).rejects.toMatchObject({ code: 'not-found' });
    const standing = await contractor.run(getLeaving, { guardId }, hr);
    expect(standing?.stepsOpen).toEqual([
      { step: 'final-pay', dueOn: '2026-11-10' },
      { step: 'certificate', dueOn: '2026-11-10' },
      { step: 'police', dueOn: '2026-11-25' },
      { step: 'insurance', dueOn: '2026-11-25' },
    ]);
  });

  it('lets somebody who gave notice sign off from his last night, and ends his access at noon', async () => {
    const { contractor, guardId, membership, hr } = await employed();
    await contractor.run(
      startLeaving,
      { guardId, reason: 'resigned', lastDay: '2026-12-09', endsAccessNow: false },
      hr,
    );
    expect(await membership()).toBeNull();
    const [due] =
      await database.owner`select payload, due_at from deadline where tenant_id = ${contractor.tenantId} and task = ${endAccessTask}`;
    expect(due?.due_at).toEqual(new Date('2026-12-10T04:00:00.000Z'));
    const input = due?.payload as { guardId: string; leavingId: string };
    expect(await contractor.run(endLeaverAccess, input)).toEqual({ isEnded: true });
    expect(await membership()).not.toBeNull();
  });

  it('moves somebody under notice with his way in, and lets nobody who is out in again', async () => {
    const { contractor, guardId, membership, hr } = await employed();
    const { id: other } = await contractor.run(createSite, {
      code: 'B',
      name: '项目B',
      siteType: 'office',
      zone: 'Asia/Shanghai',
    });
    const sitesOfAccess = async () => {
      const [row] =
        await database.owner`select site_ids from membership where tenant_id = ${contractor.tenantId} and person_id = ${guardId}`;
      return row?.site_ids as string[];
    };
    const wanted = { guardId, reason: 'resigned', lastDay: '2026-12-09', endsAccessNow: false };
    const { id: leavingId } = await contractor.run(startLeaving, wanted, hr);
    await contractor.run(updateGuard, { guardId, siteIds: [other] }, hr);
    expect(await sitesOfAccess()).toEqual([other]);
    await contractor.run(endLeaverAccess, { guardId, leavingId });
    await contractor.run(updateGuard, { guardId, name: '张玮' }, hr);
    expect(await membership()).not.toBeNull();
  });

  it('is taken back: he is employed again, and the job finds nothing to end', async () => {
    const { contractor, guardId, membership, hr } = await employed();
    const wanted = { guardId, reason: 'resigned', lastDay: '2026-12-09', endsAccessNow: false };
    const { id: leavingId } = await contractor.run(startLeaving, wanted, hr);
    await contractor.run(takeBackLeaving, { leavingId }, hr);
    expect(await contractor.run(getLeaving, { guardId }, hr)).toBeNull();
    expect((await contractor.run(getGuard, { guardId }, hr)).leftOn).toBeNull();
    expect(await contractor.run(endLeaverAccess, { guardId, leavingId })).toEqual({ isEnded: false });
    expect(await membership()).toBeNull();
    await contractor.run(startLeaving, { ...wanted, endsAccessNow: true }, hr);
    expect(await membership()).not.toBeNull();
  });

  it('is certified on paper in both languages', async () => {
    const { contractor, guardId, hr } = await employed();
    const { id: leavingId } = await contractor.run(
      startLeaving,
      { guardId, reason: 'term-ended', lastDay: '2026-11-30', endsAccessNow: false },
      hr,
    );
    for (const language of ['zh-CN', 'en'] as const) {
      const paper = await contractor.run(leavingCertificate, { leavingId, language }, hr);
      expect(Buffer.from(paper.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
      expect(paper.fileName).toContain('张伟');
    }
  });

  it.each([
    ['2024-03-15', '2026-11-10', { years: 2, months: 7 }],
    ['2024-03-15', '2026-03-14', { years: 2, months: 0 }],
    ['2024-03-15', '2024-03-15', { years: 0, months: 0 }],
    ['2020-02-29', '2024-02-28', { years: 4, months: 0 }],
  ] as const)('counts service from %s to %s', (from, until, expected) => {
    expect(serviceTime(from, until)).toEqual(expected);
  });
});
