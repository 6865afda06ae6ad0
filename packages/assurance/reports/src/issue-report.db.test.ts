import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { siteScore } from '@zhiqin/compliance';
import { localFolder, readFile, useFileStore } from '@zhiqin/files';
import { uuidv7 } from '@zhiqin/kernel';
import { getServiceReport, listServiceReports, markReportRead, signReport } from '@zhiqin/service';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import {
  digestOf,
  getPreparedReport,
  issueReport,
  listReportMonths,
  type MonthlyReport,
  prepareReport,
  previewMonthlyReport,
  printReport,
  printSignatureCertificate,
} from './index.ts';
import { preparedReport } from './schema.ts';
import { month, reportedSite } from './testing/reported-site.ts';

const site = reportedSite();
const { as, closeTheMonth, issued, job, livedMonth, member, office, ofMonth, wall } = site;
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'no error',
    (error: { code?: string }) => error.code ?? String(error),
  );

describe('a monthly report from asking to signing', () => {
  it('is the month as it was lived: the same totals as the records', async () => {
    await livedMonth();
    const { report, isClosed, dataSha256 } = await office(previewMonthlyReport, ofMonth());
    const score = await office(siteScore, {
      siteId: site.siteId,
      fromDay: '2026-10-01',
      toDay: '2026-10-31',
    });
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

  it('is prepared by the job, once, with all prints and the digest of its data', async () => {
    await livedMonth();
    expect((await office(getPreparedReport, ofMonth())).state).toBe('none');
    await office(prepareReport, ofMonth());
    expect((await office(getPreparedReport, ofMonth())).state).toBe('asked');
    expect(await job()).toEqual({ kept: true });
    expect(await job()).toEqual({ kept: false });
    const ready = await office(getPreparedReport, ofMonth());
    expect(ready).toMatchObject({ state: 'ready', failure: null, madeAfterClose: false });
    expect(ready.dataSha256).toBe(await digestOf(ready.data as MonthlyReport));
    expect(Object.keys(ready.files ?? {}).sort()).toEqual(['both', 'en', 'zh-CN']);
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
    useFileStore(localFolder(site.folder));
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
    const gao = member('client_approver', [site.clientId]);
    const stranger = member('client_approver', [site.otherClientId]);
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
    const gao = member('client_approver', [site.clientId]);
    expect(await as(gao, listServiceReports, {})).toEqual([]);
    for (const id of Object.values(files ?? {}))
      expect(await code(as(gao, readFile, { id }))).toBe('not-found');
  });

  it('is signed once, by the approver, for the data he saw; a certificate says so, the file stays', async () => {
    const { reportId } = await issued();
    const gao = member('client_approver', [site.clientId]);
    const { dataSha256 } = await as(gao, getServiceReport, { reportId });
    await as(gao, markReportRead, { reportId });
    site.clock.set('2026-11-05T02:20:00Z');
    expect(
      await code(as(member('client_viewer', [site.clientId]), signReport, { reportId, dataSha256 })),
    ).toBe('access.forbidden');
    expect(await code(as(gao, signReport, { reportId, dataSha256: '0'.repeat(64) }))).toBe('report.changed');
    const both = await Promise.all(
      [1, 2].map(() => code(as(gao, signReport, { reportId, dataSha256, remark: '请说明 6 日空岗' }))),
    );
    expect(both.sort()).toEqual(['no error', 'report.signed']);
    const copy = await as(gao, printSignatureCertificate, { reportId, language: 'zh-CN' });
    const file = path.join(site.folder, 'signed.pdf');
    writeFileSync(file, Buffer.from(copy.base64, 'base64'));
    const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, '');
    for (const said of ['高建明', '2026年11月5日10:20', '请说明6日空岗', dataSha256])
      expect(text).toContain(said);
  });

  it('is issued once for the same data; newer data make a new revision, which alone can be signed', async () => {
    const first = await issued();
    expect(await code(office(issueReport, ofMonth()))).toBe('report.already-issued');
    site.clock.set('2026-11-03T01:00:00Z');
    await office(prepareReport, ofMonth());
    await job();
    const second = await office(issueReport, ofMonth());
    expect(second.revision).toBe(2);
    const gao = member('client_approver', [site.clientId]);
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
    const months = await office(listReportMonths, { siteId: site.siteId });
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
    expect(await code(office(prepareReport, { siteId: site.siteId, month: '2027-01' }))).toBe(
      'input.invalid',
    );
    expect(await code(office(prepareReport, { siteId: uuidv7(), month }))).toBe('not-found');
    expect(await code(office(issueReport, { siteId: uuidv7(), month }))).toBe('not-found');
    const rows = await site.database.db.read(wall(), (tx) =>
      tx.select().from(preparedReport).where(eq(preparedReport.tenantId, site.tenantId)),
    );
    expect(rows).toEqual([]);
  });
});
