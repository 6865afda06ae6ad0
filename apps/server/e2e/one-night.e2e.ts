import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { type Language, languages, monthText, numberText } from '@zhiqin/i18n';
import { expect, type Opened, test } from './house/browsing.ts';
import { isGoodPage } from './house/checks.ts';
import type { Contractor } from './house/contractor.ts';
import {
  beginRound,
  enrolPhone,
  follow,
  type GuardPhone,
  handOver,
  isHome,
  isKeptOffline,
  press,
  type,
  visitPoint,
  waitsFor,
  writeNote,
} from './house/guard-phone.ts';
import { settleQueues } from './house/issue-last-month.ts';
import { lastMonth } from './house/product-state.ts';
import { turnsOf } from './house/turns.ts';
import { type Say, wordsOf } from './house/words.ts';

const siteCode = 'YQHY';
const passNo = 'T-2046';
const patrolNote = '东门路灯不亮，已报物业。';
const remark = '已阅，请说明 25 日晚的缺岗。';

for (const language of turnsOf('one night')) {
  test(`a guard's night becomes a line of the client's report (${language})`, async ({
    openBrowser,
    signInAs,
    contractor,
  }, info) => {
    test.setTimeout(300_000);
    const began = contractor.clock.now();
    const say = await wordsOf(language, 'portal');
    const hq = await signInAs('operations', { language });
    const phoneFor = async (postCode: string) => {
      const place = { siteCode, postCode, label: `${postCode} 夜班机`, language };
      return enrolPhone(contractor, await openBrowser({ language, isPhone: true }), place);
    };

    await test.step('HQ opens the duty log, which hears of changes by itself', async () => {
      await hq.page.goto(`/admin/sites/${siteCode}/duty`);
      await expect(hq.page.locator('[data-live=true]')).toBeVisible();
    });
    const gate = await test.step('the phone of the gate is enrolled', () => phoneFor('G1'));
    const patrol = await test.step('the phone of the patrol is enrolled', () => phoneFor('P1'));
    await test.step('both night guards take over; outgoing and incoming sign', async () => {
      await handOver(gate, gate.crew.evening, gate.crew.night);
      await handOver(patrol, patrol.crew.evening, patrol.crew.night);
      for (const { crew } of [gate, patrol]) {
        await expect(logRow(hq.page, say('duty.kinds.handover'), crew.evening.name)).toBeVisible();
      }
    });
    await test.step('the patrol loses the network and walks a whole round without', () =>
      roundWithoutNetwork(patrol));
    await test.step('meanwhile a visitor comes and goes at the gate, and HQ sees it', async () => {
      await visitorComes(gate);
      await expect(logRow(hq.page, say('duty.kinds.visit.admit'), passNo)).toBeVisible();
      await visitorGoes(gate);
      await expect(
        logRow(hq.page, say('duty.kinds.visit.leave'), say('duty.passBack')).first(),
      ).toBeVisible();
      await expect(logRow(hq.page, say('duty.kinds.patrol.end'), patrol.crew.night.name)).toHaveCount(0);
    });
    await test.step('the network is back: what the patrol kept arrives', async () => {
      await patrol.context.setOffline(false);
      await waitsFor(patrol, 0);
      await expect(logRow(hq.page, say('duty.kinds.patrol.end'), patrol.crew.night.name)).toBeVisible();
    });
    await test.step('both hand over with both PINs', async () => {
      for (const phone of [gate, patrol]) {
        await phone.page.goto('/guard/');
        await handOver(phone, phone.crew.night, phone.crew.morning);
        await waitsFor(phone, 0);
      }
    });
    await test.step('each entry is at the server once, and nothing else', () =>
      isAllThereOnce(contractor, [gate, patrol], began));
    await test.step('HQ decides about doubted rounds, approves the hours, reviews what was breached and closes the month', async () => {
      const { id: siteId } = await contractor.siteByCode(siteCode);
      const own = { siteId, month: lastMonth };
      await settleQueues(contractor.office, own);
      await contractor.office.hours.computeHours(own);
      await contractor.office.hours.approveHours(own);
      // Another journey may have closed it for its statement.
      const { closedAt } = await contractor.office.hours.getMonth(own);
      if (closedAt) await hq.page.goto(`/admin/sites/${siteCode}/months?month=${lastMonth}`);
      else await closeMonth(hq.page, say);
    });
    await test.step('HQ prepares the report and issues it', () => issueReport(hq.page, say));
    const client = await signInAs('client_approver', { language, client: 'YUNQI' });
    await test.step('the client reads it, page and PDF, in both languages', () =>
      readReport(client, contractor, language, info));
    await test.step('the client signs, and both sides see it', async () => {
      await client.page.getByLabel(say('report.remark'), { exact: true }).fill(remark);
      await client.page.getByRole('button', { name: say('report.sign') }).click();
      await expect(client.page.getByText(remark)).toBeVisible();
      await hq.page.reload();
      await expect(hq.page.getByText(remark)).toBeVisible();
      await expect(hq.page.getByText('高远').first()).toBeVisible();
    });
    await test.step('whoever holds the file checks it on the public page, and sees a changed byte', () =>
      checkFile(client.page, language));
  });
}

