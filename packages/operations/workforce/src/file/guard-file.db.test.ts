import { addDays } from '@zhiqin/kernel';
import { usePrivacyKey } from '@zhiqin/privacy';
import { addPost, createSite } from '@zhiqin/sites';
import { type Contractor, makeContractor } from '@zhiqin/test-contractor';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addPaper,
  employmentTermsOf,
  expiryList,
  getGuard,
  guardEligibility,
  listEmploymentTerms,
  listPapers,
  registerGuard,
  revealGuardValue,
  revealPaper,
  setEmploymentTerms,
  updateGuard,
  withdrawPaper,
} from '../index.ts';

let database: TestDatabase;
beforeAll(async () => {
  usePrivacyKey(new Uint8Array(32).fill(3));
  database = await testDatabase();
});
afterAll(() => database.drop());

const forbidden = { code: 'access.forbidden' };
const terms = {
  startsOn: '2026-09-01',
  contractType: 'labour',
  hourRegime: 'standard',
  baseMonthlyFen: 420_000,
} as const;

async function guardOn(contractor: Contractor) {
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
    joinedOn: '2026-09-01',
    file: { birthDate: '1990-03-07', sex: 'male', education: 'senior', nationality: '中国' },
    certificates: [
      { kind: 'guard', certificateNo: '沪保字001', issuedOn: '2025-03-01', expiresOn: '2026-11-20' },
    ],
  });
  return { siteId, guardId };
}

describe('employment terms', () => {
  it('hold from a day on, change no day that is over without a reason, and keep what was replaced', async () => {
    const contractor = await makeContractor(database);
    const { siteId, guardId } = await guardOn(contractor);
    const hr = contractor.member('hr');
    await contractor.run(setEmploymentTerms, { guardId, ...terms }, hr);
    const raise = { guardId, ...terms, startsOn: '2026-12-01', baseMonthlyFen: 450_000 };
    await contractor.run(setEmploymentTerms, raise, hr);
    const back = { guardId, ...terms, baseMonthlyFen: 430_000 };
    await expect(contractor.run(setEmploymentTerms, back, hr)).rejects.toMatchObject({
      code: 'terms.reason-needed',
    });
    contractor.clock.advance({ minutes: 1 });
    await contractor.run(setEmploymentTerms, { ...back, reason: '合同写明 4300 元' }, hr);
    const { inForce, replaced } = await contractor.run(listEmploymentTerms, { guardId }, hr);
    expect(inForce.map((one) => [one.startsOn, one.endsOn, one.baseMonthlyFen])).toEqual([
      ['2026-12-01', null, 450_000],
      ['2026-09-01', '2026-11-30', 430_000],
    ]);
    expect(replaced.map((one) => one.baseMonthlyFen)).toEqual([420_000]);
    const own = contractor.member('guard', { sites: [siteId], personId: guardId });
    expect((await contractor.run(listEmploymentTerms, { guardId }, own)).inForce).toHaveLength(2);
    const captain = contractor.member('captain', { sites: [siteId] });
    await expect(contractor.run(listEmploymentTerms, { guardId }, captain)).rejects.toMatchObject(forbidden);
  });

  it('show a guard no colleague’s terms, even past the program', async () => {
    const contractor = await makeContractor(database);
    const { siteId, guardId } = await guardOn(contractor);
    await contractor.run(setEmploymentTerms, { guardId, ...terms });
    const { id: colleague } = await contractor.run(registerGuard, {
      siteIds: [siteId],
      staffNo: 'G002',
      name: '李强',
      rank: 'guard',
      joinedOn: '2026-09-01',
    });
    const wall = {
      tenantId: contractor.tenantId,
      audience: 'person' as const,
      sites: [siteId],
      clientIds: [],
    };
    const seenBy = (personId: string) =>
      database.db.read({ ...wall, personId }, (tx) =>
        employmentTermsOf({ tx, tenantId: contractor.tenantId }, [guardId]),
      );
    expect([...(await seenBy(guardId)).keys()]).toEqual([guardId]);
    expect((await seenBy(colleague)).size).toBe(0);
  });

  it('ask for a cycle under comprehensive hours, and never begin before he does', async () => {
    const contractor = await makeContractor(database);
    const { guardId } = await guardOn(contractor);
    const given = { guardId, ...terms, hourRegime: 'comprehensive' };
    await expect(contractor.run(setEmploymentTerms, given)).rejects.toMatchObject({
      fields: { cycle: 'field.required' },
    });
    await expect(
      contractor.run(setEmploymentTerms, { guardId, ...terms, startsOn: '2026-08-31' }),
    ).rejects.toMatchObject({ fields: { startsOn: 'field.before-start' } });
  });
});

