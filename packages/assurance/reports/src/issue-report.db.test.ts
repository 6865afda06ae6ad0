import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Actor, execute, type MemberActor, systemActor, type UseCase } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import { listResults, reviewResults, siteScore, unreviewedBreaches } from '@zhiqin/compliance';
import { readAttachments } from '@zhiqin/documents';
import { localFolder, readFile, useFileStore } from '@zhiqin/files';
import { closeMonth, contributeMonthBlocker } from '@zhiqin/hours';
import { uuidv7 } from '@zhiqin/kernel';
import { keepLedger } from '@zhiqin/ledger';
import { usePrivacyKey } from '@zhiqin/privacy';
import { getServiceReport, listServiceReports, markReportRead, signReport } from '@zhiqin/service';
import { createClient, createContract, createSite } from '@zhiqin/sites';
import { type TestClock, type TestDatabase, testClock, testDatabase } from '@zhiqin/testing';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  digestOf,
  getPreparedReport,
  issueReport,
  listReportMonths,
  type MonthlyReport,
  makePreparedReport,
  prepareReport,
  previewMonthlyReport,
  printReport,
  printSignatureCertificate,
} from './index.ts';
import { liveMonth } from './lived-month.ts';
import { preparedReport } from './schema.ts';
import { checkReportFile } from './sealed/check-report-file.ts';

const month = '2026-10';
const folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-issue-'));
let database: TestDatabase;
let clock: TestClock;
let tenantId: string;
let siteId: string;
let clientId: string;
let otherClientId: string;

