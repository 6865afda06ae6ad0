import { expect, test } from './house/browsing.ts';
import { isOfSite, lookAtPages } from './house/look-at-pages.ts';
import { wordsOf } from './house/words.ts';

const siteCode = 'JAZX';

lookAtPages(siteCode, 'DRAFT', (pattern) => !isOfSite(pattern));

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
