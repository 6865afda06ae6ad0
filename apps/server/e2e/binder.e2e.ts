import { expect, test } from './house/browsing.ts';
import { isGoodPage } from './house/checks.ts';
import { turnsOf } from './house/turns.ts';
import { wordsOf } from './house/words.ts';

for (const language of turnsOf('inspection binder')) {
  test(`an inspector comes: the binder within a minute, his findings signed by both (${language})`, async ({
    signInAs,
  }) => {
    const say = await wordsOf(language, 'portalBinder');
    const notices = await wordsOf(language, 'portalNotifications');
    const { page } = await signInAs('operations', { language });

    await test.step('the book is bound while he waits', async () => {
      await page.goto('/admin/sites/QMGY/binder');
      await isGoodPage(page, language);
      await page.getByRole('button', { name: say('ask'), exact: true }).click();
      const book = page.getByRole('link', { name: say('download'), exact: true }).first();
      await expect(book).toBeVisible({ timeout: 60_000 });
      const file = await page.request.get((await book.getAttribute('href')) ?? '');
      expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
    });
    await test.step('what he found is taken down and signed by both', async () => {
      await page.getByRole('link', { name: say('findings.add'), exact: true }).click();
      const fill = (name: string, value: string) =>
        page.getByLabel(say(`findings.${name}`), { exact: true }).fill(value);
      await fill('authority', '江干分局治安大队');
      await fill('inspectorName', '李警官');
      await fill('found', '登记簿齐全，一名保安员未带证');
      await fill('demands', '三日内补齐');
      await page.getByRole('button', { name: say('findings.add'), exact: true }).click();
      await page.getByLabel(say('findings.signName'), { exact: true }).first().fill('李警官');
      await page
        .getByRole('button', { name: say('findings.inspectorSigns'), exact: true })
        .first()
        .click();
      await expect(page.getByText(say('findings.signed', { name: '李警官' })).first()).toBeVisible();
      await page
        .getByRole('button', { name: say('findings.captainSigns'), exact: true })
        .first()
        .click();
      await expect(page.getByRole('button', { name: say('findings.captainSigns'), exact: true })).toHaveCount(
        0,
      );
      await isGoodPage(page, language);
    });
    await test.step('he chooses how he is told of what comes due', async () => {
      await page.goto('/admin/inbox/settings');
      await page.getByLabel(notices('settings.quietFrom'), { exact: true }).fill('21:30');
      await page.getByRole('button', { name: notices('settings.save'), exact: true }).click();
      await expect(page.getByText(notices('settings.saved'))).toBeVisible();
      await isGoodPage(page, language);
    });
  });
}
