import { writeWorkbook } from '@zhiqin/documents';
import { expect, test } from './house/browsing.ts';
import { isGoodPage } from './house/checks.ts';
import { opensPdf } from './house/opens-pdf.ts';
import { turnsOf } from './house/turns.ts';
import { wordsOf } from './house/words.ts';

for (const language of turnsOf('people come and go')) {
  test(`guards come in from a workbook with a cell put right; one leaves with his certificate (${language})`, async ({
    signInAs,
    contractor,
  }) => {
    const say = await wordsOf(language, 'workforce');
    const people = await wordsOf(language, 'portalPeople');
    const portal = await wordsOf(language, 'portal');
    const errors = await wordsOf(language, 'errors');
    // A product may serve a journey twice, in one language and the other.
    const mark = language === 'en' ? 'E' : 'Z';
    const [first, second] = [`${mark}90001`, `${mark}90002`];
    const columns = ['staffNo', 'name', 'site', 'joinedOn'].map((key) => ({
      header: say(`importColumns.${key}`),
      type: 'text' as const,
    }));
    const rows = [
      [first, '赵春来', 'QMGY', '2026-10-20'],
      [second, '钱夏至', 'QMGY', '2026-02-30'],
    ];
    const book = await writeWorkbook({ sheets: [{ name: say('importSheetName'), columns, rows }] });
    const { page } = await signInAs('hr', { language });

    await test.step('a wrong day is named by its cell and put right on the page', async () => {
      await page.goto('/admin/people/import');
      const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      const file = { name: 'guards.xlsx', mimeType, buffer: book };
      await page.getByLabel(say('importUpload'), { exact: true }).setInputFiles(file);
      await page.getByRole('button', { name: portal('people.check'), exact: true }).click();
      await expect(page.getByText(errors('guard-import.bad-date')).first()).toBeVisible();
      await isGoodPage(page, language);
      await page.getByLabel('D3', { exact: true }).fill('2026-10-21');
      await page.getByRole('button', { name: people('import.again'), exact: true }).click();
      await page.getByRole('button', { name: say('importConfirm', { count: 2 }), exact: true }).click();
      await expect(page.getByText(say('importDone', { count: 2 }))).toBeVisible();
    });
    await test.step('one of them leaves: every step has its day, and the certificate is printed', async () => {
      const { guards } = await contractor.office.workforce.listGuards({ search: second });
      const [guard] = guards;
      if (!guard) throw new Error(`${second} was not imported`);
      await page.goto(`/admin/people/${guard.id}/leaving`);
      await page.getByLabel(people('leaving.lastDay'), { exact: true }).fill('2026-11-01');
      await page.getByRole('button', { name: people('leaving.start'), exact: true }).click();
      await expect(page.getByText(people('leaving.noHold'))).toBeVisible();
      await isGoodPage(page, language);
      await page.getByLabel(people('leaving.finalPay'), { exact: true }).fill('3200');
      for (const step of ['final-pay', 'certificate', 'police', 'insurance'])
        await page.getByLabel(people(`leaving.step.${step}`), { exact: true }).fill('2026-11-01');
      await page.getByRole('button', { name: people('leaving.saveSteps'), exact: true }).click();
      await expect(page.getByText(people('leaving.saved'))).toBeVisible();
      await opensPdf(page.getByRole('link', { name: people('leaving.certificate'), exact: true }));
      await page.getByRole('button', { name: people('leaving.close'), exact: true }).click();
      await expect(page.getByRole('button', { name: people('leaving.saveSteps'), exact: true })).toHaveCount(
        0,
      );
    });
  });
}
