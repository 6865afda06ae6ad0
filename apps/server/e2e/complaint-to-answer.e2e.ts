import { expect, test } from './house/browsing.ts';
import { isGoodPage } from './house/checks.ts';
import { turnsOf } from './house/turns.ts';
import { weChat } from './house/we-chat.ts';
import { wordsOf } from './house/words.ts';

const siteCode = 'YQHY';

for (const language of turnsOf('complaint to answer')) {
  test(`a resident complains by the poster in WeChat and reads the answer; the client scores the month on a phone (${language})`, async ({
    browser,
    signInAs,
    contractor,
  }) => {
    const { id: siteId } = await contractor.siteByCode(siteCode);
    const { service } = contractor.office;
    const { token } = (await service.getPoster({ siteId })) ?? (await service.renewPoster({ siteId }));
    const say = await wordsOf(language, 'publicService');
    const office = await wordsOf(language, 'portalService');
    // Markup, a formula and SQL among the words: they are words.
    const evil = `<img src=x onerror=alert(1)> =1+1 '; drop table ticket; --`;
    const told = `${language === 'en' ? 'Nobody at the gate' : '门岗没人'} ${Date.now()} ${evil}`;
    const answer =
      language === 'en'
        ? 'He was helping; he is replaced first from now on.'
        : '已核实，今后先有人替再离开。';
    // No script runs, as in an old in-app browser that fails at ours: the forms alone carry it.
    const resident = await browser.newContext({
      baseURL: contractor.origin,
      userAgent: weChat,
      javaScriptEnabled: false,
      locale: language,
      viewport: { width: 360, height: 740 },
    });
    await resident.addCookies([{ name: 'zhiqin_language', value: language, url: contractor.origin }]);
    const page = await resident.newPage();
    let address = '';

    await test.step('the resident writes at the poster’s address and keeps a number', async () => {
      await page.goto(`/p/f/${token}`);
      await page.getByRole('button', { name: say('feedback.send'), exact: true }).click();
      await expect(page.locator('#field-text')).toHaveAttribute('aria-invalid', 'true');
      await page.getByLabel(say('feedback.text'), { exact: true }).fill(told);
      await page.getByLabel(say('feedback.contact'), { exact: true }).fill('13800001234');
      await page.getByRole('button', { name: say('feedback.send'), exact: true }).click();
      await expect(page.getByText(say('sent.title'))).toBeVisible();
      await expect(page.getByText(say('track.waiting'))).toBeVisible();
      address = page.url().replace(/\?.*$/, '');
    });
    await test.step('what is too large is refused in a sentence, and the next is served', async () => {
      const photos = { name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(20 * 1024 * 1024) };
      const refused = await resident.request.post(`/p/f/${token}`, {
        multipart: { kind: 'complaint', text: 'x', photos },
        headers: { accept: 'text/html' },
      });
      expect(refused.status()).toBe(413);
      expect(await refused.text()).toContain('<a href=');
      expect((await resident.request.get(`/p/f/${token}`)).status()).toBe(200);
    });
    await test.step('the office answers and closes it', async () => {
      const { page: hq } = await signInAs('operations', { language });
      await hq.goto('/admin/service');
      await isGoodPage(hq, language);
      const [ticket] = (await service.listTickets({ siteId })).filter((one) => one.text === told);
      await hq
        .getByRole('link', { name: ticket?.ticketNo ?? '', exact: true })
        .first()
        .click();
      await expect(hq.getByText(told)).toBeVisible();
      await isGoodPage(hq, language);
      await expect(hq.getByText('138****1234')).toBeVisible();
      await hq.getByRole('button', { name: office('tickets.classSave'), exact: true }).click();
      await expect(hq.getByText(office('tickets.events.classed'), { exact: true }).first()).toBeVisible();
      await hq.locator('#field-reply').fill(answer);
      await hq.getByRole('button', { name: office('tickets.replySave'), exact: true }).click();
      await expect(hq.getByText(office('tickets.events.replied'), { exact: true }).first()).toBeVisible();
      await hq.getByLabel(office('tickets.result'), { exact: true }).fill(answer);
      await hq.getByRole('button', { name: office('tickets.closeSave'), exact: true }).click();
      await expect(hq.getByText(office('tickets.events.closed'), { exact: true }).first()).toBeVisible();
    });
    await test.step('the resident reads it by the number and says what he thinks of it', async () => {
      await page.goto(address);
      await expect(page.getByText(answer).first()).toBeVisible();
      await page.getByRole('button', { name: say('track.satisfaction.yes'), exact: true }).click();
      await expect(
        page.getByText(say('track.rated', { answer: say('track.satisfaction.yes') })),
      ).toBeVisible();
      await resident.close();
    });
    await test.step('the client scores the month on a phone and signs', async () => {
      // A month the story has not turned: nobody has scored it.
      const month = language === 'en' ? '2026-02' : '2026-01';
      const { appraisalId } = await service.openAppraisal({ siteId, month });
      const { page: phone } = await signInAs('client_approver', { language, client: 'YUNQI', isPhone: true });
      await phone.goto(`/client/appraisal/${appraisalId}`);
      await isGoodPage(phone, language);
      const { items } = await service.getAppraisal({ appraisalId });
      for (const item of items) {
        const card = phone.locator(`#field-${item.code}`);
        await card.getByLabel('95', { exact: true }).check();
      }
      await phone.getByRole('button', { name: office('appraisal.scoreSave'), exact: true }).click();
      await expect(
        phone.getByText(office('appraisal.result', { total: '95.00', percent: '0.00' })),
      ).toBeVisible();
      await phone.getByRole('button', { name: office('appraisal.sign'), exact: true }).click();
      await expect(phone.getByText(office('appraisal.steps.client-signed')).first()).toBeVisible();
      await isGoodPage(phone, language);
    });
  });
}
