import { execute, systemActor } from '@zhiqin/access';
import { evaluateSiteDays } from '@zhiqin/compliance';
import { dayOf } from '@zhiqin/kernel';
import { expect, test } from './house/browsing.ts';
import { isGoodPage } from './house/checks.ts';
import type { Contractor } from './house/contractor.ts';
import { enrolPhone, handOver, isKeptOffline, press, waitsFor } from './house/guard-phone.ts';
import { turnsOf } from './house/turns.ts';
import { wordsOf } from './house/words.ts';

const siteCode = 'JAZX';
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

for (const language of turnsOf('hazard to verified')) {
  test(`a hazard found on the phone is assigned, put right without a network, looked at by another and judged (S8-2.2.3) (${language})`, async ({
    openBrowser,
    signInAs,
    contractor,
  }) => {
    test.setTimeout(180_000);
    const { id: siteId } = await contractor.siteByCode(siteCode);
    const say = await wordsOf(language, 'portalUpkeep');
    const told = language === 'en' ? `Bare wire by the lift, ${Date.now()}` : `电梯旁电线裸露 ${Date.now()}`;
    const opened = await openBrowser({ language, isPhone: true });
    const phone = await enrolPhone(contractor, opened, {
      siteCode,
      postCode: 'L1',
      label: '隐患机',
      language,
    });
    const { page, context, trouble, crew } = phone;
    await handOver(phone, crew.evening, crew.night);
    const { page: hq, trouble: office } = await signInAs('operations', { language });
    office.expectErrors(/status of 422/);
    const fill = (label: string, text: string) => hq.getByLabel(label, { exact: true }).fill(text);
    const open = (name: string) => hq.getByRole('link', { name, exact: true }).click();
    const button = (name: string) => hq.getByRole('button', { name, exact: true });

    await test.step('a guard reports it', async () => {
      await page.goto('/guard/hazard');
      await page.getByLabel(phone.say('hazard.text'), { exact: true }).fill(told);
      await page.getByRole('button', { name: phone.say('hazard.levels.high'), exact: true }).click();
      await press(phone, 'hazard.save');
      await waitsFor(phone, 0);
    });
    const hazard = await fileOf(contractor, siteId, told);
    const here = `/admin/hazards/${hazard.id}`;

    await test.step('its file is open at headquarters, with its time, and is assigned', async () => {
      await hq.goto(`/admin/hazards?site=${siteCode}`);
      await isGoodPage(hq, language);
      await open(hazard.fileNo);
      await expect(hq.getByText(told).first()).toBeVisible();
      await open(say('work.assign'));
      await button(say('work.assignSave')).click();
      await expect(hq.locator('#field-assigneeName')).toHaveAttribute('aria-invalid', 'true');
      await fill(say('work.assigneeName'), '工程部');
      await button(say('work.assignSave')).click();
      await expect(hq.getByText(say('states.assigned')).first()).toBeVisible();
      await isGoodPage(hq, language);
    });
    await test.step('the guard puts it right without a network, and may not look at his own work', async () => {
      await isKeptOffline(page);
      const line = page.getByRole('button', { name: new RegExp(told) });
      await expect(async () => {
        await page.goto('/guard/duties/hazards');
        await expect(line).toBeVisible({ timeout: 2000 });
      }).toPass();
      await isGoodPage(page, language);
      trouble.expectErrors(/ERR_INTERNET_DISCONNECTED/);
      await context.setOffline(true);
      await page.goto('/guard/duties/hazards');
      await line.click();
      await page.getByLabel(phone.say('duties.hazards.text'), { exact: true }).fill('已包好，加盖');
      await press(phone, 'duties.hazards.done');
      await waitsFor(phone, 1);
      await context.setOffline(false);
      await waitsFor(phone, 0);
      await page.goto('/guard/duties/hazards');
      await line.click();
      await expect(page.getByText(phone.say('duties.hazards.own'))).toBeVisible();
      await isGoodPage(page, language);
    });
    await test.step('headquarters adds a photo, looks, and closes it', async () => {
      await expect(async () => {
        await hq.goto(here);
        await expect(hq.getByText(say('states.done')).first()).toBeVisible({ timeout: 1000 });
      }).toPass();
      await open(say('work.note'));
      await fill(say('work.noteText'), '整改后拍照');
      await hq
        .getByLabel(say('work.photo'), { exact: true })
        .setInputFiles({ name: 'after.png', mimeType: 'image/png', buffer: onePixel });
      await button(say('work.note')).click();
      await expect(hq.getByRole('img')).toHaveCount(1);
      await open(say('work.verify'));
      await isGoodPage(hq, language);
      await fill(say('work.verifyText'), '到场看过');
      await button(say('work.verify')).click();
      await expect(hq.getByText(say('states.verified')).first()).toBeVisible();
      await isGoodPage(hq, language);
    });
    await test.step('on the day its time ran out it counts', async () => {
      const day = dayOf(hazard.dueAt, 'Asia/Shanghai');
      const result = await judgedOn(contractor, siteId, day);
      expect(result?.verdict).toBe('met');
      expect(result?.evidence).toContain(hazard.id);
    });
    await test.step('what own people cannot mend goes to the client in writing', async () => {
      await hq.goto(`/admin/hazards/new?site=${siteCode}`);
      await isGoodPage(hq, language);
      await fill(say('register.place'), '泵房');
      await fill(say('register.text'), '门锁损坏');
      await button(say('register.save')).click();
      await expect(hq).toHaveURL(/\/hazards\/[0-9a-f]{8}-/);
      const id = hq.url().split('/').at(-1);
      await open(say('work.handOver'));
      await fill(say('work.handOverAsk'), '更换门锁');
      await fill(say('work.answerBy'), '2026-12-20');
      await button(say('work.handOverSave')).click();
      await expect(hq.getByText(say('states.handed')).first()).toBeVisible();
      const { page: client, trouble: theirs } = await signInAs('client_approver', { language });
      theirs.expectErrors(/status of 422/);
      await client.goto(`/client/hazards/${id}`);
      await expect(client.getByText('更换门锁')).toBeVisible();
      await isGoodPage(client, language);
      const letter = await client
        .getByRole('link', { name: say('letters.print'), exact: true })
        .getAttribute('href');
      const printed = await client.request.get(letter ?? '');
      expect((await printed.body()).subarray(0, 5).toString()).toBe('%PDF-');
      await client.getByRole('link', { name: say('letters.answer'), exact: true }).click();
      await client.getByLabel(say('letters.text'), { exact: true }).fill('已联系锁具公司');
      await client.getByRole('button', { name: say('letters.send'), exact: true }).click();
      await expect(client.locator('#field-doneBy')).toHaveAttribute('aria-invalid', 'true');
      await isGoodPage(client, language);
      await client.getByLabel(say('letters.doneBy'), { exact: true }).fill('2026-12-18');
      await client.getByRole('button', { name: say('letters.send'), exact: true }).click();
      const answered = say('letters.answered.will-do', { day: '2026-12-18' });
      await expect(client.getByText(answered)).toBeVisible();
      await isGoodPage(client, language);
      await expect(async () => {
        await hq.reload();
        await expect(hq.getByText('已联系锁具公司').last()).toBeVisible({ timeout: 1000 });
      }).toPass();
      await isGoodPage(hq, language);
    });
  });
}

/** The file the worker has opened of a report with these words. */
async function fileOf({ office }: Contractor, siteId: string, text: string) {
  for (let asked = 0; asked < 150; asked++) {
    const [known] = (await office.upkeep.listHazards({ siteId })).filter((one) => one.text === text);
    if (known) return known;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('nobody opened the file of the hazard');
}

/** T07 of a day, as the worker judges it two days on. */
async function judgedOn({ db, tenantId, office }: Contractor, siteId: string, day: string) {
  const clock = { now: () => new Date(Date.parse(`${day}T00:00:00Z`) + 2 * 86_400_000) };
  const system = {
    ...{ db, clock, actor: systemActor(tenantId), requestId: 'browser' },
    language: 'zh-CN',
  } as const;
  await execute(evaluateSiteDays, system, { siteId, fromDay: day, toDay: day, families: ['ticket'] });
  const rows = await office.compliance.listResults({ siteId, fromDay: day, toDay: day, controlCode: 'T07' });
  return rows[0];
}
