import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { systemActor } from '@zhiqin/access';
import { readAttachments } from '@zhiqin/documents';
import { readFile } from '@zhiqin/files';
import { keepLedger } from '@zhiqin/ledger';
import { ledgerLeaf } from '@zhiqin/ledger/schema';
import {
  answerReportQuestion,
  askReportQuestion,
  getServiceReport,
  issueServiceReport,
  listServiceReports,
  signReport,
} from '@zhiqin/service';
import { createSite } from '@zhiqin/sites';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import {
  approveClientReport,
  getPreparedClientReport,
  issueClientReport,
  issueReport,
  listClientReportMonths,
  makePreparedReport,
  prepareClientReport,
  prepareReport,
  printClientReport,
  printSignatureCertificate,
} from '../index.ts';
import type { MonthlyReport } from '../monthly-report.ts';
import { checkReportFile } from '../sealed/check-report-file.ts';
import { month, reportedSite } from '../testing/reported-site.ts';
import type { ClientMonth } from './client-month.ts';

const site = reportedSite();
const { as, issued, job, member, office, ofMonth, run } = site;
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'no error',
    (error: { code?: string }) => error.code ?? String(error),
  );
const ofClient = () => ({ clientId: site.clientId, month });
const clientJob = () => makePreparedReport(site.environment(systemActor(site.tenantId)), ofClient());

/** A second site of the same client, its month lived but nothing issued. */
async function secondSite(): Promise<string> {
  const { id } = await run(createSite, {
    code: 'BJDS',
    name: '滨江大厦',
    nameEn: 'Riverside Tower',
    siteType: 'residential',
    zone: 'Asia/Shanghai',
    clientId: site.clientId,
  });
  site.siteId = id;
  return id;
}

/** Both sites' reports issued. */
async function twoSites(): Promise<string[]> {
  const first = site.siteId;
  await issued();
  site.clock.set('2026-10-01T00:00:00Z');
  const second = await secondSite();
  await issued();
  await run(keepLedger, {});
  return [first, second];
}

async function clientIssued() {
  const ids = await twoSites();
  await office(prepareClientReport, ofClient());
  await clientJob();
  const { dataSha256 } = await office(getPreparedClientReport, ofClient());
  await office(approveClientReport, { ...ofClient(), dataSha256 });
  return { ids, ...(await office(issueClientReport, ofClient())) };
}

