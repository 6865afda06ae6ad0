import { expect } from '@playwright/test';
import type { Context } from '@zhiqin/i18n';
import { type GuardPhone, type Person, pin } from './guard-phone.ts';
import { wordsOf } from './words.ts';

/** From anywhere on the phone: a screen of a guard's own, opened with his PIN. */
export async function openOwn(
  { page, language }: GuardPhone,
  person: Person,
  screen: { context: Context; title: string },
): Promise<void> {
  const own = await wordsOf(language, 'guardOwn');
  const say = await wordsOf(language, screen.context);
  await page.goto('/guard/me');
  await page.getByRole('link', { name: say(screen.title), exact: true }).click();
  const who = page.getByLabel(own('who'), { exact: true });
  const close = page.getByRole('button', { name: own('close'), exact: true });
  await expect(who.or(close)).toBeVisible();
  if (await close.isVisible()) return;
  await who.fill(person.staffNo);
  await page.getByLabel(own('pin'), { exact: true }).fill(pin);
  await page.getByRole('button', { name: own('open'), exact: true }).click();
  await expect(close).toBeVisible();
}
