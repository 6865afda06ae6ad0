import { expect, test } from './house/browsing.ts';
import { isGoodPage } from './house/checks.ts';
import { turnsOf } from './house/turns.ts';
import { wordsOf } from './house/words.ts';

const siteCode = 'JAZX';

/** "2026-11-23T22:05", by the site's clock. */
const localMinute = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16);

for (const language of turnsOf('incident to closed')) {
  test(`a fire is taken down, the client answers, and the file closes only with cause, lesson and measures (S9E-2.5b) (${language})`, async ({
    signInAs,
    contractor,
  }) => {
    test.setTimeout(180_000);
    const { id: siteId } = await contractor.siteByCode(siteCode);
    const say = await wordsOf(language, 'portalIncidents');
    const { page: hq, trouble } = await signInAs('operations', { language });
    // What is refused is part of the journey: an empty report, a review without a cause.
    trouble.expectErrors(/422/);
    const field = (name: string) => hq.getByLabel(name, { exact: true });
    const open = (name: string) => hq.getByRole('link', { name, exact: true }).click();
    // Whoever goes on before the answer takes back what he sent.
    const press = async (name: string) => {
      const answered = hq.waitForResponse((answer) => answer.request().method() === 'POST');
      await hq.getByRole('button', { name, exact: true }).click();
      await answered;
    };
    const now = contractor.clock.now();
    const today = localMinute(now).slice(0, 10);

    await test.step('the duty desk takes it down from a telephone call', async () => {
      await hq.goto(`/admin/incidents/new?site=${siteId}`);
      await isGoodPage(hq, language);
      await press(say('report.save'));
      await expect(hq.locator('#field-incidentType')).toHaveAttribute('aria-invalid', 'true');
      await field(say('type')).selectOption('fire');
      await field(say('occurredAt')).fill(localMinute(new Date(now.getTime() - 5 * 60_000)));
      await field(say('elements.place')).first().fill('3 号楼垃圾房');
      await field(say('elements.nature')).first().fill('垃圾桶冒烟，已用灭火器扑灭');
      await field(say('elements.people')).first().fill('0');
      await field(say('elements.features')).first().fill('无人员，附近有纸箱');
      await field(say('elements.losses')).first().fill('垃圾桶一个');
      await press(say('report.save'));
      await expect(hq).toHaveURL(/\/admin\/incidents\/[0-9a-f-]{36}$/);
    });
    await test.step('all three levels are told at once, the client answers', async () => {
      await expect(async () => {
        await hq.reload();
        await expect(hq.getByText(say('steps.client-office')).first()).toBeVisible({ timeout: 1000 });
      }).toPass();
      await press(say('acknowledge'));
      await isGoodPage(hq, language);
      const { page: client } = await signInAs('client_approver', { language, client: 'YUNQI' });
      await client.goto('/client/incidents');
      await isGoodPage(client, language);
      await expect(client.getByText(/^\d{4}-\d{3}$/)).not.toHaveCount(0);
      await client.getByRole('main').getByRole('link').first().click();
      await client.getByRole('button', { name: say('client.acknowledge'), exact: true }).click();
      await expect(client.getByRole('button', { name: say('client.acknowledge'), exact: true })).toHaveCount(
        0,
      );
      await isGoodPage(client, language);
    });
    await test.step('call, footage and written report', async () => {
      await open(say('calls.add'));
      await field(say('calls.service')).selectOption('119');
      await field(say('calls.calledAt')).fill(localMinute(now));
      await press(say('calls.add'));
      await press(say('clip.none'));
      await open(say('written.save'));
      await hq
        .getByRole('textbox', { name: say('written.course'), exact: true })
        .fill('夜班巡逻发现冒烟，两分钟内扑灭，疏散无关人员。');
      await field(say('written.handling')).fill('通知物业清运，加派一轮巡查。');
      await press(say('written.save'));
      await expect(hq.getByText('夜班巡逻发现冒烟').first()).toBeVisible();
    });
    await test.step('nothing closes before the review and its measures are done', async () => {
      await expect(hq.getByRole('button', { name: say('close.button'), exact: true })).toHaveCount(0);
      await expect(hq.getByRole('listitem').getByText(say('gaps.review'), { exact: true })).toBeVisible();
      await open(say('review.save'));
      await press(say('review.save'));
      await expect(hq.locator('#field-cause')).toHaveAttribute('aria-invalid', 'true');
      await field(say('review.cause')).fill('未熄灭的烟头');
      await field(say('review.lesson')).fill('夜班全员学习垃圾房检查要点');
      await field(say('review.lessonOn')).fill(today);
      await field(say('review.prevention')).fill('垃圾房列入每班必查点');
      if ((await field(say('review.responsibility')).count()) > 0)
        await field(say('review.responsibility')).fill('物业清运承包方书面警告');
      await press(say('review.save'));
      await open(say('actions.add'));
      await field(say('actions.text')).fill('垃圾房加装烟感');
      await field(say('actions.owner')).fill('工程部');
      await field(say('actions.dueOn')).fill(today);
      await press(say('actions.add'));
      await expect(hq.getByRole('listitem').getByText(say('gaps.actions'), { exact: true })).toBeVisible();
      await field(say('actions.note')).fill('已装两只');
      await press(say('actions.finish'));
      await press(say('close.button'));
      await expect(hq.getByText(say('states.closed')).first()).toBeVisible();
      await isGoodPage(hq, language);
    });
    await test.step('closed, it takes nothing any more; its paper can be had', async () => {
      await expect(hq.getByRole('link', { name: say('course.add'), exact: true })).toHaveCount(0);
      const paper = hq.getByRole('link', { name: say('paper.print'), exact: true });
      const file = await hq.request.get((await paper.getAttribute('href')) ?? '');
      expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
    });
  });
}
