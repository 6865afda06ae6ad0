import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { Language } from '@zhiqin/i18n';

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Half of axe's time goes into telling what is well, and where. */
const faultsAlone = { resultTypes: ['violations' as const], selectors: false, preload: false };

/** What every page owes: its language and title, nothing beside the screen at 360 px, nothing axe finds (WCAG 2.2 AA). */
export async function isGoodPage(page: Page, language: Language): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page).toHaveTitle(/\S/);
  await fitsAcross(page, 360);
  const { violations } = await new AxeBuilder({ page })
    .options(faultsAlone)
    .withTags(standard)
    .setLegacyMode()
    .analyze();
  const found = violations.map(({ id, nodes }) => ({ id, at: nodes.slice(0, 5).map((node) => node.html) }));
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

/** Nothing makes the page wider than the screen; then the screen is as it was. */
async function fitsAcross(page: Page, width: number): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width, height: 740 });
  // Polled: the page lays itself out again once the new width has reached it.
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), {
      message: `${page.url()} at ${width} px`,
    })
    .toBeLessThanOrEqual(0);
  if (before) await page.setViewportSize(before);
}