/** The PDF the client reads, checked in a browser: sound as it is, not sound with one byte changed. */
async function checkFile(page: Page, language: Language): Promise<void> {
  const say = await wordsOf(language, 'publicLedger');
  const link = page.getByRole('link', { name: /PDF/ }).first();
  const file = await (await page.request.get((await link.getAttribute('href')) ?? '')).body();
  const changed = Buffer.from(file);
  const middle = Math.floor(changed.length / 2);
  changed[middle] = (changed[middle] as number) ^ 1;
  await page.goto('/p/verify');
  const choose = page.getByLabel(say('verify.choose'), { exact: true });
  await choose.setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer: file });
  await expect(page.getByText(say('verify.sound'), { exact: true })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText(say('verify.checks.published'))).toBeVisible();
  await isGoodPage(page, language);
  await choose.setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer: changed });
  await expect(page.getByText(say('verify.unsound'), { exact: true })).toBeVisible({ timeout: 20_000 });
  await page.getByRole('link', { name: say('verify.publicPage'), exact: true }).click();
  await expect(page.getByText(say('ledger.days'), { exact: true }).first()).toBeVisible();
  await isGoodPage(page, language);
}

/** A line of the duty log of this kind that also says this. */
const logRow = (page: Page, kind: string, also: string) =>
  page.getByRole('row').filter({ hasText: kind }).filter({ hasText: also });

async function roundWithoutNetwork(phone: GuardPhone): Promise<void> {
  const { page, context, say, trouble } = phone;
  await waitsFor(phone, 0);
  await isKeptOffline(page);
  trouble.expectErrors(/ERR_INTERNET_DISCONNECTED/);
  await context.setOffline(true);
  await beginRound(phone);
  for (const label of ['A1', 'A2', 'A3']) await visitPoint(phone, label);
  await expect(page.getByText(say('patrol.progress', { done: 3, total: 6 }))).toBeVisible();
  await type(phone, 'patrol.type', 'A4');
  await page.reload();
  // The phone was switched off and on in the basement: the round is where it was.
  await expect(page.getByText(say('patrol.progress', { done: 3, total: 6 }))).toBeVisible();
  for (const label of ['A4', 'A5', 'A6']) await visitPoint(phone, label);
  await press(phone, 'patrol.end');
  await press(phone, 'patrol.endGo');
  await isHome(phone);
  await follow(phone, 'home.log');
  await writeNote(phone, patrolNote);
  await waitsFor(phone, 9);
  await page.reload();
  await expect(page.getByText(patrolNote)).toBeVisible();
  await waitsFor(phone, 9);
}

async function visitorComes(phone: GuardPhone): Promise<void> {
  const { page, say } = phone;
  await page.goto('/guard/gate');
  await follow(phone, 'gate.in');
  await type(phone, 'gate.name', '周明');
  await type(phone, 'gate.purpose', '探亲访友');
  await type(phone, 'gate.host', '1 号楼 602 室');
  await page.getByLabel(say('gate.hostConfirmed')).check();
  await type(phone, 'gate.contact', '13712345678');
  await type(phone, 'gate.passNo', passNo);
  await press(phone, 'gate.stays.hour');
  await page.getByLabel(say('gate.noticeGiven')).check();
  await press(phone, 'gate.admit');
  await expect(page.getByText(say('gate.pass', { passNo }))).toBeVisible();
}

