import { addMember, command } from '@zhiqin/access';
import { noInput } from '@zhiqin/access/rules';
import { addDays, dayOf, instantAt } from '@zhiqin/kernel';
import { deliver, notify, sendDigest } from '@zhiqin/notifications';
import { expect, test } from './house/browsing.ts';
import { isGoodPage } from './house/checks.ts';
import type { Contractor } from './house/contractor.ts';
import { turnsOf } from './house/turns.ts';
import { wordsOf } from './house/words.ts';

const zone = 'Asia/Shanghai';
const password = 'tai-hang-shan-2026';

for (const language of turnsOf('notice to digest')) {
  test(`somebody chooses how he is told: quiet hours hold, a summary collects, what is urgent waits for nothing, and what cannot be delivered is seen and sent again (${language})`, async ({
    openBrowser,
    contractor,
  }) => {
    const say = await wordsOf(language, 'portalNotifications');
    const portal = await wordsOf(language, 'portal');
    const mail = await wordsOf(language, 'notifications');
    const { office, clock, db, tenantId } = contractor;
    const login = `anqi.${language.toLowerCase()}@example.com`;
    const member = { login, displayName: '周安琪', role: 'operations', password, language } as const;
    const { membershipId } = await contractor.run(addMember, member);
    const { page } = await openBrowser({ language });
    const press = async (name: string) => {
      const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
      await page.getByRole('button', { name, exact: true }).first().click();
      await answered;
    };
    const subject = (name: string) => mail('filingDue.subject', { name });
    const tell = (name: string, kind: 'office' | 'service' | 'incident', urgency: 'routine' | 'urgent') =>
      contractor.run(
        command({
          action: 'channel.keep',
          input: noInput,
          async run(ctx) {
            const params = { name, kind: 'self-hire', day: '2026-12-30' };
            await notify(ctx, [membershipId], { template: 'filingDue', params, kind, urgency });
            ctx.audit({ subjectId: membershipId });
          },
        }),
        {},
      );
    const row = (name: string) => page.getByRole('row').filter({ hasText: subject(name) });
    /** The list of what went out, looked at again until it says so. */
    const untilListed = (look: () => Promise<void>) =>
      expect(async () => {
        await page.goto('/admin/messages');
        await look();
      }).toPass();

    await test.step('he chooses: no sleep is broken, some by mail at once, some once a day', async () => {
      await page.goto('/sign-in');
      await page.getByLabel(portal('signIn.login'), { exact: true }).fill(login);
      await page.getByLabel(portal('signIn.password'), { exact: true }).fill(password);
      await press(portal('signIn.submit'));
      await page.waitForURL((url) => url.pathname === '/admin');
      await page.goto('/admin/inbox/settings');
      await page.locator('select[name="office.mail"]').selectOption('daily');
      await page.locator('select[name="service.mail"]').selectOption('now');
      await page.getByLabel(say('settings.quietFrom'), { exact: true }).fill('00:00');
      await page.getByLabel(say('settings.quietUntil'), { exact: true }).fill('23:59');
      await page.getByLabel(say('settings.digestAt'), { exact: true }).fill('18:30');
      await press(say('settings.save'));
      await expect(page.getByText(say('settings.saved'))).toBeVisible();
      await page.reload();
      await expect(page.locator('select[name="office.mail"]')).toHaveValue('daily');
      await expect(page.getByLabel(say('settings.digestAt'), { exact: true })).toHaveValue('18:30');
      await isGoodPage(page, language);
    });
    await test.step('each notice is in his inbox once, and read when he says so', async () => {
      await tell('汇总的', 'office', 'routine');
      await tell('夜里的', 'service', 'routine');
      await tell('紧急的', 'incident', 'urgent');
      await page.goto('/admin/inbox');
      for (const name of ['汇总的', '夜里的', '紧急的'])
        await expect(page.getByText(subject(name), { exact: true })).toHaveCount(1);
      // What else falls to an office meanwhile lies there too.
      const urgent = page.getByRole('listitem').filter({ hasText: subject('紧急的') });
      await urgent.getByRole('button', { name: say('inbox.markOne'), exact: true }).click();
      await expect(urgent.getByRole('button')).toHaveCount(0);
      await isGoodPage(page, language);
      await press(say('inbox.markAll'));
      await expect(page.getByRole('button', { name: say('inbox.markOne'), exact: true })).toHaveCount(0);
    });
    await test.step('outside goes what may: the urgent at once, the other after his quiet hours, the third with the day', async () => {
      await untilListed(async () => {
        await expect(row('紧急的')).toContainText(say('messages.states.sent'), { timeout: 1000 });
        await expect(row('夜里的')).toContainText(say('messages.states.waiting'), { timeout: 1000 });
      });
      await expect(row('夜里的')).toContainText(say('messages.next'));
      await expect(row('汇总的')).toHaveCount(0);
      const today = dayOf(clock.now(), zone);
      const dueAt = instantAt(addDays(today, 1), '18:30', zone).toISOString();
      await sendDigest({ tenantId, membershipId, dueAt }, { db, clock });
      await untilListed(async () => {
        // The line stands in the mail of the day, and nowhere else.
        await expect(row('汇总的')).toContainText(say('messages.ways.mail'), { timeout: 1000 });
        await expect(row('汇总的')).toContainText(say('messages.states.sent'), { timeout: 1000 });
      });
      await isGoodPage(page, language);
    });
    await test.step('what cannot be delivered lies in sight with its reason, and is sent again', async () => {
      await page.goto('/admin/messages/channels?add=1');
      await page.getByLabel(say('channels.kind'), { exact: true }).selectOption('webhook');
      await page
        .getByLabel(say('channels.address'), { exact: true })
        .fill('https://hooks.zhiqin.invalid/duty');
      await page.getByLabel(say('channels.name'), { exact: true }).fill(`总部系统 ${language}`);
      await page.getByLabel(say('kinds.emergency'), { exact: true }).check();
      await press(say('channels.save'));
      await expect(page.locator('code.code').first()).toBeVisible();
      await page.goto('/admin/messages/channels');
      await isGoodPage(page, language);
      const channel = (await office.notifications.listChannels()).find((one) => one.name.endsWith(language));
      const { messageId } = await office.notifications.sendTest({ channelId: channel?.id });
      await failToTheEnd(contractor, messageId);
      await page.goto('/admin/messages?show=dead');
      const dead = page.getByRole('row').filter({ hasText: mail('channelTest.subject') });
      await expect(dead).toHaveCount(1);
      await expect(dead).toContainText('ENOTFOUND');
      await expect(dead).toContainText(say('messages.states.dead'));
      await isGoodPage(page, language);
      await press(say('messages.again'));
      await expect(page.getByText(say('messages.noneDead'))).toBeVisible();
    });
  });
}

/** Six tries over four hours, the later ones by a clock that is ahead. */
async function failToTheEnd({ db, clock, tenantId, office }: Contractor, messageId: string): Promise<void> {
  const found = async () =>
    (await office.notifications.listOutbox({})).rows.find((one) => one.id === messageId);
  await expect.poll(async () => (await found())?.attempts).toBeGreaterThan(0);
  await expect.poll(async () => (await found())?.status).toBe('failed');
  for (let hours = 1; (await found())?.status !== 'dead'; hours += 1) {
    expect(hours).toBeLessThan(7);
    const later = { now: () => new Date(clock.now().getTime() + hours * 3_600_000) };
    await deliver({ tenantId, messageId }, { db, clock: later });
  }
}
