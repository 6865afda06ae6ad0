import type { Page } from '@playwright/test';
import { contractQuestions } from '@zhiqin/engagement/rules';
import { addDays, dayOf } from '@zhiqin/kernel';
import { expect, test } from './house/browsing.ts';
import { isGoodPage } from './house/checks.ts';
import { turnsOf } from './house/turns.ts';
import { wordsOf } from './house/words.ts';

const clientCode = 'QIMING';

for (const language of turnsOf('request to go live')) {
  test(`a site is planned, agreed on, taken over and goes live; a temporary duty is asked, priced and confirmed (${language})`, async ({
    signInAs,
    contractor,
  }) => {
    test.setTimeout(180_000);
    const say = await wordsOf(language, 'portalEngagement');
    const { office, clock } = contractor;
    const today = dayOf(clock.now(), 'Asia/Shanghai');
    const code = `XC${language === 'en' ? 'E' : 'Z'}`;
    const own = (await office.sites.listClients()).find((one) => one.code === clientCode);
    if (!own) throw new Error(`the story has no client ${clientCode}`);
    const { id: siteId } = await office.sites.createSite({
      code,
      name: `新厂二期 ${code}`,
      siteType: 'industrial',
      zone: 'Asia/Shanghai',
      clientId: own.id,
    });
    const { id: contractId } = await office.sites.createContract({
      clientId: own.id,
      contractNo: `HT-${code}`,
      title: `新厂二期合同 ${code}`,
      startsOn: addDays(today, 10),
      endsOn: addDays(today, 374),
      siteIds: [siteId],
      services: ['gate'],
    });
    await office.sites.addCheckpoint({ siteId, code: 'CP1', name: '配电房' });
    const base = `/admin/sites/${code}/engagement`;
    const { page: hq, trouble } = await signInAs('owner', { language });
    // A line that cannot be read, a contract not checked, a site whose musts are open.
    trouble.expectErrors(/status of 4(09|22)/);
    const client = (await signInAs('client_approver', { language, client: clientCode })).page;
    const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
    const open = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click();
    const fill = (page: Page, key: string, text: string) =>
      page.getByLabel(say(key), { exact: true }).fill(text);

    await test.step('needs first, then posts and routes; a line that cannot be read is named and nothing is lost', async () => {
      await hq.goto(base);
      await isGoodPage(hq, language);
      await open(hq, say('plan.write'));
      await fill(hq, 'plan.threats', '夜间翻墙 | 3 | 4 | 围墙两米\n仓库盗窃 | 2 | 5');
      await fill(hq, 'plan.survey', '最担心什么 | 仓库=12 | 车辆=5');
      await fill(hq, 'plan.posts', 'G1 | 南门岗 | gate | 很多 | D 08:00-20:00');
      await fill(hq, 'plan.routes', 'R1 | 夜巡 | G1 | 2 | CP1');
      await press(hq, say('plan.save'));
      await expect(hq.getByLabel(say('plan.threats'), { exact: true })).toHaveValue(/夜间翻墙/);
      await isGoodPage(hq, language);
      await fill(hq, 'plan.posts', 'G1 | 南门岗 | gate | 2 | D 08:00-20:00, N 20:00-08:00');
      await press(hq, say('plan.save'));
      await press(hq, say('plan.send'));
      await expect(hq.getByText(say('plan.noAnswer'))).toBeVisible();
      await isGoodPage(hq, language);
    });
    await test.step('the client approves', async () => {
      await client.goto('/client/duty-plan');
      await isGoodPage(client, language);
      const plan = client.locator('section').filter({ hasText: code }).first();
      await plan.getByLabel(say('ownClient.word'), { exact: true }).selectOption('approved');
      await plan.getByRole('button', { name: say('ownClient.send'), exact: true }).click();
      await expect(plan.getByText(say('plan.answers.approved'), { exact: true }).first()).toBeVisible();
    });
    await test.step('what would change is shown before it is done', async () => {
      await hq.goto(base);
      await open(hq, say('plan.adopt.title'));
      await fill(hq, 'plan.adopt.on', addDays(today, 10));
      await press(hq, say('plan.adopt.show'));
      await expect(
        hq.getByText(say('plan.changes.post-added', { code: 'G1', name: '南门岗', heads: 2 })),
      ).toBeVisible();
      await isGoodPage(hq, language);
      await press(hq, say('plan.adopt.do'));
      await expect(
        hq.getByText(say('plan.from', { day: addDays(today, 10) }), { exact: false }).first(),
      ).toBeVisible();
      const { posts } = await office.sites.getSite({ siteId });
      expect(posts.map((post) => post.code)).toEqual(['G1']);
    });
    await test.step('the contract runs only when its six questions are answered', async () => {
      await hq.goto(`${base}/contract`);
      await press(hq, say('contract.activate'));
      await expect(hq.getByRole('alert').or(hq.locator('.error-summary')).first()).toBeVisible();
      for (const question of contractQuestions.slice(0, 5))
        await office.engagement.checkContract({ contractId, question, answer: 'lawful', checkedOn: today });
      await hq.goto(`${base}/contract?do=check&contract=${contractId}`);
      await isGoodPage(hq, language);
      await hq.getByLabel(say('contract.answer'), { exact: true }).selectOption('lawful');
      await press(hq, say('contract.check'));
      await expect(hq.getByText(say('contract.ready'))).toBeVisible();
      await press(hq, say('contract.activate'));
      await expect(hq.getByText(say('contract.standing.active'), { exact: false }).first()).toBeVisible();
    });
    await test.step('it goes live when its musts are done, signed for or waived by name', async () => {
      await hq.goto(`${base}/checklist?do=start`);
      await fill(hq, 'goLiveOn', addDays(today, 10));
      await press(hq, say('checklist.start'));
      await expect(hq.getByRole('heading', { name: say('checklist.in') })).toBeVisible();
      await isGoodPage(hq, language);
      await press(hq, say('checklist.goLive'));
      await expect(hq.getByRole('button', { name: say('checklist.goLive'), exact: true })).toBeVisible();
      const line = (verb: string) => `${say(`checklist.${verb}`)}: ${say('lines.keys')}`;
      await hq.goto(`${base}/checklist`);
      await open(hq, line('finish'));
      await fill(hq, 'checklist.note', '钥匙 6 把');
      await press(hq, say('checklist.finish'));
      for (const signer of ['林晓岚', '方启明']) {
        await open(hq, line('sign'));
        await fill(hq, 'checklist.signer', signer);
        const pad = hq.getByRole('img', { name: say('checklist.draw') });
        await pad.scrollIntoViewIfNeeded();
        const box = await pad.boundingBox();
        if (!box) throw new Error('nothing to sign on');
        await hq.mouse.move(box.x + 20, box.y + 40);
        await hq.mouse.down();
        await hq.mouse.move(box.x + 120, box.y + 70, { steps: 5 });
        await hq.mouse.up();
        await expect(hq.locator('input[name=signatureBase64]')).not.toHaveValue('');
        await press(hq, say('checklist.sign'));
        await expect(hq.getByText(signer, { exact: false }).first()).toBeVisible();
      }
      const [engagement] = await office.engagement.listEngagements({ siteId });
      const engagementId = engagement?.id ?? '';
      const { lines } = await office.engagement.getEngagement({ engagementId });
      expect(lines.find((one) => one.code === 'keys')?.isDone).toBe(true);
      for (const one of lines)
        if (one.isMust && !one.isDone)
          await office.engagement.waiveChecklistLine({ checklistLineId: one.id, reason: '开班前现场核实' });
      await hq.goto(`${base}/checklist`);
      await press(hq, say('checklist.goLive'));
      await expect(hq.getByRole('heading', { name: say('states.live') })).toBeVisible();
      await hq.goto('/admin/engagements');
      await isGoodPage(hq, language);
    });
    await test.step('the client asks for an evening, the office prices it, the client confirms', async () => {
      await client.goto('/client/requests?do=ask');
      await isGoodPage(client, language);
      await client.getByLabel(say('site'), { exact: true }).selectOption(siteId);
      await fill(client, 'duty.name', `开工仪式 ${code}`);
      await fill(client, 'duty.startsOn', addDays(today, 15));
      await fill(client, 'duty.endsOn', addDays(today, 15));
      await fill(client, 'duty.startTime', '08:00');
      await fill(client, 'duty.endTime', '12:00');
      await fill(client, 'duty.heads', '3');
      await fill(client, 'duty.orders', '守住签到处');
      await press(client, say('ownClient.ask'));
      const card = client.locator('section').filter({ hasText: `开工仪式 ${code}` });
      await expect(card.getByText(say('ownClient.waitsOffer'))).toBeVisible();
      await hq.goto(`${base}/temporary`);
      await open(hq, say('duty.price'));
      await fill(hq, 'duty.lines', `签到处 | ${addDays(today, 15)} | 3 | 4 | 35`);
      await press(hq, say('duty.save'));
      await expect(hq.getByText(say('duty.states.priced'), { exact: false }).first()).toBeVisible();
      await isGoodPage(hq, language);
      await client.goto('/client/requests');
      await card.getByRole('button', { name: say('ownClient.confirm'), exact: true }).click();
      await expect(card.getByText(say('duty.confirmedBy'), { exact: true })).toBeVisible();
      await isGoodPage(client, language);
      await expect
        .poll(async () => (await office.engagement.listTemporaryDuties({ siteId }))[0]?.state, {
          timeout: 20_000,
        })
        .toBe('laid-out');
    });
  });
}
