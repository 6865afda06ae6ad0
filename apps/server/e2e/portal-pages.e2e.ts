import { expect, test } from './house/browsing.ts';
import { isGoodPage } from './house/checks.ts';
import { isOfSite, lookAtPages } from './house/look-at-pages.ts';
import { turnsOf } from './house/turns.ts';
import { wordsOf } from './house/words.ts';

const siteCode = 'JAZX';

lookAtPages(siteCode, 'DRAFT', (pattern) => !isOfSite(pattern));

for (const language of turnsOf('/*')) {
  test(`an address nobody knows is a good page too (${language})`, async ({ signInAs }) => {
    const { page, trouble } = await signInAs('owner', { language });
    trouble.expectErrors(/404/);
    const answer = await page.goto('/admin/nothing-of-that-name');
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading').first()).toBeVisible();
    await isGoodPage(page, language);
  });
}

test('the language is changed on any page, and stays', async ({ signInAs }) => {
  const { page } = await signInAs('operations', { language: 'zh-CN' });
  await page.goto(`/admin/sites/${siteCode}/duty?kind=handover`);
  const [zh, en] = [await wordsOf('zh-CN', 'portal'), await wordsOf('en', 'portal')];
  await expect(page.getByRole('link', { name: zh('menu.today') })).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveURL(/\/duty\?kind=handover$/);
  await page.getByRole('link', { name: en('menu.people') }).click();
  await expect(page).toHaveTitle(/\S/);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('link', { name: en('menu.today') })).toBeVisible();
});
