import { execute, systemActor } from '@zhiqin/access';
import { evaluateSiteDays } from '@zhiqin/compliance';
import { scenarioText } from '@zhiqin/i18n';
import { expect, test } from './house/browsing.ts';
import { isGoodPage } from './house/checks.ts';
import type { Contractor } from './house/contractor.ts';
import { enrolPhone, handOver, isKeptOffline, press, waitsFor } from './house/guard-phone.ts';
import { turnsOf } from './house/turns.ts';
import { wordsOf } from './house/words.ts';

const siteCode = 'JAZX';
const scenario = 'medical';
const firstAider = '周急救员';
const phoneNo = '021-5550 1234';
/** 8 × 6, grey. */
const drawing =
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAGCAAAAADbboAnAAAADklEQVR4nGOYCQUMpDAABvMcsXqa/WUAAAAASUVORK5CYII=';

for (const language of turnsOf('plan to drill')) {
  test(`a plan is adopted, carried offline, drilled offline, evaluated and judged (${language})`, async ({
    openBrowser,
    signInAs,
    contractor,
  }) => {
    test.setTimeout(180_000);
    const { id: siteId } = await contractor.siteByCode(siteCode);
    const say = await wordsOf(language, 'portalPreparedness');
    const kind = await wordsOf(language, 'duty');
    const named = scenarioText(scenario, language);
    const { page: hq, trouble: refused } = await signInAs('operations', { language });
    // What is refused is part of the journey: a number that is none, a poor mark without a word.
    refused.expectErrors(/422/);
    const today = await contractor.office.preparedness.getPreparedness({ siteId }).then((one) => one.today);
    const { sites } = contractor.office;
    const point = { code: 'JH1', name: '南广场' };
    const { id: checkpointId } = await sites.addCheckpoint({ siteId, ...point });
    const { id: planId } = await sites.addPlan({
      siteId,
      name: '总平面图',
      nameEn: 'Grounds',
      imageBase64: drawing,
    });
    await sites.putOnPlan({ planId, checkpointId, x: 0.5, y: 0.5 });
    const onPlan = { plan: language === 'en' ? 'Grounds' : '总平面图' };
    const button = (name: string) => hq.getByRole('button', { name, exact: true });
    const fill = (label: string, text: string) => hq.getByLabel(label, { exact: true }).first().fill(text);

    await test.step('the office drafts the next version, and its words are fixed when approved', async () => {
      await hq.goto('/admin/preparedness');
      await isGoodPage(hq, language);
      await hq.goto(`/admin/sites/${siteCode}/preparedness`);
      await isGoodPage(hq, language);
      await button(`${say('plans.next')} ${named}`).click();
      await expect(hq).toHaveURL(/\/plans\//);
      await isGoodPage(hq, language);
      await fill(say('plans.who'), firstAider);
      await fill(say('plans.phone'), 'no number');
      await button(say('plans.save')).click();
      // Said at the field, and what was typed stays.
      await expect(hq.getByLabel(say('plans.phone'), { exact: true }).first()).toHaveValue('no number');
      await fill(say('plans.phone'), phoneNo);
      await fill(say('plans.assembly'), `南广场 @${point.code}`);
      await fill(say('plans.assemblyEn'), 'South square');
      await button(say('plans.save')).click();
      await expect(
        hq.getByRole('img', { name: say('plans.pictureAlt', { ...onPlan, points: point.code }) }),
      ).toBeVisible();
      await button(say('plans.approve')).click();
      await hq.getByRole('link', { name: say('plans.enact'), exact: true }).click();
      await fill(say('plans.enactFrom'), today);
      await button(say('plans.enact')).click();
      await expect(hq.getByText(say('plans.from', { day: today }))).toBeVisible();
    });
    await test.step('and plans a drill', async () => {
      await hq.goto(`/admin/sites/${siteCode}/preparedness/drills?do=new`);
      await isGoodPage(hq, language);
      await hq.getByLabel(say('drills.scenario'), { exact: true }).selectOption(scenario);
      await fill(say('drills.windowFrom'), today);
      await fill(say('drills.windowUntil'), '2026-12-15');
      await fill(say('drills.commander'), firstAider);
      await fill(say('drills.participants'), '夜班全体');
      await button(say('drills.save')).click();
      await expect(hq).toHaveURL(/\/drills\/[0-9a-f]/);
      await isGoodPage(hq, language);
    });
    const drillUrl = hq.url();

    const opened = await openBrowser({ language, isPhone: true });
    const place = { siteCode, postCode: 'G1', label: '演练机', language };
    const phone = await enrolPhone(contractor, opened, place);
    const { page, context, trouble, crew } = phone;
    await handOver(phone, crew.evening, crew.night);
    await waitsFor(phone, 0);
    await isKeptOffline(page);
    trouble.expectErrors(/ERR_INTERNET_DISCONNECTED/);
    await context.setOffline(true);

    await test.step('the plan is on the phone without a network, its numbers to be tapped', async () => {
      await page.goto(`/guard/learn/plans?scenario=${scenario}`);
      await expect(page.getByText(firstAider).first()).toBeVisible();
      await expect(page.getByRole('link', { name: phoneNo }).first()).toHaveAttribute(
        'href',
        'tel:02155501234',
      );
      const points = language === 'en' ? 'South square' : '南广场';
      const shown = page.getByRole('img', { name: phone.say('plans.onPlan', { ...onPlan, points }) });
      await expect(shown).toBeVisible();
      expect(await shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(8);
      await isGoodPage(page, language);
      await page.goto('/guard/learn/contacts');
      await expect(page.getByRole('link', { name: '119' })).toHaveAttribute('href', 'tel:119');
      await isGoodPage(page, language);
    });
    await test.step('from an incident it is one tap away', async () => {
      await page.goto('/guard/duties/incident');
      await page.getByRole('button', { name: kind('codes.incidentType.injury'), exact: true }).click();
      await page.getByRole('link', { name: phone.say('plans.open', { scenario: named }) }).click();
      await expect(page).toHaveURL(/plans\?scenario=medical/);
    });
    await test.step('the drill is run step by step', async () => {
      await page.goto('/guard/duties/drill');
      await press(phone, 'drills.begin', { scenario: named });
      await expect(page.getByRole('heading', { level: 1, name: named })).toBeVisible();
      await isGoodPage(page, language);
      for (const at of [0, 1]) await page.getByRole('main').getByRole('button').nth(at).click();
      await expect(page.locator('button').filter({ hasText: '●' })).toHaveCount(2);
      await page.getByLabel(kind('fields.participants'), { exact: true }).fill('6');
      await page.getByLabel(kind('fields.headcount'), { exact: true }).fill('5');
      await page.getByLabel(kind('fields.missingHeads'), { exact: true }).fill('1');
      await press(phone, 'drills.end');
      await context.setOffline(false);
      await waitsFor(phone, 0);
    });
    await test.step('the office evaluates it and gives what failed an owner and a day', async () => {
      await expect(async () => {
        await hq.goto(drillUrl);
        await expect(hq.getByText(say('drillStates.run'))).toBeVisible({ timeout: 1000 });
      }).toPass();
      await hq.getByRole('link', { name: say('evaluation.title'), exact: true }).click();
      await hq.getByLabel(say('evaluation.result'), { exact: true }).selectOption('fair');
      await hq.getByLabel(say('items.headcount'), { exact: true }).selectOption('poor');
      await fill(say('evaluation.summary'), '到场快，清点少一人。');
      await button(say('evaluation.save')).click();
      await expect(hq.getByText(say('evaluation.problems')).first()).toBeVisible();
      await fill(say('evaluation.problems'), '岗亭一人没有听到广播。');
      await button(say('evaluation.save')).click();
      await expect(hq.getByText('岗亭一人没有听到广播。')).toBeVisible();
      await hq.getByRole('link', { name: say('fixes.add'), exact: true }).click();
      await fill(say('fixes.text'), '岗亭装一只喇叭');
      await fill(say('fixes.owner'), '工程部');
      await fill(say('fixes.dueOn'), '2026-12-20');
      await button(say('fixes.add')).click();
      await expect(hq.getByText('岗亭装一只喇叭')).toBeVisible();
      await isGoodPage(hq, language);
    });
    await test.step('at the end of the month it counts', async () => {
      const result = await judgedAtMonthsEnd(contractor, siteId);
      expect(result).toMatchObject({ verdict: 'met' });
      const { run } = await contractor.office.preparedness.getDrill({
        drillId: drillUrl.split('/').at(-1) ?? '',
      });
      expect(result?.evidence.some((id) => run.entryIds.includes(id))).toBe(true);
    });
  });
}

/** I10 of November, as the worker judges it on the first of December. */
async function judgedAtMonthsEnd({ db, tenantId, office }: Contractor, siteId: string) {
  const day = '2026-11-30';
  const clock = { now: () => new Date('2026-12-01T02:00:00Z') };
  const system = {
    db,
    clock,
    actor: systemActor(tenantId),
    language: 'zh-CN',
    requestId: 'browser',
  } as const;
  await execute(evaluateSiteDays, system, { siteId, fromDay: day, toDay: day, families: ['plan'] });
  const rows = await office.compliance.listResults({ siteId, fromDay: day, toDay: day, controlCode: 'I10' });
  return rows[0];
}