describe('papers', () => {
  it('seal what a vetting found, tell the captain only that he is not cleared, and put each look on record', async () => {
    const contractor = await makeContractor(database);
    const { siteId, guardId } = await guardOn(contractor);
    const hr = contractor.member('hr');
    await contractor.run(addPost, {
      siteId,
      code: 'G1',
      name: '东门',
      kind: 'gate',
      heads: 1,
      shiftPattern: [{ code: 'D', startTime: '08:00', endTime: '20:00' }],
    });
    const bars = ['intentional-crime'];
    const vetting = {
      guardId,
      kind: 'vetting',
      startsOn: '2026-10-08',
      bars,
      note: '派出所回函 2019 年案件',
    };
    const { id: paperId } = await contractor.run(addPaper, vetting, hr);
    const [stored] =
      await database.owner`select outcome, detail_sealed from guard_paper where id = ${paperId}`;
    expect(stored?.outcome).toBe('barred');
    expect(stored?.detail_sealed).not.toContain('2019 年');
    const captain = contractor.member('captain', { sites: [siteId] });
    await expect(contractor.run(listPapers, { guardId }, captain)).rejects.toMatchObject(forbidden);
    const { posts } = await contractor.run(guardEligibility, { guardId, day: '2026-11-01' }, captain);
    expect(posts[0]?.reasons[0]).toMatchObject({ control: 'P03', code: 'vetting-not-clear', refuses: true });
    expect(JSON.stringify(posts)).not.toContain('intentional-crime');
    const asked = { paperId, reason: '复核录用决定' };
    expect(await contractor.run(revealPaper, asked, hr)).toEqual({ bars, note: '派出所回函 2019 年案件' });
    await expect(contractor.run(revealPaper, asked, captain)).rejects.toMatchObject(forbidden);
    const [looked] =
      await database.owner`select detail from audit_entry where tenant_id = ${contractor.tenantId} and action = 'paper.reveal'`;
    expect(looked?.detail).toMatchObject({ reason: '复核录用决定' });
    await contractor.run(withdrawPaper, { paperId, reason: '登记到了别人名下' }, hr);
    const after = await contractor.run(guardEligibility, { guardId, day: '2026-11-01' }, captain);
    expect(after.posts[0]?.reasons.map((one) => one.code)).not.toContain('vetting-not-clear');
  });

  it('follow a guard who moves to another site', async () => {
    const contractor = await makeContractor(database);
    const { guardId } = await guardOn(contractor);
    await contractor.run(addPaper, { guardId, kind: 'undertaking', startsOn: '2026-09-01' });
    const { id: siteIdB } = await contractor.run(createSite, {
      code: 'B',
      name: '项目B',
      siteType: 'office',
      zone: 'Asia/Shanghai',
    });
    await contractor.run(updateGuard, { guardId, siteIds: [siteIdB] });
    const [row] = await database.owner`select site_ids from guard_paper where guard_id = ${guardId}`;
    expect(row?.site_ids).toEqual([siteIdB]);
  });
});

describe('the expiry list', () => {
  it('names what is missing, over and running out, and by how many days', async () => {
    const contractor = await makeContractor(database);
    const { siteId, guardId } = await guardOn(contractor);
    const add = (kind: string, more: object = {}) =>
      contractor.run(addPaper, { guardId, kind, startsOn: '2025-11-20', ...more });
    await add('vetting');
    await add('medical', { isPassed: true, endsOn: '2026-10-31' });
    await add('insurance-social');
    await add('insurance-accident', { endsOn: '2027-03-31' });
    await contractor.run(setEmploymentTerms, { guardId, ...terms, contractEndsOn: '2027-08-31' });
    const captain = contractor.member('captain', { sites: [siteId] });
    await expect(contractor.run(expiryList, {}, captain)).rejects.toMatchObject(forbidden);
    const { today, lines } = await contractor.run(expiryList, { withinDays: 30 }, contractor.member('hr'));
    expect(today).toBe('2026-11-01');
    expect(lines.map((one) => [one.kind, one.until, one.daysLeft])).toEqual([
      ['undertaking', null, null],
      ['medical', '2026-10-31', -1],
      ['vetting', '2026-11-20', 19],
      ['certificate-guard', '2026-11-20', 19],
    ]);
    const far = await contractor.run(expiryList, { withinDays: 366 }, contractor.member('hr'));
    expect(far.lines.map((one) => one.kind)).toEqual(
      expect.arrayContaining(['insurance-accident', 'contract-end']),
    );
    expect(far.lines.every((one) => one.until === null || one.until <= addDays(today, 366))).toBe(true);
  });
});

describe('a guard lent to another site', () => {
  it('is known there by name and certificates; his file stays with the site that settles his month', async () => {
    const contractor = await makeContractor(database);
    const { siteId, guardId } = await guardOn(contractor);
    const { id: borrowing } = await contractor.run(createSite, {
      ...{ code: 'B', name: '项目B', siteType: 'office', zone: 'Asia/Shanghai' },
    });
    const hr = contractor.member('hr');
    await contractor.run(updateGuard, { guardId, file: { phone: '13912345678' } }, hr);
    await contractor.run(updateGuard, { guardId, siteIds: [siteId, borrowing] }, hr);
    const leads = (sites: string[]) => ({ ...contractor.member('captain'), sites });
    const asked = { guardId, field: 'phone', reason: '通知到岗' };
    const lent = await contractor.run(getGuard, { guardId }, leads([borrowing]));
    expect(lent).toMatchObject({ name: '张伟', file: null, certificates: [{ certificateNo: '沪保字001' }] });
    await expect(contractor.run(revealGuardValue, asked, leads([borrowing]))).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await contractor.run(getGuard, { guardId }, leads([siteId]))).file).not.toBeNull();
    expect(await contractor.run(revealGuardValue, asked, leads([siteId]))).toEqual({ value: '13912345678' });
  });
});