beforeAll(async () => {
  database = await testDatabase();
  usePrivacyKey(randomBytes(32));
  useFileStore(localFolder(folder));
  contributeMonthBlocker(unreviewedBreaches);
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const environment = (actor: Actor) => ({
  db: database.db,
  clock,
  actor,
  language: 'zh-CN' as const,
  requestId: 'test',
});
const as = <I, O>(actor: Actor, use: UseCase<I, O>, input: unknown) =>
  execute(use, environment(actor), input);
const member = (role: MemberActor['role'], clientIds: string[] = []): MemberActor => ({
  kind: 'member',
  role,
  tenantId,
  membershipId: uuidv7(),
  accountId: uuidv7(),
  personId: null,
  sites: 'all',
  clientIds,
  displayName: role.startsWith('client') ? '高建明' : '林晓岚',
  sessionId: null,
});
const run = <I, O>(use: UseCase<I, O>, input: unknown) => as(systemActor(tenantId), use, input);
const office = <I, O>(use: UseCase<I, O>, input: unknown) => as(member('operations'), use, input);
const ofMonth = () => ({ siteId, month });
const job = () => makePreparedReport(environment(systemActor(tenantId)), ofMonth());
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'no error',
    (error: { code?: string }) => error.code ?? String(error),
  );
const wall = () => ({
  tenantId,
  audience: 'staff' as const,
  sites: 'all' as const,
  clientIds: [],
  personId: null,
});
const livedMonth = () => liveMonth({ db: database.db, clock, tenantId, siteId, run });
async function closeTheMonth(): Promise<void> {
  const breached = await office(listResults, {
    siteId,
    fromDay: '2026-10-01',
    toDay: '2026-10-31',
    verdict: 'breached',
    limit: 1000,
  });
  if (breached.length > 0) await office(reviewResults, { resultIds: breached.map((row) => row.id) });
  await office(closeMonth, ofMonth());
}

async function issued() {
  await livedMonth();
  await closeTheMonth();
  await office(prepareReport, ofMonth());
  await job();
  return office(issueReport, ofMonth());
}

beforeEach(async () => {
  clock = testClock('2026-10-01T00:00:00Z');
  tenantId = uuidv7();
  await database.db.write(wall(), (tx) =>
    tx.insert(tenant).values({
      id: tenantId,
      slug: tenantId,
      name: '安衡保安服务有限公司',
      nameEn: 'Anheng Security',
      licenceNo: '浙公保服 20190087',
      operatorKind: 'contractor',
      zone: 'Asia/Shanghai',
      languages: ['zh-CN', 'en'],
      createdAt: clock.now(),
    }),
  );
  const committee = { code: 'C1', name: '滨江花园业主委员会', nameEn: 'Riverside Owners’ Committee' };
  clientId = (await run(createClient, committee)).id;
  otherClientId = (await run(createClient, { code: 'C2', name: '别家公司' })).id;
  siteId = (
    await run(createSite, {
      code: 'BJHY',
      name: '滨江花园',
      nameEn: 'Riverside Gardens',
      siteType: 'residential',
      zone: 'Asia/Shanghai',
      clientId,
    })
  ).id;
  await run(createContract, {
    clientId,
    contractNo: 'AH-14',
    title: '保安服务合同',
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    siteIds: [siteId],
  });
});

/** What somebody with the file alone finds out. */
async function checked(bytes: Uint8Array, kept: Parameters<typeof checkReportFile>[2] = []) {
  const attachments = await readAttachments(bytes).catch(() => new Map<string, Uint8Array>());
  return checkReportFile(bytes, attachments, kept);
}

describe('an issued file in the hands of its reader', () => {
  it('shows by itself that it is whole, adds up, and stood in the ledger of the days it names', async () => {
    await livedMonth();
    await closeTheMonth();
    await run(keepLedger, {});
    await office(prepareReport, ofMonth());
    await job();
    await office(issueReport, ofMonth());
    for (const language of ['zh-CN', 'en'] as const) {
      const { bytes } = await office(printReport, { ...ofMonth(), language });
      const found = await checked(bytes);
      expect(found.checks.filter(({ outcome }) => outcome !== 'passed')).toEqual([
        { check: 'keptRoots', outcome: 'skipped' },
      ]);
      expect(found).toMatchObject({ sound: true, state: 'issued', ledger: tenantId });
    }
    const { bytes } = await office(printReport, { ...ofMonth(), language: 'zh-CN' });
    const proof = JSON.parse(Buffer.from((await readAttachments(bytes)).get('ledger.json') ?? '').toString());
    expect(proof.dayRoots).toHaveLength(31);
    const [root] = proof.dayRoots;
    expect((await checked(bytes, [root])).sound).toBe(true);
    expect(await checked(bytes, [{ ...root, root: 'f'.repeat(64) }])).toMatchObject({
      sound: false,
      checks: expect.arrayContaining([{ check: 'keptRoots', outcome: 'failed', day: '2026-10-01' }]),
    });
  });

  it('is a sound draft before that, and no file at all once a byte is changed', async () => {
    await livedMonth();
    const draft = await office(printReport, { ...ofMonth(), language: 'zh-CN' });
    expect(await checked(draft.bytes)).toMatchObject({ sound: true, state: 'draft' });
    await closeTheMonth();
    await office(prepareReport, ofMonth());
    await job();
    await office(issueReport, ofMonth());
    const issuedFile = await office(printReport, { ...ofMonth(), language: 'zh-CN' });
    const times = process.env.ZHIQIN_TEST_SIZE === 'full' ? 5000 : 60;
    const undetected: number[] = [];
    for (const { bytes } of [draft, issuedFile]) {
      // The data as they were: what is noticed is noticed by the bytes of the file alone.
      const attachments = await readAttachments(bytes);
      expect((await checkReportFile(bytes, attachments)).sound).toBe(true);
      for (let i = 0; i < times; i++) {
        const changed = Buffer.from(bytes);
        const at = (i * 7919 + 13) % changed.length;
        changed[at] = (changed[at] as number) ^ (1 + (i % 255));
        if ((await checkReportFile(changed, attachments)).sound) undetected.push(at - bytes.length);
      }
    }
    expect(undetected).toEqual([]);
  }, 600_000);

  it('does not pass with other data under the seal of a draft, nor without its proof', async () => {
    await livedMonth();
    await closeTheMonth();
    await office(prepareReport, ofMonth());
    await job();
    await office(issueReport, ofMonth());
    const { bytes } = await office(printReport, { ...ofMonth(), language: 'zh-CN' });
    const attachments = await readAttachments(bytes);
    const data = JSON.parse(Buffer.from(attachments.get('report-data.json') ?? '').toString());
    data.coverage.workedMinutes += 1;
    const other = new Map(attachments).set('report-data.json', Buffer.from(JSON.stringify(data)));
    const failed = (await checkReportFile(bytes, other)).checks.filter(({ outcome }) => outcome === 'failed');
    expect(failed.map(({ check }) => check)).toEqual(['data', 'figures', 'inclusion']);
    const bare = new Map(attachments);
    bare.delete('ledger.json');
    expect((await checkReportFile(bytes, bare)).sound).toBe(false);
  });
});

describe('a monthly report from asking to signing', () => {
  it('is the month as it was lived: the same totals as the records', async () => {
    await livedMonth();
    const { report, isClosed, dataSha256 } = await office(previewMonthlyReport, ofMonth());
    const score = await office(siteScore, { siteId, fromDay: '2026-10-01', toDay: '2026-10-31' });
    expect(isClosed).toBe(false);
    expect(dataSha256).toBe(await digestOf(report));
    expect(report.coverage.contractedMinutes).toBe(3 * 480);
    expect(report.coverage.workedMinutes).toBe(2 * 480);
    expect(report.verdict.score.score).toBe(score.score);
    const total = score.counts.reduce((sum, row) => sum + row.count, 0);
    expect(Object.values(report.verdict.counts).reduce((sum, count) => sum + count, 0)).toBe(total);
    expect(report.annex.breaches.map((line) => `${line.controlCode} ${line.day}`)).toContain(
      'R01 2026-10-06',
    );
    expect(report.cover.client?.zh).toBe('滨江花园业主委员会');
  });

  it('is prepared by the job, once, with both prints and the digest of its data', async () => {
    await livedMonth();
    expect((await office(getPreparedReport, ofMonth())).state).toBe('none');
    await office(prepareReport, ofMonth());
    expect((await office(getPreparedReport, ofMonth())).state).toBe('asked');
    expect(await job()).toEqual({ kept: true });
    expect(await job()).toEqual({ kept: false });
    const ready = await office(getPreparedReport, ofMonth());
    expect(ready).toMatchObject({ state: 'ready', failure: null, madeAfterClose: false });
    expect(ready.dataSha256).toBe(await digestOf(ready.data as MonthlyReport));
    expect(Object.keys(ready.files ?? {}).sort()).toEqual(['en', 'zh-CN']);
  });

  it('notes why it could not be made, and is made when it can', async () => {
    await office(prepareReport, ofMonth());
    useFileStore({
      put: () => Promise.reject(new Error('disk full')),
      get: () => Promise.reject(new Error()),
      remove: async () => {},
    });
    await expect(job()).rejects.toThrow('disk full');
    expect(await office(getPreparedReport, ofMonth())).toMatchObject({
      state: 'failed',
      failure: 'internal',
    });
    useFileStore(localFolder(folder));
    await job();
    expect((await office(getPreparedReport, ofMonth())).state).toBe('ready');
  });

  it('is not issued while the month is open, nor with data from before the close', async () => {
    await livedMonth();
    await office(prepareReport, ofMonth());
    await job();
    expect(await code(office(issueReport, ofMonth()))).toBe('report.not-closed');
    await closeTheMonth();
    expect(await code(office(issueReport, ofMonth()))).toBe('report.not-prepared');
    await office(prepareReport, ofMonth());
    expect(await code(office(issueReport, ofMonth()))).toBe('report.not-prepared');
    await job();
    expect(await office(issueReport, ofMonth())).toMatchObject({ revision: 1 });
  });

  it('reaches its client with its files, and nobody else’s', async () => {
    const { reportId } = await issued();
    const gao = member('client_approver', [clientId]);
    const stranger = member('client_approver', [otherClientId]);
    const [listed] = await as(gao, listServiceReports, {});
    expect(listed).toMatchObject({ id: reportId, month, revision: 1, signedAt: null });
    expect(await as(stranger, listServiceReports, {})).toEqual([]);
    expect(await code(as(stranger, getServiceReport, { reportId }))).toBe('not-found');
    for (const id of Object.values(listed?.files ?? {})) {
      expect((await as(gao, readFile, { id })).mediaType).toBe('application/pdf');
      expect(await code(as(stranger, readFile, { id }))).toBe('not-found');
    }
    expect(await code(as(gao, previewMonthlyReport, ofMonth()))).toBe('access.forbidden');
    expect(await code(as(stranger, printSignatureCertificate, { reportId, language: 'en' }))).toBe(
      'not-found',
    );
  });

  it('keeps a draft from the client', async () => {
    await livedMonth();
    await office(prepareReport, ofMonth());
    await job();
    const { files } = await office(getPreparedReport, ofMonth());
    const gao = member('client_approver', [clientId]);
    expect(await as(gao, listServiceReports, {})).toEqual([]);
    for (const id of Object.values(files ?? {}))
      expect(await code(as(gao, readFile, { id }))).toBe('not-found');
  });

  it('is signed once, by the approver, for the data he saw; a certificate says so, the file stays', async () => {
    const { reportId } = await issued();
    const gao = member('client_approver', [clientId]);
    const { dataSha256 } = await as(gao, getServiceReport, { reportId });
    await as(gao, markReportRead, { reportId });
    clock.set('2026-11-05T02:20:00Z');
    expect(await code(as(member('client_viewer', [clientId]), signReport, { reportId, dataSha256 }))).toBe(
      'access.forbidden',
    );
    expect(await code(as(gao, signReport, { reportId, dataSha256: '0'.repeat(64) }))).toBe('report.changed');
    const both = await Promise.all(
      [1, 2].map(() => code(as(gao, signReport, { reportId, dataSha256, remark: '请说明 6 日空岗' }))),
    );
    expect(both.sort()).toEqual(['no error', 'report.signed']);
    const copy = await as(gao, printSignatureCertificate, { reportId, language: 'zh-CN' });
    const file = path.join(folder, 'signed.pdf');
    writeFileSync(file, Buffer.from(copy.base64, 'base64'));
    const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, '');
    for (const said of ['高建明', '2026年11月5日10:20', '请说明6日空岗', dataSha256])
      expect(text).toContain(said);
  });

  it('is issued once for the same data; newer data make a new revision, which alone can be signed', async () => {
    const first = await issued();
    expect(await code(office(issueReport, ofMonth()))).toBe('report.already-issued');
    clock.set('2026-11-03T01:00:00Z');
    await office(prepareReport, ofMonth());
    await job();
    const second = await office(issueReport, ofMonth());
    expect(second.revision).toBe(2);
    const gao = member('client_approver', [clientId]);
    const { dataSha256 } = await as(gao, getServiceReport, { reportId: first.reportId });
    expect(await code(as(gao, signReport, { reportId: first.reportId, dataSha256 }))).toBe(
      'report.superseded',
    );
  });

  it('makes one revision when two issue at once', async () => {
    await livedMonth();
    await closeTheMonth();
    await office(prepareReport, ofMonth());
    await job();
    const both = await Promise.all([1, 2].map(() => code(office(issueReport, ofMonth()))));
    expect(both.sort()).toEqual(['no error', 'report.already-issued']);
  });

  it('prints a marked draft until it is issued, then the issued file itself', async () => {
    await livedMonth();
    const draft = await office(printReport, { ...ofMonth(), language: 'zh-CN' });
    expect(draft).toMatchObject({ isDraft: true, revision: null, fileName: 'BJHY 2026-10 zh-CN.pdf' });
    await closeTheMonth();
    await office(prepareReport, ofMonth());
    await job();
    await office(issueReport, ofMonth());
    const { files } = await office(getPreparedReport, ofMonth());
    const printed = await office(printReport, { ...ofMonth(), language: 'en' });
    const stored = await office(readFile, { id: files?.en });
    expect(printed.isDraft).toBe(false);
    expect(printed.bytes.equals(stored.bytes)).toBe(true);
  });

  it('shows headquarters where every month stands', async () => {
    await issued();
    const months = await office(listReportMonths, { siteId });
    expect(months.map((row) => row.month)).toEqual(['2026-11', '2026-10']);
    expect(months[0]).toMatchObject({ closedAt: null, prepared: 'none', issued: null });
    expect(months[1]).toMatchObject({
      prepared: 'ready',
      madeAfterClose: true,
      issued: { revision: 1, signedAt: null },
    });
    expect(months[1]?.closedAt).toBeInstanceOf(Date);
  });

  it('refuses a month that has not begun and a site that is not there', async () => {
    expect(await code(office(prepareReport, { siteId, month: '2027-01' }))).toBe('input.invalid');
    expect(await code(office(prepareReport, { siteId: uuidv7(), month }))).toBe('not-found');
    expect(await code(office(issueReport, { siteId: uuidv7(), month }))).toBe('not-found');
    const rows = await database.db.read(wall(), (tx) =>
      tx.select().from(preparedReport).where(eq(preparedReport.tenantId, tenantId)),
    );
    expect(rows).toEqual([]);
  });
});
