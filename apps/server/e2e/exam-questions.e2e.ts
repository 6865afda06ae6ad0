import { expect, test } from './house/browsing.ts';
import { isGoodPage } from './house/checks.ts';
import { enrolPhone, fitsThumb } from './house/guard-phone.ts';
import { openOwn } from './house/own-screen.ts';
import { turnsOf } from './house/turns.ts';
import { wordsOf } from './house/words.ts';

const siteCode = 'QMGY';

for (const language of turnsOf('exam questions')) {
  test(`a question of every kind is written, and sat on the phone through a reload and a lost network (${language})`, async ({
    openBrowser,
    signInAs,
    contractor,
  }) => {
    const say = await wordsOf(language, 'portalTraining');
    const learn = await wordsOf(language, 'guardLearn');
    const names = await wordsOf(language, 'sites');
    const topics = await wordsOf(language, 'training');
    // Nothing else of the house asks about equipment, so a paper holds these five.
    const topic = topics('topics.equipment');
    const exam = `装备考试 ${language}`;
    const written = [
      { kind: 'single', text: '对讲机没电时先怎样？', choices: ['换电池并报告', '不管它'], right: 'A' },
      {
        kind: 'multiple',
        text: '接班时要清点哪些？',
        choices: ['对讲机', '巡逻棒', '手电', '私人物品'],
        right: 'ABC',
      },
      { kind: 'true-false', text: '灭火器压力表在红区还能用。', choices: ['对', '错'], right: 'B' },
      { kind: 'order', text: '用灭火器的先后', choices: ['提起', '拔销', '握管', '压把'], right: '' },
      { kind: 'picture', text: '图上是什么标志？', choices: ['紧急出口', '灭火器'], right: 'A' },
    ] as const;
    const hq = await signInAs('hr', { language });
    await hq.page.setContent(
      '<body style="background:#0a7d3c;color:#fff;font:90px sans-serif;text-align:center">出口 EXIT</body>',
    );
    const sign = await hq.page.screenshot({ clip: { x: 0, y: 0, width: 640, height: 240 } });

    await test.step('the office writes one of each kind, and an exam of them', async () => {
      for (const { kind, text, choices, right } of written) {
        await hq.page.goto('/admin/training/bank?do=new');
        const field = (key: string) => hq.page.getByLabel(say(key), { exact: true });
        await field('bank.kind').selectOption(kind);
        await hq.page.locator('select[name=questionTopic]').selectOption('equipment');
        await field('bank.text').fill(text);
        await field('bank.choices').fill(choices.join('\n'));
        await field('bank.right').fill(right);
        if (kind === 'picture') {
          await field('bank.picture').setInputFiles({
            name: 'sign.png',
            mimeType: 'image/png',
            buffer: sign,
          });
          await field('bank.pictureAlt').fill('绿底白字的标志牌');
        }
        await hq.page.getByRole('button', { name: say('bank.add'), exact: true }).click();
        await expect(hq.page.getByRole('rowheader', { name: text })).toBeVisible();
      }
      await hq.page.goto('/admin/training/exams?do=new');
      await hq.page.getByLabel(names('name'), { exact: true }).fill(exam);
      for (const other of ['rules', 'skills', 'emergency'])
        await hq.page
          .getByLabel(say('exam.count', { topic: topics(`topics.${other}`) }), { exact: true })
          .fill('0');
      await hq.page.getByLabel(say('exam.count', { topic }), { exact: true }).fill('5');
      await hq.page.getByLabel(say('exam.opensOn'), { exact: true }).fill('2026-11-01');
      await hq.page.getByRole('button', { name: say('exam.add'), exact: true }).click();
      await expect(hq.page.getByRole('link', { name: exam, exact: true })).toBeVisible();
    });

    const opened = await openBrowser({ language, isPhone: true });
    const { page, context, trouble } = opened;
    const place = { siteCode, postCode: 'P2', label: '考试机', language };
    const phone = await enrolPhone(contractor, opened, place);
    const { evening } = phone.crew;
    const button = (key: string) => page.getByRole('button', { name: learn(key), exact: true });
    const card = page.locator('section').filter({ hasText: exam });
    const heard: string[] = [];
    page.on('response', (response) => {
      if (/training\.(startSitting|mySitting|saveAnswers|examPicture)/.test(response.url()))
        void response.text().then(
          (body) => heard.push(body),
          () => undefined,
        );
    });
    const open = () => openOwn(phone, evening, { context: 'guardLearn', title: 'exams.title' });
    /** Which of the five is on the screen. */
    const asked = async () => {
      const shown = (await page.getByRole('main').textContent()) ?? '';
      const found = written.find((one) => shown.includes(one.text));
      if (!found) throw new Error(`no question on the screen: ${shown}`);
      return found;
    };
    const answer = async () => {
      const { kind, choices, right } = await asked();
      const picked =
        kind === 'order' ? choices : [...right].map((letter) => choices[letter.charCodeAt(0) - 65] ?? '');
      for (const [at, text] of picked.entries()) {
        await page
          .getByRole('main')
          .getByRole('button', { name: new RegExp(`^${text}$`) })
          .click();
        const put = page.getByRole('button', { pressed: true });
        await expect(put).toHaveCount(kind === 'multiple' || kind === 'order' ? at + 1 : 1);
      }
      if (kind === 'order') await expect(page.getByRole('button', { name: '4. 压把' })).toBeVisible();
      await isGoodPage(page, language);
      await fitsThumb(page);
    };
    const isAt = (no: number) =>
      expect(page.getByText(learn('exams.question', { no, of: 5, points: 5 }))).toBeVisible();

    await test.step('two answers, and the phone goes out: his PIN opens the paper where he was', async () => {
      await open();
      await card.getByRole('button', { name: learn('exams.start'), exact: true }).click();
      for (const no of [1, 2]) {
        await isAt(no);
        await answer();
        await button('exams.next').click();
      }
      await page.reload();
      await open();
      await card.getByRole('button', { name: learn('exams.resume'), exact: true }).click();
      await isAt(3);
      await expect(
        page.getByRole('button', { name: learn('exams.numberDone', { no: 1 }), exact: true }),
      ).toBeVisible();
    });
    await test.step('without a network he goes on, pictures and all; it is sent when there is one', async () => {
      // Every picture of the paper came as it was opened.
      await expect.poll(() => heard.some((body) => body.includes('data:image/'))).toBe(true);
      trouble.expectErrors(/ERR_INTERNET_DISCONNECTED|Failed to (fetch|load)|net::/);
      await context.setOffline(true);
      for (const no of [3, 4]) {
        await isAt(no);
        await answer();
        await expect(page.getByText(learn('exams.notSaved'))).toBeVisible();
        await button('exams.next').click();
      }
      await context.setOffline(false);
      await expect(page.getByText(learn('exams.notSaved'))).toBeHidden();
    });
    await test.step('he is asked before he hands in what is not whole, goes on, and sees the answers at last', async () => {
      await button('exams.handIn').click();
      await expect(page.getByText(learn('exams.handInAsk'))).toBeVisible();
      await isGoodPage(page, language);
      await button('exams.goOn').click();
      await isAt(5);
      await answer();
      const before = heard.join('\n');
      expect(before).toContain('拔销');
      // The key travels as `right`; until he has handed in nothing that reached the phone has one.
      expect(before).not.toContain('"right"');
      await button('exams.handIn').click();
      await expect(page.getByText(learn('exams.done', { percent: 100 }))).toBeVisible();
      await expect(page.getByText('提起 → 拔销 → 握管 → 压把').first()).toBeVisible();
      await expect(page.getByRole('img', { name: '绿底白字的标志牌' })).toBeVisible();
      await expect.poll(() => heard.join('\n')).toContain('"right"');
      await isGoodPage(page, language);
    });
  });
}
