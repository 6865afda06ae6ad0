import { chromium } from '@playwright/test';
const o = 'http://127.0.0.1:3041';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const pages: [string, string][] = JSON.parse(process.argv[2] as string);
const who = process.argv[3] ?? '13800000001';
for (const [lang, w] of [['en', 1280], ['zh-CN', 360]] as const) {
  const c = await b.newContext({ viewport: { width: w, height: 800 } });
  await c.addCookies([{ name: 'zhiqin_language', value: lang, url: o }]);
  const p = await c.newPage();
  await p.goto(`${o}/sign-in`);
  await p.locator('form:has(input[type=password]) input:not([type=hidden])').first().fill(who);
  await p.locator('input[type=password]').fill('anlan-demo-2026');
  await p.locator('form:has(input[type=password]) button[type=submit]').first().click();
  await p.waitForURL((u) => !u.pathname.includes('sign-in'));
  for (const [name, path] of pages) {
    await p.goto(o + path, { waitUntil: 'networkidle' }).catch(() => 0);
    const wide = await p.evaluate(() => document.documentElement.scrollWidth);
    if (wide > w) console.log(lang, name, 'scrolls sideways', wide);
    await p.screenshot({ path: `/tmp/look/${name}-${w}.png`, fullPage: true });
  }
  await c.close();
}
await b.close();
