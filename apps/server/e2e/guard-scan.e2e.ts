import { expect, type Opened, test } from './house/browsing.ts';
import { filmLabel, printedModules } from './house/camera-film.ts';
import { isGoodPage } from './house/checks.ts';
import {
  answerPoint,
  continueAs,
  enrolPhone,
  follow,
  handOver,
  isHome,
  press,
  waitsFor,
} from './house/guard-phone.ts';
import { turnsOf } from './house/turns.ts';

const siteCode = 'QMGY';
const postCode = 'P1';

for (const language of turnsOf('scan a label')) {
  test(`the camera reads the label as HQ printed it; a second phone without one goes on with the round (${language})`, async ({
    openBrowser,
    signInAs,
    contractor,
  }, testInfo) => {
    test.setTimeout(240_000);
    const { id: siteId } = await contractor.siteByCode(siteCode);
    const { routes, checkpoints, posts } = await contractor.office.sites.getSite({ siteId });
    const postId = posts.find(({ code }) => code === postCode)?.id;
    const route = routes.find((one) => one.postId === postId);
    const points = route?.checkpointIds.map((id) => checkpoints.find((one) => one.id === id));
    const [first, second] = points ?? [];
    if (!route || !first || !second || !points) throw new Error('the post walks no route of two points');
    const nameOf = (thing: { name: string; nameEn: string | null }) =>
      language === 'en' ? (thing.nameEn ?? thing.name) : thing.name;

    const office = await signInAs('operations', { language });
    await office.page.goto(`/admin/sites/${siteCode}/labels`);
    const film = testInfo.outputPath('label.y4m');
    filmLabel(film, await printedModules(office.page, new RegExp(`^${first.code} `)));

    const seeing = await openBrowser({ language, isPhone: true, film });
    const phone = await enrolPhone(contractor, seeing, { siteCode, postCode, label: '扫码机', language });
    const { say, crew } = phone;
    await test.step('the camera reads the first point', async () => {
      await handOver(phone, crew.evening, crew.night);
      await follow(phone, 'home.patrol');
      await press(phone, 'patrol.start', { route: nameOf(route) });
      await press(phone, 'patrol.scan');
      await expect(phone.page.getByRole('heading', { level: 2, name: nameOf(first) })).toBeVisible();
      await answerPoint(phone);
      await waitsFor(phone, 0);
      const { lines } = await contractor.office.duty.dutyLog({ siteId, kind: 'patrol.scan', limit: 5 });
      expect(lines[0]).toMatchObject({ body: { checkpoint: first.id, method: 'qr' } });
    });

    const blind = await openBrowser({ language, isPhone: true });
    const other = await enrolPhone(contractor, blind, { siteCode, postCode, label: '备用机', language });
    await test.step('another phone of the post shows how far the round is', async () => {
      await continueAs(other, crew.night);
      const open = say('home.roundOpen', { route: nameOf(route), done: 1, total: points.length });
      await expect(other.page.getByRole('link', { name: open })).toBeVisible();
      await follow(other, 'home.patrol');
    });
    await test.step('refused or absent, the camera leads to typing', async () => {
      await refuseCamera(seeing);
      await blind.context.grantPermissions(['camera']);
      for (const [one, trouble] of [
        [phone, 'patrol.cameraRefused'],
        [other, 'patrol.noCamera'],
      ] as const) {
        await press(one, 'patrol.scan');
        await expect(one.page.getByRole('alert').filter({ hasText: say(trouble) })).toBeVisible();
        await isGoodPage(one.page, language);
        await press(one, 'patrol.typeInstead');
        await expect(one.page.getByLabel(say('patrol.type'), { exact: true })).toBeFocused();
      }
      await other.page.keyboard.type(second.code);
      await press(other, 'patrol.typeGo');
      await answerPoint(other);
    });
    await test.step('the round ended there counts once on both', async () => {
      await press(other, 'patrol.end');
      for (const missed of points.slice(2)) {
        await other.page
          .getByRole('group', { name: nameOf(missed as typeof first) })
          .getByRole('button', { name: say('patrol.reasons.called-away') })
          .click();
      }
      await press(other, 'patrol.endGo');
      await isHome(other);
      await waitsFor(other, 0);
      await phone.page.goto('/guard/me');
      await press(phone, 'me.send');
      for (const one of [phone, other]) {
        await one.page.goto('/guard/patrol');
        await expect(
          one.page.getByText(say('patrol.doneOf', { done: 1, needed: route.roundsPerShift })),
        ).toBeVisible();
      }
    });
  });
}

/** As the guard does by pressing "block" when the phone asks him. */
async function refuseCamera({ context, page }: Opened): Promise<void> {
  await context.clearPermissions();
  const session = await context.newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  const { browserContextId } = targetInfo;
  const refused = { permission: { name: 'camera' }, setting: 'denied', browserContextId } as const;
  await session.send('Browser.setPermission', refused);
}
