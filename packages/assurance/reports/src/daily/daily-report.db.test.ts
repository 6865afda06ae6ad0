import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readAttachments } from '@zhiqin/documents';
import { expect, it } from 'vitest';
import { previewDailyReport, printDailyReport } from '../index.ts';
import { checkReportFile } from '../sealed/check-report-file.ts';
import { reportedSite } from '../testing/reported-site.ts';

const site = reportedSite();
const { as, livedMonth, member, office } = site;
const of = (day: string) => ({ siteId: site.siteId, day });

it('tells a manned day and an unmanned one apart, and adds up to them', async () => {
  await livedMonth();
  const manned = (await office(previewDailyReport, of('2026-10-05'))).report;
  expect(manned.posts).toMatchObject([
    { code: 'G1', contractedMinutes: 480, workedMinutes: 480, unmannedMinutes: 0 },
  ]);
  const { report } = await office(previewDailyReport, of('2026-10-06'));
  expect(report.posts).toMatchObject([
    { code: 'G1', contractedMinutes: 480, workedMinutes: 0, unmannedMinutes: 480 },
  ]);
  expect(report.findings.map((line) => `${line.controlCode} ${line.verdict}`)).toContain('R01 breached');
  expect(report.counts.breached).toBe(report.findings.filter((line) => line.verdict === 'breached').length);
  expect(report.isOver).toBe(true);
  expect(manned.findings.some((line) => line.controlCode === 'R01')).toBe(false);
});

it('is printed with its data, in both languages, and any change of a byte shows', async () => {
  await livedMonth();
  for (const [language, words] of [
    ['zh-CN', ['执勤日报', '南门岗', '满岗在岗']],
    ['en', ['Daily activity report', 'South gate', 'Post manned']],
  ] as const) {
    const printed = await office(printDailyReport, { ...of('2026-10-06'), language });
    const bytes = Buffer.from(printed.base64, 'base64');
    const file = path.join(site.folder, printed.fileName);
    writeFileSync(file, bytes);
    expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain('No syntax');
    const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, '');
    for (const word of words) expect(text).toContain(word.replaceAll(' ', ''));
    const attachments = await readAttachments(bytes);
    expect([...attachments.keys()].sort()).toEqual(['report-data.csv', 'report-data.json']);
    expect(await checkReportFile(bytes, attachments)).toMatchObject({ sound: true, state: 'draft' });
    bytes[1000] = (bytes[1000] as number) ^ 1;
    expect((await checkReportFile(bytes, attachments)).sound).toBe(false);
  }
});

it('says so where nothing is on record, and shows a client and a stranger nothing', async () => {
  const printed = await office(printDailyReport, { ...of('2026-10-20'), language: 'en' });
  const file = path.join(site.folder, 'empty.pdf');
  writeFileSync(file, Buffer.from(printed.base64, 'base64'));
  const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ');
  for (const said of [
    'No shift of that day has begun',
    'No incident of that day has been released',
    'No duty entries',
  ])
    expect(text).toContain(said);
  const gao = member('client_approver', [site.clientId]);
  await expect(as(gao, previewDailyReport, of('2026-10-05'))).rejects.toMatchObject({
    code: 'access.forbidden',
  });
  await expect(
    office(previewDailyReport, { siteId: site.tenantId, day: '2026-10-05' }),
  ).rejects.toMatchObject({
    code: 'not-found',
  });
});
