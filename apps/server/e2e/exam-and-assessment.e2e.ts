import { systemActor } from '@zhiqin/access';
import { createCaller } from '@zhiqin/api';
import { expect, test } from './house/browsing.ts';
import { isGoodPage } from './house/checks.ts';
import { enrolPhone } from './house/guard-phone.ts';
import { openOwn } from './house/own-screen.ts';
import { lastMonth } from './house/product-state.ts';
import { turnsOf } from './house/turns.ts';
import { wordsOf } from './house/words.ts';

const siteCode = 'QMGY';

for (const language of turnsOf('exam and assessment')) {
  test(`an exam is written, sat and certified; an assessment is signed by one and appealed by another (${language})`, async ({
    openBrowser,
    signInAs,
    contractor,
  }) => {
    const { id: siteId } = await contractor.siteByCode(siteCode);
    const { training } = contractor.office;
    const say = await wordsOf(language, 'portalTraining');
    const learn = await wordsOf(language, 'guardLearn');
    const sites = await wordsOf(language, 'sites');
    const topics = await wordsOf(language, 'training');
    const opened = await openBrowser({ language, isPhone: true });
    const { page } = opened;
    const phone = await enrolPhone(contractor, opened, {
      siteCode,
      postCode: 'P2',
      label: '巡逻机',
      language,
    });
    const { morning, night } = phone.crew;
    const button = (key: string) => page.getByRole('button', { name: learn(key), exact: true });
    const exam = '夜班补考 1';
    const hq = await signInAs('hr', { language });

    await test.step('the office writes an exam from rules', async () => {
      await hq.page.goto('/admin/training/exams?do=new');
      await isGoodPage(hq.page, language);
      const fill = (label: string, text: string) => hq.page.getByLabel(label, { exact: true }).fill(text);
      await fill(sites('name'), exam);
      for (const topic of ['rules', 'skills', 'emergency'])
        await fill(say('exam.count', { topic: topics(`topics.${topic}`) }), '1');
      await fill(say('exam.opensOn'), '2026-11-01');
      await hq.page.getByRole('button', { name: say('exam.add'), exact: true }).click();
      await expect(hq.page.getByRole('link', { name: exam, exact: true })).toBeVisible();
    });
    await test.step('a guard sits it on the phone and opens his certificate', async () => {
      const bank = await training.listQuestions({});
      await openOwn(phone, morning, { context: 'guardLearn', title: 'exams.title' });
      const card = page.locator('section').filter({ hasText: exam });
      await card.getByRole('button', { name: learn('exams.start'), exact: true }).click();
      for (let no = 1; no <= 3; no++) {
        await expect(page.getByText(learn('exams.question', { no, of: 3, points: 5 }))).toBeVisible();
        const asked = (await page.getByRole('main').textContent()) ?? '';
        const question = bank.find((one) => asked.includes(one.text));
        const right = question?.choices[question.right[0] ?? 0];
        await page.getByRole('button', { name: right?.text ?? '', exact: true }).click();
        if (no < 3) await button('exams.next').click();
      }
      await isGoodPage(page, language);
      await button('exams.handIn').click();
      await expect(page.getByText(learn('exams.done', { percent: 100 }))).toBeVisible();
      await button('exams.back').click();
      const [certificate] = await Promise.all([
        page.waitForEvent('popup'),
        card.getByRole('button', { name: learn('exams.certificate'), exact: true }).click(),
      ]);
      expect(certificate.url()).toMatch(/^blob:|^about:blank$/);
      await certificate.close();
    });

    await test.step('the month is assessed', async () => {
      const { db, clock, tenantId } = contractor;
      const actor = systemActor(tenantId);
      const { assessment } = createCaller({ db, clock, actor, language, requestId: 'browser-test' });
      await assessment.openAssessments({ siteId, month: lastMonth });
      await assessment.scoreRest({ siteId, month: lastMonth, score: 80 });
      await assessment.decideRest({ siteId, month: lastMonth });
    });
    await test.step('one guard signs his', async () => {
      await openOwn(phone, morning, { context: 'guardLearn', title: 'assessment.title' });
      await isGoodPage(page, language);
      await button('assessment.sign').click();
      await expect(page.getByText(topics('stages.signed'))).toBeVisible();
      const own = await wordsOf(language, 'guardOwn');
      await page.getByRole('button', { name: own('close'), exact: true }).click();
    });
    const words = language === 'en' ? 'I was on leave on the day in question.' : '扣分那天我在休假。';
    await test.step('another appeals, and the office reads why', async () => {
      await openOwn(phone, night, { context: 'guardLearn', title: 'assessment.title' });
      await button('assessment.appeal').click();
      await page.getByLabel(learn('assessment.appealText'), { exact: true }).fill(words);
      await button('assessment.appealSend').click();
      await expect(page.getByText(topics('stages.appealed'))).toBeVisible();
      await hq.page.goto(`/admin/assessment?site=${siteId}&month=${lastMonth}`);
      await isGoodPage(hq.page, language);
      await hq.page.getByRole('link', { name: night.name, exact: true }).click();
      await expect(hq.page.getByText(words)).toBeVisible();
      await isGoodPage(hq.page, language);
    });
  });
}
