import { monthText } from '@zhiqin/i18n';
import { expect, test } from './house/browsing.ts';
import { isGoodPage } from './house/checks.ts';
import { enrolPhone, pin } from './house/guard-phone.ts';
import { openOwn } from './house/own-screen.ts';
import { turnsOf } from './house/turns.ts';
import { wordsOf } from './house/words.ts';

const siteCode = 'JAZX';
/** Nobody has planned it yet. */
const planned = '2027-02';

for (const language of turnsOf('pattern to swap')) {
  test(`a pattern and the needs make a month; two guards agree on their phone to swap, the captain decides (${language})`, async ({
    openBrowser,
    signInAs,
    contractor,
  }) => {
    const { id: siteId } = await contractor.siteByCode(siteCode);
    const say = await wordsOf(language, 'portalShifts');
    const roster = await wordsOf(language, 'portalRoster');
    const address = `/admin/sites/${siteCode}/roster`;
    const office = await signInAs('operations', { language });
    const { page } = office;
    // What is refused is told with its status; the journey asks for it twice.
    office.trouble.expectErrors(/422/);

    await test.step('a need: one of a shift’s heads has to bring a skill', async () => {
      await page.goto(`${address}/needs`);
      await page.getByLabel(say('needs.heads'), { exact: true }).fill('1');
      await page.getByLabel(say('needs.skills'), { exact: true }).fill('急救');
      await page.getByLabel(say('needs.skillHeads'), { exact: true }).fill('2');
      await page.getByRole('button', { name: say('needs.save'), exact: true }).click();
      // More skilled heads than heads: said at the field, and nothing typed is lost.
      await expect(page.getByLabel(say('needs.skillHeads'), { exact: true })).toHaveAttribute(
        'aria-invalid',
        'true',
      );
      await expect(page.getByLabel(say('needs.skills'), { exact: true })).toHaveValue('急救');
      await page.getByLabel(say('needs.heads'), { exact: true }).fill('2');
      await page.getByLabel(say('needs.skillHeads'), { exact: true }).fill('1');
      await page.getByLabel(say('needs.from'), { exact: true }).fill(`${planned}-01`);
      await page.getByRole('button', { name: say('needs.save'), exact: true }).click();
      await expect(page.getByRole('cell', { name: say('needs.ofSome', { count: 1 }) })).toBeVisible();
      await isGoodPage(page, language);
    });

    await test.step('a pattern, looked at before it is saved', async () => {
      await page.goto(`${address}/pattern?month=${planned}`);
      const squads = await contractor.office.workforce.listSquads({ siteId });
      const rostering = await wordsOf(language, 'rostering');
      const pattern = page.getByLabel(rostering('pattern'), { exact: true });
      await pattern.selectOption('twoCrewsTwelve');
      const [first, second] = squads.length > 1 ? squads.map((one) => one.id) : [];
      const halves = [`${squads[0]?.id}:1`, `${squads[0]?.id}:2`];
      const crews = first && second ? [first, second] : halves;
      for (const [at, crew] of crews.entries())
        await page.getByLabel(say('pattern.crew', { crew: at + 1 }), { exact: true }).selectOption(crew);
      await page.getByRole('button', { name: say('pattern.look'), exact: true }).click();
      const save = page.getByRole('button', { name: say('pattern.save'), exact: true });
      await expect(save).toBeVisible();
      await isGoodPage(page, language);
      await save.click();
      await expect(page).toHaveURL(/roster\/edit/);
    });

    await test.step('published by somebody who answers for it', async () => {
      await page.goto(`${address}/review?month=${planned}`);
      const approval = page.getByLabel(roster('review.approval'), { exact: true });
      if (await approval.isVisible()) await approval.fill('两班倒，已与本人谈妥补休');
      const publish = roster('review.publish', { month: monthText(planned, language) });
      await page.getByRole('button', { name: publish, exact: true }).click();
      await expect(page.getByText(roster('review.published')).first()).toBeVisible();
    });

    const pair = await test.step('two of whose shifts a swap is possible', async () => {
      const { rows } = await contractor.office.rostering.getRoster({ siteId, month: planned });
      const working = rows.filter((row) => Object.keys(row.cells).length > 0);
      const [one] = working;
      if (!one) throw new Error('nobody was planned');
      const shown = { id: one.guardId, staffNo: one.staffNo, name: one.name };
      return { asker: shown, rows: working };
    });

    const opened = await openBrowser({ language, isPhone: true });
    const place = { siteCode, postCode: 'P1', label: '换班机', language };
    const phone = await enrolPhone(contractor, opened, place);
    const own = await wordsOf(language, 'guardRoster');
    const guardOwn = await wordsOf(language, 'guardOwn');
    const goShifts = async (person: { id: string; staffNo: string; name: string }) => {
      await contractor.office.access.setPins({ people: [{ personId: person.id, pin }] });
      await openOwn(phone, person, { context: 'guardRoster', title: 'title' });
      await opened.page.getByRole('link', { name: own('shifts'), exact: true }).click();
      await expect(opened.page.getByRole('heading', { name: own('swap.title'), exact: true })).toBeVisible();
    };

    const partner = await test.step('the guard asks a colleague on the phone', async () => {
      await goShifts(pair.asker);
      for (const _ of ['2026-12', '2027-01', planned])
        await opened.page.getByRole('button', { name: own('after'), exact: true }).click();
      const card = opened.page.locator('section').filter({
        has: opened.page.getByRole('heading', { name: own('swap.title'), exact: true }),
      });
      await expect(card.getByText(own('swap.mine'))).toBeVisible();
      const mine = card.getByRole('button').filter({ hasText: /:\d\d/ });
      await mine.first().click();
      await expect(card.getByText(own('swap.other'))).toBeVisible();
      const theirs = card.getByRole('button').filter({ hasText: /:\d\d/ });
      await expect(theirs.first()).toBeVisible();
      const words = (await theirs.first().textContent()) ?? '';
      await theirs.first().click();
      await card.getByLabel(own('swap.reason'), { exact: true }).fill('家里有事');
      await isGoodPage(opened.page, language);
      await card.getByRole('button', { name: own('swap.ask'), exact: true }).click();
      const row = pair.rows.find((one) => words.startsWith(`${one.name} `));
      if (!row) throw new Error(`nobody of the month is called ${words}`);
      await expect(card.getByText(own('swap.askedDone', { name: row.name }))).toBeVisible();
      await opened.page.getByRole('button', { name: guardOwn('close'), exact: true }).click();
      return { id: row.guardId, staffNo: row.staffNo, name: row.name };
    });

    await test.step('the colleague agrees', async () => {
      await goShifts(partner);
      await expect(opened.page.getByText(own('swap.asksYou', { name: pair.asker.name }))).toBeVisible();
      await opened.page.getByRole('button', { name: own('swap.yes'), exact: true }).click();
      await expect(opened.page.getByText(own('swap.states.accepted'))).toBeVisible();
    });

    await test.step('the captain decides; a refusal without a word is said at its row', async () => {
      await page.goto(`${address}/swaps`);
      const row = page.locator('form.leave-row').filter({ hasText: pair.asker.name });
      await row.getByRole('button', { name: say('swaps.refuse'), exact: true }).click();
      await expect(row.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
      await isGoodPage(page, language);
      await row.getByRole('textbox').fill('两人都同意');
      await row.getByRole('button', { name: say('swaps.approve'), exact: true }).click();
      await expect(page.getByRole('cell', { name: say('swaps.states.approved') }).first()).toBeVisible();
    });
    const { swaps } = await contractor.office.rostering.listSwaps({ siteId });
    expect(swaps[0]).toMatchObject({
      ...{ state: 'approved', asker: pair.asker.name, partner: partner.name },
    });
  });
}
