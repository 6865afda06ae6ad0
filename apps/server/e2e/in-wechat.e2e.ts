import portalRoutes from '@zhiqin/portal/routes';
import { expect, test } from './house/browsing.ts';
import { isGoodPage } from './house/checks.ts';
import { pagesOf } from './house/routes-of.ts';
import { turnsOf } from './house/turns.ts';
import { wordsOf } from './house/words.ts';

const siteCode = 'YQHY';
const pages = pagesOf(portalRoutes as never).filter((pattern) => !/[:*]/.test(pattern));

for (const language of turnsOf('in WeChat')) {
  test(`the client's pages and those of strangers work in WeChat's own browser, without service worker or push (${language})`, async ({
    signInAs,
    openBrowser,
    contractor,
  }) => {
    const { id: siteId } = await contractor.siteByCode(siteCode);
    const { service } = contractor.office;
    const say = await wordsOf(language, 'portalService');
    const notices = await wordsOf(language, 'portalNotifications');
    const form = await wordsOf(language, 'portal');
    const inWeChat = { language, isPhone: true, isInWeChat: true } as const;
    const { page } = await signInAs('client_approver', { ...inWeChat, client: 'YUNQI' });

    await test.step('each page of the client opens, and nothing of it asks for what is not there', async () => {
      const own = pages.filter((pattern) => pattern.startsWith('/client'));
      expect(own.length).toBeGreaterThan(10);
      for (const path of own) {
        const answer = await page.goto(path);
        expect([path, answer?.status()]).toEqual([path, 200]);
        await expect(page.getByRole('heading').first()).toBeVisible();
      }
      expect(await page.evaluate(() => 'serviceWorker' in navigator || 'PushManager' in window)).toBe(false);
    });
    await test.step('a complaint is sent by its form, with scripts', async () => {
      const told = `${language === 'en' ? 'The barrier stays open' : '道闸一直抬着'} ${Date.now()}`;
      await page.goto('/client/complaints?do=new');
      await page.locator('#field-siteId').selectOption(siteId);
      await page.locator('#field-text').fill(told);
      await page.getByRole('button', { name: form('save'), exact: true }).click();
      await expect(page.getByText(told)).toBeVisible();
      await expect(page).toHaveURL(/complaints$/);
      await expect(page.getByText(say('client.complaints.own')).first()).toBeVisible();
      await isGoodPage(page, language);
    });
    await test.step('push is said not to be had, and the rest of the choices stays', async () => {
      await page.goto('/client/notices');
      const add = page.getByRole('button', { name: notices('push.add'), exact: true });
      await add.click();
      await expect(page.getByText(notices('push.unsupported'))).toBeVisible();
    });
    await test.step('strangers’ pages open as well: poster, survey’s end, host, verification', async () => {
      const { page: stranger } = await openBrowser(inWeChat);
      const { token } = (await service.getPoster({ siteId })) ?? (await service.renewPoster({ siteId }));
      const open = pages.filter((pattern) => pattern.startsWith('/p') || pattern === '/sign-in');
      for (const path of [...open, `/p/f/${token}`]) {
        const answer = await stranger.goto(path);
        expect([path, answer?.status()]).toEqual([path, 200]);
        await expect(stranger.getByRole('heading').first()).toBeVisible();
      }
      await isGoodPage(stranger, language);
    });
  });
}
