import { addDays, instantAt } from '@zhiqin/kernel';
import { type Fault, placeFaults } from '@zhiqin/story';
import { expect, test } from './house/browsing.ts';
import { lastMonth, pinnedNow, storyDays } from './house/product-state.ts';
import { turnsOf } from './house/turns.ts';
import { wordsOf } from './house/words.ts';

// Which findings a fault must make, and that nothing else does, is the story's own test; here they are to be seen.
const zone = 'Asia/Shanghai';
const until = new Date(pinnedNow);
const from = instantAt(addDays(pinnedNow.slice(0, 10), -storyDays), '07:00', zone);
const faults = placeFaults({ from, until, siteCodes: ['YQHY', 'JAZX', 'QMGY'] });
const shownAs: Partial<Record<Fault['kind'], string>> = {
  'late-relief': 'H01',
  'missed-rounds': 'T01',
  unmanned: 'R01',
  'unreturned-passes': 'V04',
};

for (const language of turnsOf('planted faults')) {
  test(`each planted fault stands on the compliance page as breached (${language})`, async ({ signInAs }) => {
    const { page } = await signInAs('operations', { language });
    const say = await wordsOf(language, 'controls');
    for (const { kind, siteCode, day } of faults) {
      const control = shownAs[kind];
      if (!control) continue;
      await page.goto(
        `/admin/sites/${siteCode}/compliance?month=${lastMonth}&control=${control}&day=${day}&verdict=breached`,
      );
      const row = page
        .getByRole('row')
        .filter({ has: page.getByRole('link', { name: control }) })
        .first();
      // Word and shape carry it; colour only repeats them.
      await expect(row.getByText(say('verdicts.breached'))).toBeVisible();
      await expect(row.locator('svg')).toBeVisible();
      await row.getByRole('link', { name: control }).click();
      await expect(page.getByText(say('verdicts.breached')).first()).toBeVisible();
    }
  });

  test(`the windows of the silent phone are unproven, and say why (${language})`, async ({ signInAs }) => {
    const silent = faults.find((fault) => fault.kind === 'silent-phone');
    if (!silent) throw new Error('the story has planted no silent phone');
    const { page } = await signInAs('operations', { language });
    const say = await wordsOf(language, 'controls');
    const results = `/admin/sites/${silent.siteCode}/compliance?month=${lastMonth}&control=R01&day=${silent.day}`;
    await page.goto(`${results}&verdict=unproven`);
    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('link', { name: 'R01' }) })
      .first();
    await expect(row.getByText(say('verdicts.unproven'))).toBeVisible();
    await row.getByRole('link', { name: 'R01' }).click();
    await expect(page.getByText(say('verdicts.unproven')).first()).toBeVisible();
    const reasons = ['missing.deviceSilent', 'missing.deviceRevoked'].map((key) =>
      say(key, { device: '.+', at: '.+' }),
    );
    await expect(page.getByText(new RegExp(reasons.join('|'))).first()).toBeVisible();
    await page.goto(`${results}&verdict=breached`);
    await expect(page.getByRole('row').filter({ has: page.getByRole('link', { name: 'R01' }) })).toHaveCount(
      0,
    );
  });
}
