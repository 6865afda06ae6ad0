import { expect, test } from './house/browsing.ts';
import { isGoodPage } from './house/checks.ts';
import { turnsOf } from './house/turns.ts';
import { wordsOf } from './house/words.ts';

/** Nobody has planned it yet. */
const address = '/admin/sites/QMGY/roster/edit?month=2027-02';

for (const language of turnsOf('roster by touch')) {
  test(`a month is written on a phone of 360 px with his finger, then by keys alone (${language})`, async ({
    signInAs,
  }) => {
    const say = await wordsOf(language, 'portalRoster');
    const { page, context } = await signInAs('operations', { language, isPhone: true });
    await page.goto(address);
    const saves = (count: number) =>
      page.getByRole('button', { name: say('edit.save', { count }), exact: true });
    const grid = page.getByRole('grid');
    const cell = (col: number) => grid.locator(`[data-row="0"] > [data-col="${col}"]`);
    const chosen = grid.locator('[data-in]');
    const press = (key: string) => page.getByRole('button', { name: say(key), exact: true }).tap();
    await expect(saves(0)).toBeVisible();
    await isGoodPage(page, language);

    await test.step('a finger that draws scrolls the month, and chooses nothing', async () => {
      await cell(1).tap();
      await expect(cell(1)).toHaveAttribute('data-in', '');
      const { x, y } = (await cell(2).boundingBox()) ?? { x: 0, y: 0 };
      const hand = await context.newCDPSession(page);
      const finger = (type: 'touchStart' | 'touchMove', gone: number) =>
        hand.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x: x + 5 - gone, y: y + 5 }] });
      await finger('touchStart', 0);
      for (let gone = 10; gone <= 150; gone += 10) await finger('touchMove', gone);
      // It rests before it lifts: a month still gliding would take the next tap for a hand that stops it.
      await page.waitForTimeout(200);
      await finger('touchMove', 150);
      await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await expect.poll(() => grid.evaluate((one) => one.scrollLeft)).toBeGreaterThan(100);
      await expect(chosen).toHaveCount(1);
      await grid.evaluate((one) => one.scrollTo(0, 0));
    });
    await test.step('one cell, then a range from it: five days written, taken back, written', async () => {
      await press('edit.stretch');
      await cell(4).tap();
      await expect(chosen).toHaveCount(4);
      await press('shift.D');
      await expect(saves(4)).toBeVisible();
      // The range is over: the next tap begins anew.
      await cell(0).tap();
      await expect(chosen).toHaveCount(1);
      await press('shift.D');
      await expect(saves(5)).toBeVisible();
      await press('edit.undo');
      await expect(saves(4)).toBeVisible();
      await press('edit.redo');
      await expect(saves(5)).toBeVisible();
    });
    await test.step('by keys alone: a range cleared, copied, undone; then saved', async () => {
      await cell(0).focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Shift+ArrowRight');
      await expect(chosen).toHaveCount(2);
      await page.keyboard.press('Delete');
      await expect(saves(3)).toBeVisible();
      await page.keyboard.press('Control+z');
      await expect(saves(5)).toBeVisible();
      await page.keyboard.press('Control+c');
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Control+v');
      await expect(saves(7)).toBeVisible();
      await saves(7).press('Enter');
      await expect(page.getByText(say('edit.saved', { count: 7 }))).toBeVisible();
      await isGoodPage(page, language);
    });
  });
}