async function visitorGoes(phone: GuardPhone): Promise<void> {
  const { page, say } = phone;
  const visitor = page.getByRole('listitem').filter({ hasText: passNo });
  await visitor.getByRole('link', { name: say('gate.out') }).click();
  await press(phone, 'gate.returnedYes');
  await expect(page.getByRole('heading', { level: 1, name: say('gate.title') })).toBeVisible();
  await expect(visitor).toHaveCount(0);
}

async function isAllThereOnce(
  { office }: Contractor,
  phones: readonly GuardPhone[],
  began: Date,
): Promise<void> {
  const ofPosts = phones.map(({ siteId, postId }) =>
    office.duty.dutyLog({ siteId, postId, from: began.toISOString(), limit: 100 }),
  );
  const lines = (await Promise.all(ofPosts)).flatMap((page) => page.lines);
  expect(lines.map((line) => line.kind).sort()).toEqual(
    [
      ...Array(4).fill('handover'),
      'log.note',
      'patrol.end',
      ...Array(6).fill('patrol.scan'),
      'patrol.start',
      'visit.admit',
      'visit.leave',
    ].sort(),
  );
}

async function closeMonth(page: Page, say: Say): Promise<void> {
  await page.goto(`/admin/sites/${siteCode}/months?month=${lastMonth}`);
  await page.getByRole('button', { name: say('months.confirmChosen') }).click();
  await expect(page.getByText(say('months.nothingOpen'))).toBeVisible();
  await page.getByRole('button', { name: say('months.close') }).click();
  // Only a closed month leads to its report.
  await expect(page.getByRole('link', { name: say('months.toReport') })).toBeVisible();
}

/** The draft appears by itself once the job has made it. */
async function issueReport(page: Page, say: Say): Promise<void> {
  await page.getByRole('link', { name: say('months.toReport') }).click();
  await page.getByRole('button', { name: say('report.prepare') }).click();
  await page.getByRole('button', { name: say('report.issue') }).click({ timeout: 60_000 });
  await expect(page).toHaveURL(/\/admin\/reports\/[0-9a-f-]+$/);
  await expect(page.getByText(say('report.waitsForApprover'))).toBeVisible();
}

async function readReport(
  { page }: Opened,
  contractor: Contractor,
  language: Language,
  info: TestInfo,
): Promise<void> {
  const site = await contractor.siteByCode(siteCode);
  const nameIn = { 'zh-CN': site.name, en: site.nameEn ?? site.name };
  await page.goto('/client');
  await page
    .getByRole('row')
    .filter({ hasText: nameIn[language] })
    .getByRole('link', { name: monthText(lastMonth, language) })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: nameIn[language] })).toBeVisible();
  const [report] = await contractor.office.service.listServiceReports({ siteId: site.id });
  if (typeof report?.score !== 'number') throw new Error('the report of a told month has a score');
  const { score } = report;
  const links = { 'zh-CN': '下载 PDF（中文）', en: 'Download PDF (English)' };
  for (const printed of languages) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: links[printed] }).click(),
    ]);
    const file = info.outputPath(`report-${printed}.pdf`);
    await download.saveAs(file);
    await readPdf(
      file,
      [nameIn[printed], monthText(lastMonth, printed), numberText(score, printed, 1)],
      info,
    );
  }
}

/** What a person reads on paper; the pages themselves lie beside the test's results to be looked at. */
async function readPdf(file: string, expected: readonly string[], info: TestInfo): Promise<void> {
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  for (const words of expected) expect(text).toContain(words);
  const pages = info.outputPath(path.basename(file, '.pdf'));
  mkdirSync(pages, { recursive: true });
  execFileSync('pdftoppm', ['-r', '50', '-png', file, path.join(pages, 'page')]);
}
