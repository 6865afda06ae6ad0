import { execute, systemActor } from '@zhiqin/access';
import { evaluateSiteDays } from '@zhiqin/compliance';
import { addDays, dayOf } from '@zhiqin/kernel';
import { expect, test } from './house/browsing.ts';
import { isGoodPage } from './house/checks.ts';
import { lastMonth } from './house/product-state.ts';
import { turnsOf } from './house/turns.ts';
import { wordsOf } from './house/words.ts';

const siteCode = 'QMGY';
/** Where the windows of the quarter end. */
const quartersEnd = '2026-12-31';

for (const language of turnsOf('recorded to judged')) {
  test(`what the office records of monitoring, fire, readiness and the contract is judged and stands on the compliance page (${language})`, async ({
    signInAs,
    contractor,
  }) => {
    test.setTimeout(180_000);
    const { id: siteId } = await contractor.siteByCode(siteCode);
    const upkeep = await wordsOf(language, 'portalUpkeep');
    const ready = await wordsOf(language, 'portalPreparedness');
    const verdicts = await wordsOf(language, 'controls');
    const { page } = await signInAs('operations', { language });
    const today = dayOf(contractor.clock.now(), 'Asia/Shanghai');
    const mark = String(Date.now());
    const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    const open = (name: string) => page.getByRole('link', { name, exact: true }).click();

    /** Judges as the worker does once the windows are over, and looks at the page of the results. */
    async function isJudged(control: string, family: string, day: string, verdict: 'met' | 'breached') {
      const clock = { now: () => new Date('2027-01-01T02:00:00Z') };
      const { db, tenantId, office } = contractor;
      const actor = systemActor(tenantId);
      await execute(
        evaluateSiteDays,
        { db, clock, actor, language, requestId: 'browser' },
        { siteId, fromDay: day, toDay: day, families: [family] },
      );
      const found = await office.compliance.listResults({
        ...{ siteId, fromDay: day, toDay: day },
        controlCode: control,
      });
      expect(found.map((one) => one.verdict)).toContain(verdict);
      await page.goto(
        `/admin/sites/${siteCode}/compliance?month=${day.slice(0, 7)}&control=${control}&day=${day}&verdict=${verdict}`,
      );
      const row = page
        .getByRole('row')
        .filter({ has: page.getByRole('link', { name: control }) })
        .first();
      await expect(row.getByText(verdicts(`verdicts.${verdict}`))).toBeVisible();
      await row.getByRole('link', { name: control }).click();
      await expect(page.getByText(verdicts(`verdicts.${verdict}`)).first()).toBeVisible();
      await isGoodPage(page, language);
    }

    await test.step('nothing that may be asked of a site is without facts', async () => {
      await page.goto(`/admin/sites/${siteCode}/compliance?month=${lastMonth}&verdict=unproven`);
      await expect(page.getByRole('table').first()).toBeVisible();
      await isGoodPage(page, language);
      for (const key of ['missing.notYetRecorded', 'measures.notYetRecorded'])
        await expect(page.getByText(verdicts(key), { exact: true })).toHaveCount(0);
    });
    await test.step('monitoring: the quarter’s look at signs and places of the cameras (M06)', async () => {
      await page.goto(`/admin/sites/${siteCode}/upkeep/camera-looks`);
      await fill(upkeep('looks.lookedOn'), today);
      await fill(upkeep('looks.note'), mark);
      await press(upkeep('looks.save'));
      await expect(page.getByText(mark).first()).toBeVisible();
      await isJudged('M06', 'cameraPlace', quartersEnd, 'met');
    });
    await test.step('monitoring: who may work the monitors is named, and the list printed (S9A-8)', async () => {
      const name = language === 'en' ? `Operator ${mark}` : `监控员${mark}`;
      await page.goto(`/admin/sites/${siteCode}/upkeep/operators`);
      await isGoodPage(page, language);
      await open(upkeep('operators.add'));
      await isGoodPage(page, language);
      await fill(upkeep('operators.name'), name);
      await fill(upkeep('operators.unit'), '安防维保公司');
      await page.getByLabel(upkeep('operators.mayPlay'), { exact: true }).check();
      await fill(upkeep('operators.vetted'), today);
      await press(upkeep('operators.save'));
      const row = page.getByRole('row').filter({ hasText: name });
      await expect(row).toContainText(upkeep('operators.right.play'));
      await expect(row).toContainText(upkeep('operators.lacks.trained'));
      const list = page.getByRole('link', { name: upkeep('operators.print'), exact: true });
      const file = await page.request.get((await list.getAttribute('href')) ?? '');
      expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
      await row.getByRole('link', { name: upkeep('operators.end'), exact: true }).click();
      await press(upkeep('operators.end'));
      await expect(row.getByRole('link', { name: upkeep('operators.end'), exact: true })).toHaveCount(0);
    });
    await test.step('fire: an inspection on paper counts once both have signed it (F03)', async () => {
      const yesterday = addDays(today, -1);
      for (const isSigned of [false, true]) {
        await page.goto(`/admin/sites/${siteCode}/upkeep/fire`);
        await open(upkeep('fire.addInspection'));
        await isGoodPage(page, language);
        await fill(upkeep('fire.heldOn'), yesterday);
        if (isSigned) await page.getByLabel(upkeep('fire.bothSigned'), { exact: true }).check();
        await press(upkeep('fire.save'));
        await expect(
          page.getByRole('link', { name: upkeep('fire.addInspection'), exact: true }),
        ).toBeVisible();
        await isJudged('F03', 'fireFile', yesterday, isSigned ? 'met' : 'breached');
      }
    });
    await test.step('readiness: a number nobody has tried is a breach, until somebody does (I11)', async () => {
      await page.goto(`/admin/sites/${siteCode}/preparedness/contacts?do=new`);
      await page.getByLabel(ready('contacts.kind'), { exact: true }).selectOption('lift');
      await fill(ready('contacts.name'), mark);
      await fill(ready('contacts.phone'), '021-5550 7788');
      await press(ready('contacts.save'));
      const row = page.getByRole('row').filter({ hasText: mark });
      await expect(row).toContainText(ready('contacts.never'));
      await isJudged('I11', 'contact', quartersEnd, 'breached');
      await page.goto(`/admin/sites/${siteCode}/preparedness/contacts`);
      await row.getByRole('button', { name: ready('contacts.verify'), exact: true }).click();
      await expect(row).not.toContainText(ready('contacts.never'));
      await isJudged('I11', 'contact', quartersEnd, 'met');
    });
    await test.step('the contract: a notice of the fire service that nobody answered in time (K11)', async () => {
      const noticeNo = `消责改〔${mark}〕`;
      await page.goto(`/admin/sites/${siteCode}/upkeep/notices`);
      await fill(upkeep('notices.no'), noticeNo);
      await fill(upkeep('notices.authorityName'), '消防救援大队');
      await fill(upkeep('notices.issuedOn'), addDays(today, -3));
      await fill(upkeep('notices.noticeDueOn'), today);
      await press(upkeep('notices.save'));
      await expect(page.getByText(noticeNo).first()).toBeVisible();
      await isJudged('K11', 'notice', today, 'breached');
    });
  });
}
