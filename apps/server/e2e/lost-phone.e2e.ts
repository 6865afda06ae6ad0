import { expect, test } from './house/browsing.ts';
import { enrolPhone, isHome, press } from './house/guard-phone.ts';
import { CountingHand } from './house/hand.ts';
import { turnsOf } from './house/turns.ts';
import { wordsOf } from './house/words.ts';

/** From the moment somebody says that the phone is gone. */
const limitSeconds = 120;

for (const language of turnsOf('lost phone')) {
  test(`a captain revokes a lost phone and enrols a spare within two minutes, on his own phone (${language})`, async ({
    openBrowser,
    signInAs,
    contractor,
  }) => {
    const { office } = contractor;
    const captain = (await office.access.listMembers()).find((one) => one.role === 'captain' && !one.endedAt);
    const site = (await office.sites.listSites()).find(({ id }) => id === captain?.siteIds[0]);
    if (!site) throw new Error('the story has no captain with a site');
    const [post] = (await office.sites.getSite({ siteId: site.id })).posts;
    const place = { siteCode: site.code, postCode: post?.code ?? '' };
    const [gone, spare] = language === 'en' ? ['Lobby 7', 'Spare 7'] : ['七号机', '备用七号'];
    const lost = await enrolPhone(contractor, await openBrowser({ language, isPhone: true }), {
      ...place,
      label: gone,
      language,
    });
    const say = await wordsOf(language, 'portalSite');
    const { page } = await signInAs('captain', { language, isPhone: true });
    const hand = new CountingHand(page);
    await page.goto(`/admin/sites/${place.siteCode}/devices`);
    const row = page.getByRole('row').filter({ hasText: gone });

    const began = Date.now();
    hand.begin();
    await hand.tap(row.getByText(say('devices.change'), { exact: true }));
    await hand.write(row.getByLabel(say('devices.reason')), language === 'en' ? 'lost' : '丢失');
    await hand.tap(row.getByRole('button', { name: say('devices.revoke'), exact: true }));
    await expect(row.getByText(say('devices.revoked'), { exact: true })).toBeVisible();
    await hand.write(page.getByLabel(say('devices.label'), { exact: true }), spare);
    await hand.pick(page.getByRole('combobox', { name: say('duty.post') }), lost.postName);
    await hand.tap(page.getByRole('button', { name: say('devices.showCode'), exact: true }));
    const link = await page.getByRole('link', { name: /#/ }).getAttribute('href');
    // The spare's camera reads the code off this screen: one tap on what it found, and one to go.
    const opened = await openBrowser({ language, isPhone: true });
    const spareHand = new CountingHand(opened.page);
    spareHand.begin();
    await opened.page.goto(link ?? '');
    await spareHand.tap(opened.page.getByRole('button', { name: lost.say('enrol.go'), exact: true }));
    await isHome({ ...lost, ...opened });
    const { seconds, taps, keys } = hand.effort();
    const whole = seconds + spareHand.effort().seconds + 2 * 0.7;
    console.log(`lost phone ${language}: ${taps + 3} taps, ${keys} keys, ${whole.toFixed(1)} s`);
    expect(whole).toBeLessThanOrEqual(limitSeconds);
    expect((Date.now() - began) / 1000, 'waiting for the machine too').toBeLessThanOrEqual(limitSeconds);

    // The lost one learns it with its next word, and keeps what it has.
    lost.trouble.expectErrors(/401/);
    await lost.page.goto('/guard/me');
    await press(lost, 'me.send');
    await expect(lost.page.getByText(lost.say('status.trouble.refused'))).toBeVisible();
  });
}