describe('one report over a client’s sites', () => {
  it('adds up the reports issued for the sites, to the unit', async () => {
    const [first = '', second = ''] = await twoSites();
    await office(prepareClientReport, ofClient());
    await clientJob();
    const { data } = await office(getPreparedClientReport, ofClient());
    const whole = data as ClientMonth;
    const reports = [];
    for (const siteId of [first, second]) {
      const [listed] = await office(listServiceReports, { siteId });
      reports.push(await office(getServiceReport, { reportId: listed?.id }));
    }
    const months = reports.map((one) => one.data as MonthlyReport);
    const sum = (of: (one: MonthlyReport) => number) => months.reduce((all, one) => all + of(one), 0);
    expect(whole.totals.coverage).toMatchObject({
      contractedMinutes: sum((one) => one.coverage.contractedMinutes),
      workedMinutes: sum((one) => one.coverage.workedMinutes),
      lateReliefs: sum((one) => one.coverage.posts.reduce((all, post) => all + post.lateReliefs, 0)),
    });
    expect(whole.totals.coverage.contractedMinutes).toBe(6 * 480);
    for (const verdict of ['met', 'breached', 'unproven', 'notApplicable', 'waived'] as const)
      expect(whole.totals.verdicts[verdict]).toBe(sum((one) => one.verdict.counts[verdict]));
    expect(whole.totals.verdicts.breached).toBeGreaterThan(0);
    expect(whole.totals.records.entries).toBe(sum((one) => one.annex.entries));
    // Two sites alike: the formula over all windows gives what each has.
    expect(whole.verdict.score).toBeCloseTo(months[0]?.verdict.score.score ?? -1, 9);
    expect(whole.sites.map((one) => one.dataSha256).sort()).toEqual(
      reports.map((one) => one.dataSha256).sort(),
    );
  });

  it('waits for every site, for two of them, and for somebody who has read it', async () => {
    const first = site.siteId;
    await issued();
    expect(await code(office(prepareClientReport, ofClient()))).toBe('report.one-site');
    site.clock.set('2026-10-01T00:00:00Z');
    await secondSite();
    await site.livedMonth();
    expect(await code(office(prepareClientReport, ofClient()))).toBe('report.sites-not-issued');
    await site.closeTheMonth();
    await office(prepareReport, ofMonth());
    await job();
    await office(issueReport, ofMonth());
    await office(prepareClientReport, ofClient());
    expect(await code(office(issueClientReport, ofClient()))).toBe('report.not-prepared');
    await clientJob();
    expect(await code(office(issueClientReport, ofClient()))).toBe('report.not-approved');
    const { dataSha256 } = await office(getPreparedClientReport, ofClient());
    await office(approveClientReport, { ...ofClient(), dataSha256 });
    // A site's report is revised in between: what was approved no longer adds up what the client holds.
    site.siteId = first;
    site.clock.set('2026-11-03T01:00:00Z');
    await office(prepareReport, ofMonth());
    await job();
    await office(issueReport, ofMonth());
    expect(await code(office(issueClientReport, ofClient()))).toBe('report.sites-changed');
    const [row] = await office(listClientReportMonths, { clientId: site.clientId });
    expect(row).toMatchObject({ month, prepared: 'ready', issued: null });
    expect(row?.sites.map((one) => one.report?.revision)).toEqual([1, 2]);
  });

  it('goes to the client with its files; it is signed, asked about, and revised in numbers', async () => {
    const { reportId, revision } = await clientIssued();
    expect(revision).toBe(1);
    const gao = member('client_approver', [site.clientId]);
    const listed = await as(gao, listServiceReports, { clientId: site.clientId });
    expect(listed).toMatchObject([
      { id: reportId, siteId: null, siteName: '滨江花园业主委员会', siteCode: 'C1' },
    ]);
    expect((await as(gao, listServiceReports, {})).length).toBe(3);
    for (const id of Object.values(listed[0]?.files ?? {}))
      expect((await as(gao, readFile, { id })).mediaType).toBe('application/pdf');
    const fileIds = Object.values(listed[0]?.files ?? {});
    const asked = { reportId, line: '扣减', text: '为什么？' };
    const { reportQuestionId } = await as(gao, askReportQuestion, asked);
    await office(answerReportQuestion, { reportQuestionId, answer: '见结算单。' });
    const { dataSha256 } = await as(gao, getServiceReport, { reportId });
    await as(gao, signReport, { reportId, dataSha256 });
    const copy = await as(gao, printSignatureCertificate, { reportId, language: 'zh-CN' });
    const file = path.join(site.folder, 'client-signed.pdf');
    writeFileSync(file, Buffer.from(copy.base64, 'base64'));
    const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, '');
    expect(text).toContain('滨江花园业主委员会(C1)');
    expect(await code(office(issueClientReport, ofClient()))).toBe('report.already-issued');
    site.clock.set('2026-11-06T01:00:00Z');
    await office(prepareClientReport, ofClient());
    await clientJob();
    const again = await office(getPreparedClientReport, ofClient());
    await office(approveClientReport, { ...ofClient(), dataSha256: again.dataSha256 });
    expect(await office(issueClientReport, ofClient())).toMatchObject({ revision: 2 });
    // Data before print, finished files last, of each revision.
    const leaves = await site.database.db.read(site.wall(), (tx) =>
      tx.select().from(ledgerLeaf).where(eq(ledgerLeaf.tenantId, site.tenantId)).orderBy(ledgerLeaf.no),
    );
    const own = leaves.filter((one) => one.commitment === dataSha256 || fileIds.includes(one.subjectId));
    expect(own.map((one) => one.kind)).toEqual(['report-data', 'report-file', 'report-file', 'report-file']);
  });

  it('is nothing to who sees some sites only, to another client, or to another’s name', async () => {
    const { ids, reportId } = await clientIssued();
    const some = { ...member('area_manager'), sites: ids.slice(0, 1) };
    const stranger = member('client_approver', [site.otherClientId]);
    expect((await as(some, listServiceReports, {})).map((one) => one.siteId)).toEqual(ids.slice(0, 1));
    expect(await as(stranger, listServiceReports, {})).toEqual([]);
    for (const who of [some, stranger])
      expect(await code(as(who, getServiceReport, { reportId }))).toBe('not-found');
    expect(await code(as(some, getPreparedClientReport, ofClient()))).toBe('access.forbidden');
    expect(await code(as(some, listClientReportMonths, { clientId: site.clientId }))).toBe(
      'access.forbidden',
    );
    expect(await code(as(some, printClientReport, { ...ofClient(), language: 'en' }))).toBe(
      'access.forbidden',
    );
    const [listed] = await office(listServiceReports, { clientId: site.clientId });
    for (const id of Object.values(listed?.files ?? {})) {
      expect(await code(as(some, readFile, { id }))).toBe('not-found');
      expect(await code(as(stranger, readFile, { id }))).toBe('not-found');
    }
    const empty = { siteId: null, month, files: {}, dataSha256: 'a', data: {}, score: null };
    expect(await code(office(issueServiceReport, empty))).toBe('not-found');
  });

  it('is a file that shows by itself that it is whole, and is no file once a byte of it is changed', async () => {
    await twoSites();
    const draft = await office(printClientReport, { ...ofClient(), language: 'zh-CN' });
    expect(draft).toMatchObject({ isDraft: true, fileName: 'C1 2026-10 zh-CN.pdf' });
    await office(prepareClientReport, ofClient());
    await clientJob();
    const { dataSha256, files } = await office(getPreparedClientReport, ofClient());
    await office(approveClientReport, { ...ofClient(), dataSha256 });
    await office(issueClientReport, ofClient());
    const printed = await office(printClientReport, { ...ofClient(), language: 'both' });
    expect(printed.bytes.equals((await office(readFile, { id: files?.both })).bytes)).toBe(true);
    const undetected: number[] = [];
    for (const { bytes, isDraft } of [draft, printed]) {
      const attachments = await readAttachments(bytes);
      const found = await checkReportFile(bytes, attachments);
      expect(found).toMatchObject({
        sound: true,
        state: isDraft ? 'draft' : 'issued',
        report: { month, site: { code: 'C1' } },
      });
      for (let i = 0; i < 40; i++) {
        const changed = Buffer.from(bytes);
        const at = Math.floor((i * bytes.length) / 40) + (i % 7);
        changed[at] = (changed[at] as number) ^ 1;
        if ((await checkReportFile(changed, attachments)).sound) undetected.push(at);
      }
      // A total that its sites do not add up to is found by whoever has the data, seal or not.
      const data = JSON.parse(
        Buffer.from(attachments.get('report-data.json') ?? []).toString(),
      ) as ClientMonth;
      data.totals.coverage.workedMinutes += 1;
      const forged = new Map(attachments).set('report-data.json', Buffer.from(JSON.stringify(data)));
      const { checks } = await checkReportFile(bytes, forged);
      expect(checks.find((one) => one.check === 'figures')).toMatchObject({
        outcome: 'failed',
        figures: [expect.objectContaining({ figure: 'coverage.workedMinutes' })],
      });
    }
    expect(undetected).toEqual([]);
    const file = path.join(site.folder, 'client.pdf');
    writeFileSync(file, printed.bytes);
    expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain('No syntax');
    expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/);
  });
});
