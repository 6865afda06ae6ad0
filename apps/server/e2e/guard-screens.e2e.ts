import guardRoutes from '@zhiqin/guard/routes';
import { expect, test } from './house/browsing.ts';
import { isGoodPage } from './house/checks.ts';
import {
  answerPoint,
  enrolPhone,
  fitsLargestType,
  type GuardPhone,
  press,
  signOn,
  type,
} from './house/guard-phone.ts';
import { addressOf, pagesOf } from './house/routes-of.ts';
import { turnsOf } from './house/turns.ts';

// Each language walks through every screen on one phone; the screens are the app's own list.
for (const language of turnsOf('guard screens')) {
  test(`every phone screen is a good page at 360 px (${language})`, async ({ openBrowser, contractor }) => {
    test.setTimeout(240_000);
    const opened = await openBrowser({ language, isPhone: true });
    const { page } = opened;
    const good = () =>
      test.step(new URL(page.url()).pathname, async () => {
        await isGoodPage(page, language);
        await fitsLargestType(page);
      });

    await page.goto('/guard/');
    await expect(page).toHaveURL(/\/guard\/enrol$/);
    await good();
    const place = { siteCode: 'QMGY', postCode: 'P2', label: '周界 2 号机', language };
    const phone = await enrolPhone(contractor, opened, place);
    const { crew } = phone;
    await good();

    // The post's guard has handed nothing over: his relief signs on alone.
    await page.goto('/guard/sign-on');
    await good();
    await type(phone, 'staffNo', crew.night.staffNo);
    await press(phone, 'next');
    await expect(page.getByText(phone.say('signOn.hello', { name: crew.night.name }))).toBeVisible();
    await good();
    await press(phone, 'signOn.notMe');
    await signOn(phone, crew.night);
    await good();

    const visit = await admitCourier(phone, good);
    const seen = new Set(['/enrol', '/sign-on']);
    for (const pattern of pagesOf(guardRoutes as never)) {
      if (seen.has(pattern)) continue;
      await page.goto(`/guard${addressOf(pattern, { visit, '*': 'no-such-screen' })}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await good();
    }
    await walkOneRound(phone, good);
    await askForRelief(phone, good);
  });
}

async function admitCourier(phone: GuardPhone, good: () => Promise<void>): Promise<string> {
  const { page, say } = phone;
  await page.goto('/guard/gate/courier');
  await press(phone, 'gate.couriers.sf');
  await expect(page.getByRole('heading', { level: 1, name: say('gate.title') })).toBeVisible();
  await good();
  const href = await page
    .getByRole('link', { name: say('gate.out') })
    .first()
    .getAttribute('href');
  return href?.split('/').at(-1) ?? '';
}

async function walkOneRound(phone: GuardPhone, good: () => Promise<void>): Promise<void> {
  const { page, say } = phone;
  await page.goto('/guard/patrol');
  await page
    .getByRole('button', { name: new RegExp(`^${say('patrol.start', { route: '' }).trim()}`) })
    .click();
  await expect(page.getByRole('button', { name: say('patrol.end') })).toBeVisible();
  await good();
  await type(phone, 'patrol.type', 'Z1');
  await press(phone, 'patrol.typeGo');
  await expect(page.getByRole('button', { name: say('patrol.savePoint') })).toBeVisible();
  await good();
  await answerPoint(phone);
  await press(phone, 'patrol.end');
  await expect(page.getByRole('button', { name: say('patrol.endGo') })).toBeDisabled();
  await good();
}

async function askForRelief(phone: GuardPhone, good: () => Promise<void>): Promise<void> {
  const { page, say, crew } = phone;
  await page.goto('/guard/handover');
  await type(phone, 'staffNo', crew.morning.staffNo);
  await page.getByRole('button', { name: `${crew.morning.name} · ${say('next')}` }).click();
  await good();
  for (const question of ['handover.work', 'handover.suspicious']) {
    await page
      .getByRole('group', { name: say(question) })
      .getByRole('button', { name: say('none'), exact: true })
      .click();
  }
  await press(phone, 'handover.toSign');
  await expect(page.getByRole('heading', { level: 1, name: say('handover.outgoingSigns') })).toBeVisible();
  await good();
}
