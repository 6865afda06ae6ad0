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

    await test.step('the night guard calls in sick: his shift is open', async () => {
      const leave = {
        guardId: night.id,
        kind: 'sick',
        fromDay: '2026-11-01',
        untilDay: '2026-11-01',
      } as const;
      const { id: requestId } = await contractor.office.rostering.requestLeave({ ...leave, reason: '发烧' });
      await contractor.office.rostering.decideLeave({ requestId, decision: 'approved', reason: null });
    });
    const name = await test.step('the captain’s phone says who could come, and he is put on it', async () => {
      const { page } = await signInAs('operations', { language, isPhone: true });
      await page.goto(`/admin/sites/${siteCode}/roster/cover`);
      await page
        .getByRole('button', { name: say('cover.find'), exact: true })
        .first()
        .click();
      await expect(page.getByRole('heading', { name: say('cover.people') })).toBeVisible();
      await isGoodPage(page, language);
      const assign = page.getByRole('button', { name: say('cover.assign'), exact: true });
      const person = page.locator('.card').filter({ has: assign }).first();
      const chosen = (await person.locator('strong').textContent()) ?? '';
      await person.getByRole('button', { name: say('cover.assign'), exact: true }).click();
      await expect(page.getByText(say('cover.assigned', { name: chosen }))).toBeVisible();
      return chosen;
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
