import { dayOf, instantAt } from '@zhiqin/kernel';
import { expect, test } from './house/browsing.ts';
import { isGoodPage } from './house/checks.ts';
import { turnsOf } from './house/turns.ts';
import { wordsOf } from './house/words.ts';

const siteCode = 'QMGY';

for (const language of turnsOf('equipment in order')) {
  test(`a camera is looked at, its service planned and held, an outage begun and ended (S7-3.2.1, S4-4.3) (${language})`, async ({
    signInAs,
    contractor,
  }) => {
    const { id: siteId } = await contractor.siteByCode(siteCode);
    const say = await wordsOf(language, 'portalUpkeep');
    const { page, trouble } = await signInAs('operations', { language });
    trouble.expectErrors(/status of 422/);
    const today = dayOf(contractor.clock.now(), 'Asia/Shanghai');
    const what = `${language === 'en' ? 'Recorder' : '录像机'} ${Date.now()}`;
    const fill = (label: string, text: string) => page.getByLabel(say(label), { exact: true }).fill(text);
    const button = (name: string) => page.getByRole('button', { name: say(name), exact: true });
    const open = (name: string) => page.getByRole('link', { name: say(name), exact: true });
    const base = `/admin/sites/${siteCode}/upkeep`;

    await test.step('the quarter’s look: sign, place, and how far back it plays', async () => {
      await page.goto(`${base}/camera-looks`);
      await expect(page.getByText(say('looks.kept'), { exact: true }).first()).toBeVisible();
      await isGoodPage(page, language);
      await button('looks.save').click();
      await expect(page.locator('#field-lookedOn')).toHaveAttribute('aria-invalid', 'true');
      await fill('looks.lookedOn', today);
      await fill('looks.note', what);
      await button('looks.save').click();
      await expect(page.getByText(what).first()).toBeVisible();
    });
    await test.step('a service is planned, due, and held', async () => {
      await page.goto(`${base}/maintenance`);
      await isGoodPage(page, language);
      await open('maintenance.add').click();
      await fill('maintenance.what', what);
      await fill('maintenance.byWhom', '安防维保公司');
      await fill('maintenance.nextDueOn', '2027-01-10');
      await button('maintenance.save').click();
      const row = page.getByRole('row').filter({ hasText: what }).first();
      await expect(row).toBeVisible();
      await row.getByRole('link', { name: say('maintenance.record'), exact: true }).click();
      await fill('maintenance.doneOn', today);
      await fill('maintenance.note', '除尘，换硬盘一块');
      await button('maintenance.record').click();
      const held = page.getByRole('row').filter({ hasText: '除尘，换硬盘一块' });
      await expect(held.first()).toContainText(what);
      await isGoodPage(page, language);
    });
    await test.step('a device is out, and back', async () => {
      await open('maintenance.outageBegin').click();
      await isGoodPage(page, language);
      const devices = await contractor.office.upkeep.deviceUptime({ siteId, month: today.slice(0, 7) });
      const free = devices.find((one) => !one.outages.some((outage) => outage.toAt === null));
      await page.locator('#field-pieceId').selectOption(free?.id ?? '');
      await fill('maintenance.fromAt', `${today}T00:01`);
      await fill('maintenance.cause', what);
      await button('maintenance.outageBegin').click();
      const row = page.getByRole('listitem').filter({ hasText: what });
      await expect(row).toBeVisible();
      await row.getByRole('link', { name: say('maintenance.outageEnd'), exact: true }).click();
      await fill('maintenance.toAt', `${today}T00:02`);
      await fill('maintenance.remedy', '重启后恢复');
      await button('maintenance.outageEnd').click();
      await expect(row).toBeVisible();
      await expect(row.getByRole('link')).toHaveCount(0);
      const { outages } = (
        await contractor.office.upkeep.deviceUptime({ siteId, month: today.slice(0, 7) })
      ).find((one) => one.id === free?.id) ?? { outages: [] };
      expect(outages.find((one) => one.cause === what)?.toAt).toEqual(
        instantAt(today, '00:02', 'Asia/Shanghai'),
      );
      await isGoodPage(page, language);
    });
  });
}
