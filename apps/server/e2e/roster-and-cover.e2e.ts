import { monthText } from '@zhiqin/i18n';
import { expect, test } from './house/browsing.ts';
import { isGoodPage } from './house/checks.ts';
import { enrolPhone, handOver, pin, waitsFor } from './house/guard-phone.ts';
import { openOwn } from './house/own-screen.ts';
import { turnsOf } from './house/turns.ts';
import { wordsOf } from './house/words.ts';

const siteCode = 'QMGY';
/** Nobody has planned it yet, and its year's holidays are not published. */
const planned = '2027-01';

for (const language of turnsOf('roster and cover')) {
  test(`a month is written by keys, answered for, published and read on the phone; then somebody is sick (${language})`, async ({
    openBrowser,
    signInAs,
    contractor,
  }) => {
    const { id: siteId } = await contractor.siteByCode(siteCode);
    const say = await wordsOf(language, 'portalRoster');
    const opened = await openBrowser({ language, isPhone: true });
    const phone = await enrolPhone(contractor, opened, {
      siteCode,
      postCode: 'G2',
      label: '后门机',
      language,
    });
    const { evening, night } = phone.crew;
    const office = await signInAs('operations', { language });

    await test.step('nine days in a row typed into the grid: a finding beside it', async () => {
      const { page } = office;
      await page.goto(`/admin/sites/${siteCode}/roster/edit?month=${planned}`);
      // The page is awake once it can save.
      const none = say('edit.save', { count: 0 });
      await expect(page.getByRole('button', { name: none, exact: true })).toBeVisible();
      const row = page.getByRole('row').filter({ hasText: evening.staffNo });
      await row.getByRole('gridcell').first().click();
      for (let day = 0; day < 9; day++) {
        await page.keyboard.press('D');
        await page.keyboard.press('ArrowRight');
      }
      await expect(
        page.getByRole('button', { name: say('edit.save', { count: 9 }), exact: true }),
      ).toBeVisible();
      await expect(page.getByText(say('edit.fine'))).toHaveCount(0);
      await isGoodPage(page, language);
      await page.getByRole('button', { name: say('edit.save', { count: 9 }), exact: true }).click();
      await expect(page.getByText(say('edit.saved', { count: 9 }))).toBeVisible();
    });
    await test.step('published by somebody who answers for it by name', async () => {
      const { page } = office;
      await page.goto(`/admin/sites/${siteCode}/roster/review?month=${planned}`);
      await isGoodPage(page, language);
      await page.getByLabel(say('review.approval'), { exact: true }).fill('年底人手紧，已与本人谈妥补休');
      const publish = say('review.publish', { month: monthText(planned, language) });
      await page.getByRole('button', { name: publish, exact: true }).click();
      await expect(page.getByText('年底人手紧').first()).toBeVisible();
    });
    await test.step('the guard sees it on the phone', async () => {
      const own = await wordsOf(language, 'guardRoster');
      await openOwn(phone, evening, { context: 'guardRoster', title: 'title' });
      for (const _ of ['2026-12', planned])
        await opened.page.getByRole('button', { name: own('after'), exact: true }).click();
      await expect(opened.page.getByText(own('count', { shifts: 9 }))).toBeVisible();
      await isGoodPage(opened.page, language);
    });

    const name =
      await test.step('22:00, the captain on the site’s phone: he cannot come, who could, ring, assign', async () => {
        const { page } = opened;
        const cover = await wordsOf(language, 'guardCover');
        const guards = (await contractor.office.workforce.listGuards({ siteId })).guards;
        const captain = guards.find((one) => one.rank === 'captain');
        if (!captain) throw new Error(`${siteCode} has no captain`);
        await contractor.office.access.setPins({ people: [{ personId: captain.id, pin }] });
        // The phone learns of his PIN with its next pack.
        await page.goto('/guard/');
        await waitsFor(phone, 0);
        await openOwn(phone, captain, { context: 'guardCover', title: 'title' });
        const line = page.getByRole('listitem').filter({ hasText: night.name });
        await line
          .getByRole('button', { name: cover('cannot'), exact: true })
          .first()
          .click();
        await page.getByRole('button', { name: cover('kinds.sick'), exact: true }).click();
        await expect(page.getByText(cover('off', { name: night.name }))).toBeVisible();
        // Headquarters are woken when the quarter of an hour is over.
        const wakes = cover('wakeAt', { time: '@' }).split('@').at(-1) as string;
        await expect(page.getByText(wakes)).toBeVisible();
        await isGoodPage(page, language);
        await page
          .getByRole('button', { name: cover('find'), exact: true })
          .first()
          .click();
        await expect(page.getByRole('heading', { name: cover('people') })).toBeVisible();
        const best = page
          .locator('section')
          .filter({ has: page.getByRole('button', { name: /^(安排|Assign) / }) })
          .first();
        const title = (await best.getByRole('heading').textContent()) ?? '';
        const person = guards.find((one) => title === `${one.name} ${one.staffNo}`);
        if (!person) throw new Error(`nobody is called ${title}`);
        await best.getByRole('button', { name: cover('number'), exact: true }).click();
        await expect(best.locator('a[href^="tel:1"]')).toBeVisible();
        await isGoodPage(page, language);
        await best.getByRole('button', { name: cover('assign', { name: person.name }), exact: true }).click();
        await expect(page.getByText(cover('assigned', { name: person.name }))).toBeVisible();
        return person.name;
      });
    await test.step('by daylight the office grants the sick leave that the captain had asked for', async () => {
      const { waiting } = await contractor.office.rostering.listLeave({ siteId });
      const asked = waiting.find((one) => one.guardId === night.id && one.kind === 'sick');
      if (!asked) throw new Error('no sick leave was asked for');
      const decision = { requestId: asked.id, decision: 'approved', reason: null } as const;
      await contractor.office.rostering.decideLeave(decision);
    });
    await test.step('he takes the post over, and his hours show it', async () => {
      const { guards } = await contractor.office.workforce.listGuards({ siteId });
      const found = guards.find((one) => one.name === name);
      if (!found) throw new Error(`${name} is no guard of the site`);
      await contractor.office.access.setPins({ people: [{ personId: found.id, pin }] });
      const standIn = { id: found.id, staffNo: found.staffNo, name };
      // The phone learns of him with its next pack.
      await opened.page.goto('/guard/');
      await waitsFor(phone, 0);
      await handOver(phone, evening, standIn);
      await waitsFor(phone, 0);
      await contractor.office.hours.computeHours({ siteId, month: '2026-11' });
      const hours = await wordsOf(language, 'portalHours');
      await office.page.goto(`/admin/sites/${siteCode}/hours?month=2026-11`);
      await office.page.getByRole('link', { name, exact: true }).click();
      await expect(office.page.getByText(hours('marks.running')).first()).toBeVisible();
      await office.page.goto(`/admin/sites/${siteCode}/hours?month=2026-11`);
      await office.page.getByRole('link', { name: night.name, exact: true }).click();
      const sick = { kind: hours('leaveKinds.sick'), pay: hours('leavePay.sick') };
      await expect(office.page.getByText(hours('leave', sick))).toBeVisible();
      await isGoodPage(office.page, language);
    });
  });
}
