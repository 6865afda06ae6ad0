import { readFile } from 'node:fs/promises';
import { readWorkbook } from '@zhiqin/documents';
import { unzipSync } from 'fflate';
import { expect, test } from './house/browsing.ts';
import { isGoodPage } from './house/checks.ts';
import { enrolPhone } from './house/guard-phone.ts';
import { opensPdf } from './house/opens-pdf.ts';
import { openOwn } from './house/own-screen.ts';
import { lastMonth } from './house/product-state.ts';
import { turnsOf } from './house/turns.ts';
import { wordsOf } from './house/words.ts';

const siteCode = 'QMGY';

const csvField = /(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g;

/** The rows of a list as it was downloaded, its head first. */
async function tableIn(file: Buffer, format: 'xlsx' | 'csv'): Promise<string[][]> {
  if (format === 'csv')
    return file
      .toString('utf8')
      .replace('\uFEFF', '')
      .trimEnd()
      .split('\r\n')
      .map((line) => [...line.matchAll(csvField)].map(([, quoted, plain]) => quoted ?? plain ?? ''));
  const { sheets } = await readWorkbook(file, { maxRows: 1000, maxBytes: 5_000_000 });
  return sheets[0]?.rows ?? [];
}

for (const language of turnsOf('hours contested')) {
  test(`a guard contests his hours, is answered and settled, and a file tells it (${language})`, async ({
    openBrowser,
    signInAs,
    contractor,
  }, info) => {
    const { id: siteId } = await contractor.siteByCode(siteCode);
    await contractor.office.hours.computeHours({ siteId, month: lastMonth });
    const say = await wordsOf(language, 'portalHours');
    const mine = await wordsOf(language, 'guardMonth');
    const opened = await openBrowser({ language, isPhone: true });
    const phone = await enrolPhone(contractor, opened, {
      siteCode,
      postCode: 'G1',
      label: '门岗 2 号机',
      language,
    });
    const person = phone.crew.morning;
    const words =
      language === 'en' ? 'On the 26th I stayed until my relief came.' : '二十六日我一直等到接班人来。';

    await test.step('on the phone he says what is wrong', async () => {
      await openOwn(phone, person, { context: 'guardMonth', title: 'title' });
      await opened.page.getByRole('button', { name: mine('contest'), exact: true }).click();
      await opened.page.getByLabel(mine('contestWords'), { exact: true }).fill(words);
      await opened.page.getByRole('button', { name: mine('contestSend'), exact: true }).click();
      await expect(opened.page.getByText(mine('states.contested'))).toBeVisible();
      await isGoodPage(opened.page, language);
    });

    const { page } = await signInAs('hr', { language });
    await test.step('the office reads it, corrects the day and answers', async () => {
      await page.goto(`/admin/sites/${siteCode}/hours?month=${lastMonth}`);
      await isGoodPage(page, language);
      await page.getByRole('link', { name: person.name, exact: true }).click();
      await expect(page.getByText(words).first()).toBeVisible();
      await page
        .getByRole('link', { name: new RegExp(`^${say('correctTitle', { day: '.*' })}$`) })
        .first()
        .click();
      await page.getByLabel(say('spanTo', { n: 1 }), { exact: true }).fill('16:20');
      await page.getByLabel(say('spanFrom', { n: 1 }), { exact: true }).fill('07:00');
      await page.getByLabel(say('reason'), { exact: true }).fill('看过监控，接班人迟到。');
      await page.getByRole('button', { name: say('saveCorrection'), exact: true }).click();
      await expect(page.getByText('看过监控，接班人迟到。').first()).toBeVisible();
      await page.getByLabel(say('answer'), { exact: true }).fill('属实，已经更正。');
      await page.getByRole('button', { name: say('saveAnswer'), exact: true }).click();
      await expect(page.getByText(say('states.open')).first()).toBeVisible();
    });
    await test.step('it is approved and settled; the statement opens', async () => {
      await page.getByRole('button', { name: say('approveOne'), exact: true }).click();
      await expect(page.getByText(say('states.approved')).first()).toBeVisible();
      const own = page.url();
      await page.goto(`/admin/sites/${siteCode}/hours?month=${lastMonth}`);
      await page.getByRole('button', { name: say('lockAll'), exact: true }).click();
      await expect(page.getByText(say('states.locked')).first()).toBeVisible();
      await page.goto(own);
      await isGoodPage(page, language);
      await opensPdf(page.getByRole('link', { name: say(`pay.print.${language}`), exact: true }));
    });
    await test.step('the dispute file has its index and each part the index names', async () => {
      const [archive] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: say('dispute.export'), exact: true }).click(),
      ]);
      const file = info.outputPath('dispute.zip');
      await archive.saveAs(file);
      const parts = Object.keys(unzipSync(new Uint8Array(await readFile(file))));
      for (const part of [
        'index.pdf',
        'terms.xlsx',
        'hours.xlsx',
        'presence.xlsx',
        `statement-${lastMonth}.pdf`,
      ])
        expect(
          parts.some((name) => name.endsWith(part)),
          part,
        ).toBe(true);
    });
    await test.step('the payroll files say what the statements say, to the fen', async () => {
      const settled = await contractor.office.hours.listStatements({ siteId, month: lastMonth });
      expect(settled.length).toBeGreaterThan(3);
      await page.goto(`/admin/sites/${siteCode}/hours/pay?month=${lastMonth}`);
      for (const format of ['xlsx', 'csv'] as const) {
        const link = page.locator(`a[href$="/pay/${lastMonth}/file/${format}"]`);
        const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
        const [head = [], ...lines] = await tableIn(await readFile(await download.path()), format);
        const [gross, net] = [head.indexOf(`${say('pay.gross')} (¥)`), head.indexOf(`${say('pay.net')} (¥)`)];
        const worked = head.indexOf(`${say('worked')} (h)`);
        const money = head.flatMap((header, column) => (header.endsWith('(¥)') ? [column] : []));
        const fenIn = (line: string[], columns: number[]) =>
          columns.reduce((sum, column) => sum + Math.round(Number(line[column]) * 100), 0);
        const [parts, held] = [
          money.filter((one) => one < gross),
          money.filter((one) => one > gross && one < net),
        ];
        expect(lines.map((line) => line[0])).toEqual(settled.map((one) => one.staffNo));
        for (const [at, { statement, netFen, workedMinutes }] of settled.entries()) {
          const line = lines[at] as string[];
          const grossFen = statement.lines.reduce((sum, one) => sum + one.amountFen, 0);
          const heldFen = statement.deductions.reduce((sum, one) => sum + one.takenFen, 0);
          expect([grossFen, grossFen - heldFen]).toEqual([statement.grossFen, netFen]);
          expect([parts, [gross], held, [net]].map((columns) => fenIn(line, columns))).toEqual([
            ...[grossFen, grossFen, heldFen, netFen],
          ]);
          expect(Number(line[worked])).toBeCloseTo(workedMinutes / 60, 2);
        }
      }
    });
    await test.step('the guard sees the hours as they are settled', async () => {
      await openOwn(phone, person, { context: 'guardMonth', title: 'title' });
      await expect(opened.page.getByText(mine('states.locked'))).toBeVisible();
    });
  });
}
