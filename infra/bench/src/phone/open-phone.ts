import { type Browser, chromium, type Page } from '@playwright/test';
import { createI18n, textFor } from '@zhiqin/i18n';
import { findChromium } from '../find-chromium.ts';
import { label, watchPhone } from './watch-phone.ts';

type Say = (key: string, params?: Record<string, unknown>) => string;

export interface OpenPhone {
  browser: Browser;
  page: Page;
  say: Say;
}

/** The narrowest screen that is promised, and how much slower than this machine the phone is made. */
const screen = { width: 360, height: 740 };
const slowerBy = 4;

/** Enrolled by its link, its guard signed on, a round begun; from then on without network and slowed down. */
export async function openPhone(origin: string, linkPath: string, staffNo: string): Promise<OpenPhone> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  const context = await browser.newContext({ locale: 'zh-CN', viewport: screen, hasTouch: true });
  const page = await context.newPage();
  await page.addInitScript(watchPhone);
  const i18n = await createI18n('zh-CN', ['guard']);
  const say: Say = (key, params = {}) => textFor(i18n, 'guard', key, params);
  const press = (key: string, params?: Record<string, unknown>) =>
    page.getByRole('button', { name: say(key, params), exact: true }).click();
  const follow = (key: string) => page.getByRole('link', { name: say(key), exact: true }).click();

  await page.goto(origin + linkPath);
  await press('enrol.go');
  await follow('home.signOn');
  await page.getByLabel(say('staffNo'), { exact: true }).fill(staffNo);
  await press('next');
  await press('pin.cannot');
  await page.getByLabel(say('signOn.reason'), { exact: true }).fill('未设密码');
  await press('signOn.go');
  await follow('home.patrol');
  await page.waitForURL(/\/patrol$/);
  await page.getByRole('main').getByRole('button').first().click();
  await page.getByLabel(say('patrol.type'), { exact: true }).waitFor();
  await page.waitForFunction(() => Boolean(navigator.serviceWorker.controller));
  await context.setOffline(true);
  const tools = await context.newCDPSession(page);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: slowerBy });
  return { browser, page, say };
}

export interface ScanTimes {
  /** Code handed in → the point stands on the screen and the reading in the store. */
  readMs: number;
  /** Tap on "save" → the confirmation stands on the screen and the signed entry in the store. */
  savedMs: number;
}

/** One point of the round: its code is read, everything there is as it should be, saved. */
export async function scanOnce({ page, say }: OpenPhone, code: string): Promise<ScanTimes> {
  await page.getByRole('button', { name: say('patrol.scan'), exact: true }).click();
  await page.waitForFunction(() => Boolean(window.zhiqinBench.tag));
  const readMs = await page.evaluate((text) => window.zhiqinBench.read(text), label(code));
  const save = say('patrol.savePoint');
  const savedMs = await page.evaluate((name) => window.zhiqinBench.save(name), save);
  await page.getByRole('button', { name: save, exact: true }).waitFor({ state: 'hidden' });
  return { readMs, savedMs };
}
