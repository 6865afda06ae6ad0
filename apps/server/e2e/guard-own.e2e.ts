import { addDays } from '@zhiqin/kernel';
import { expect, test } from './house/browsing.ts';
import { isGoodPage } from './house/checks.ts';
import type { Contractor } from './house/contractor.ts';
import { enrolPhone, follow, pin } from './house/guard-phone.ts';
import { pinnedNow } from './house/product-state.ts';
import { turnsOf } from './house/turns.ts';
import { wordsOf } from './house/words.ts';

const siteCode = 'JAZX';

/** What the office reads of the site's breaches of the week, newest first. */
async function breachesOf(contractor: Contractor) {
  const { id: siteId } = await contractor.siteByCode(siteCode);
  const today = pinnedNow.slice(0, 10);
  const asked = { siteId, fromDay: addDays(today, -8), toDay: today, limit: 100 } as const;
  const found = await contractor.office.compliance.listResults({ ...asked, verdict: 'breached' });
  return found.map((one) => one.id);
}

/** Somebody the story blames for something. */
async function blamed(contractor: Contractor) {
  for (const resultId of await breachesOf(contractor)) {
    const { concerned } = await contractor.office.compliance.resultHistory({ resultId });
    const [person] = concerned;
    if (person) return person;
  }
  throw new Error(`${siteCode} has no breach that concerns anybody`);
}

/** The first breach whose history holds these words. */
async function repliedTo(contractor: Contractor, words: string) {
  for (const resultId of await breachesOf(contractor)) {
    const { events } = await contractor.office.compliance.resultHistory({ resultId });
    if (JSON.stringify(events).includes(words)) return resultId;
  }
  return null;
}

for (const language of turnsOf('own')) {
  test(`a guard opens what is his own with his PIN, answers a verdict, and closes it (${language})`, async ({
    openBrowser,
    contractor,
  }) => {
    const person = await blamed(contractor);
    await contractor.office.access.setPins({ people: [{ personId: person.id, pin }] });
    const opened = await openBrowser({ language, isPhone: true });
    const { page } = opened;
    const place = { siteCode, postCode: 'P1', label: '巡逻 3 号机', language };
    const phone = await enrolPhone(contractor, opened, place);
    const own = await wordsOf(language, 'guardOwn');

    await page.goto('/guard/me');
    await page.getByRole('link', { name: own('results.title'), exact: true }).click();
    await page.getByLabel(own('who'), { exact: true }).fill(person.staffNo);
    opened.trouble.expectErrors(/40[0-9]/);
    await page.getByLabel(own('pin'), { exact: true }).fill('000111');
    await page.getByRole('button', { name: own('open'), exact: true }).click();
    await expect(page.getByRole('alert')).toContainText(own('wrong'));
    await isGoodPage(page, language);
    await page.getByLabel(own('pin'), { exact: true }).fill(pin);
    await page.getByRole('button', { name: own('open'), exact: true }).click();
    await expect(page.getByText(own('results.lead'))).toBeVisible();

    await isGoodPage(page, language);
    const words = language === 'en' ? 'The lift was out, I took the stairs.' : '电梯停了，我走的楼梯。';
    // Only what fell short: what was not recorded may be on the list too.
    const card = page
      .locator('section')
      .filter({ hasText: own('results.verdicts.breached') })
      .first();
    await card.getByRole('button', { name: own('results.write'), exact: true }).click();
    await page.getByLabel(own('results.reply'), { exact: true }).fill(words);
    await page.getByRole('button', { name: own('results.send'), exact: true }).click();
    await expect(page.getByText(words)).toBeVisible();

    await test.step('every other screen of his own opens without asking again', async () => {
      await page.getByRole('link', { name: phone.say('back'), exact: true }).click();
      const links = page.locator('a[href*="/guard/own/"]');
      await expect(links.first()).toBeVisible();
      const addresses = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
      expect(addresses.length).toBeGreaterThan(0);
      for (const address of addresses) {
        await page.locator(`a[href="${address}"]`).click();
        await expect(page.getByRole('button', { name: own('close'), exact: true })).toBeVisible();
        await expect(page.getByText(own('loading'))).toHaveCount(0);
        await isGoodPage(page, language);
        await page.getByRole('link', { name: phone.say('back'), exact: true }).click();
      }
    });

    await page.locator('a[href="/guard/own/results"]').click();
    await page.getByRole('button', { name: own('close'), exact: true }).click();
    await expect(page.getByText(words)).toBeHidden();
    await expect(page.getByLabel(own('pin'), { exact: true })).toBeVisible();
    await follow(phone, 'back');
    await page.reload();
    await page.locator('a[href="/guard/own/results"]').click();
    await expect(page.getByLabel(own('pin'), { exact: true })).toBeVisible();
    expect(await repliedTo(contractor, words), 'the office reads it beside the verdict').not.toBeNull();
  });
}
