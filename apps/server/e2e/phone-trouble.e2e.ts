import { readlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, type Opened, test } from './house/browsing.ts';
import {
  beginRound,
  enrolPhone,
  follow,
  handOver,
  isKeptOffline,
  press,
  type,
  waitsFor,
  writeNote,
} from './house/guard-phone.ts';
import { serveMortalProduct } from './house/mortal-product.ts';
import { watchTrouble } from './house/page-trouble.ts';
import { productState } from './house/product-state.ts';
import { serveProduct } from './house/serve-product.ts';
import { shiftedDateScript } from './house/shifted-clock.ts';
import { turnsOf } from './house/turns.ts';
import { wordsOf } from './house/words.ts';

for (const language of turnsOf('unknown code')) {
  test(`a code nobody knows is written down as it was read, and said so (${language})`, async ({
    openBrowser,
    signInAs,
    contractor,
  }) => {
    const opened = await openBrowser({ language, isPhone: true });
    const place = { siteCode: 'JAZX', postCode: 'P1', label: '楼层 2 号机', language };
    const phone = await enrolPhone(contractor, opened, place);
    await handOver(phone, phone.crew.evening, phone.crew.night);
    await beginRound(phone);
    await type(phone, 'patrol.type', 'ELSEWHERE-77');
    await press(phone, 'patrol.typeGo');
    const said = phone.say('patrol.unknown', { code: 'ELSEWHERE-77' });
    await expect(phone.page.getByRole('alert').filter({ hasText: said })).toBeVisible();
    await waitsFor(phone, 0);

    const say = await wordsOf(language, 'portal');
    const { page } = await signInAs('operations', { language });
    await page.goto('/admin/sites/JAZX/duty?kind=patrol.scan');
    const row = page.getByRole('row').filter({ hasText: phone.crew.night.name }).first();
    await row.getByRole('link').click();
    await expect(page.getByText('ELSEWHERE-77')).toBeVisible();
    await expect(page.getByText(say('duty.fields.label'), { exact: true })).toBeVisible();
  });
}

for (const language of turnsOf('stopped server')) {
  test(`what a phone records while the server is stopped arrives once it is back (${language})`, async ({
    openBrowser,
    contractor,
  }) => {
    test.setTimeout(180_000);
    const serving = { ...productState(), process: 'web' } as const;
    const server = await serveProduct(serving);
    const opened = await openBrowser({ language, isPhone: true });
    opened.trouble.expectErrors(/ERR_CONNECTION_REFUSED/);
    const place = { siteCode: 'JAZX', postCode: 'C1', label: '消控 2 号机', language, origin: server.origin };
    const phone = await enrolPhone(contractor, opened, place);
    await handOver(phone, phone.crew.evening, phone.crew.night);
    await waitsFor(phone, 0);
    await isKeptOffline(phone.page);
    // The phone's clock may be behind ours by as long as an answer took.
    const began = new Date(contractor.clock.now().getTime() - 30_000);
    await server.stop();

    await follow(phone, 'home.log');
    const notes = ['22:50 主机自检正常。', '22:52 一路画面抖动，已报维保。'];
    for (const note of notes) await writeNote(phone, note);
    await waitsFor(phone, 2);
    await phone.page.reload();
    await waitsFor(phone, 2);

    const again = await serveProduct({ ...serving, port: Number(new URL(server.origin).port) });
    await phone.page.goto(`${server.origin}/guard/me`);
    await press(phone, 'me.send');
    await waitsFor(phone, 0);
    const { lines } = await contractor.office.duty.dutyLog({
      siteId: phone.siteId,
      postId: phone.postId,
      kind: 'log.note',
      from: began.toISOString(),
      limit: 20,
    });
    expect(lines.map((line) => line.body.text).sort()).toEqual(notes);
    await again.stop();
  });
}

/** Milliseconds after the tap at which the browser is killed. */
const killedAfterMs = [0, 12];

for (const language of turnsOf('killed browser and server')) {
  test(`a browser killed while it writes and a server killed before it answers lose and double nothing (${language})`, async ({
    playwright,
    launchOptions,
    contractor,
  }, testInfo) => {
    test.setTimeout(240_000);
    const product = await serveMortalProduct();
    const profile = testInfo.outputPath('profile');
    const open = async () => {
      const context = await playwright.chromium.launchPersistentContext(profile, {
        ...launchOptions,
        locale: language,
        viewport: { width: 360, height: 740 },
        hasTouch: true,
      });
      await context.addInitScript(shiftedDateScript(productState().clockOffsetMs));
      await context.addCookies([{ name: 'zhiqin_language', value: language, url: product.origin }]);
      return {
        context,
        page: context.pages()[0] ?? (await context.newPage()),
        trouble: watchTrouble(context),
      };
    };
    const opened = await open();
    const place = { siteCode: 'QMGY', postCode: 'G1', label: '易断电机', language, origin: product.origin };
    let phone = await enrolPhone(contractor, opened, place);
    await handOver(phone, phone.crew.evening, phone.crew.night);
    const began = contractor.clock.now();
    const notes: string[] = [];
    for (const delayMs of killedAfterMs) {
      await phone.page.goto(`${product.origin}/guard/log`);
      const [calm, cut] = [`22:5${notes.length} 平安。`, `22:5${notes.length + 1} 手机没电了。`];
      notes.push(calm, cut);
      await writeNote(phone, calm);
      await type(phone, 'log.text', cut);
      await phone.page
        .getByRole('button', { name: phone.say('log.save'), exact: true })
        .dispatchEvent('click');
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      await killBrowser(profile, phone);
      phone = { ...phone, ...(await open()) };
      await phone.page.goto(`${product.origin}/guard/log`);
      const shown = (text: string) =>
        phone.page.getByRole('main').getByRole('paragraph').filter({ hasText: text });
      await expect(shown(calm)).toBeVisible();
      // What the phone did not say was saved is typed again, unless it is there or still in the form.
      if ((await shown(cut).count()) === 0) await writeNote(phone, cut);
      await expect(shown(cut)).toHaveCount(1);
    }
    // A browser that died took its exchange with it: all but the last note is handed in first.
    await phone.page.goto(`${product.origin}/guard/me`);
    await press(phone, 'me.send');
    await waitsFor(phone, 0);
    await phone.page.goto(`${product.origin}/guard/log`);
    const killed = product.killAtNextReply();
    const last = '23:10 服务器断了。';
    notes.push(last);
    await writeNote(phone, last);
    await killed;
    await waitsFor(phone, 1);
    await product.revive();
    await phone.page.goto(`${product.origin}/guard/me`);
    await press(phone, 'me.send');
    await waitsFor(phone, 0);
    const { lines } = await contractor.office.duty.dutyLog({
      siteId: phone.siteId,
      postId: phone.postId,
      kind: 'log.note',
      from: began.toISOString(),
      limit: 20,
    });
    expect(lines.map((line) => line.body.text).sort()).toEqual([...notes].sort());
    await phone.context.close();
    await product.stop();
  });
}

/** kill -9, as a battery does; the profile names the process that holds it. */
async function killBrowser(profile: string, { context }: Opened): Promise<void> {
  const closed = new Promise((resolve) => context.once('close', resolve));
  const holder = readlinkSync(path.join(profile, 'SingletonLock'));
  process.kill(Number(holder.slice(holder.lastIndexOf('-') + 1)), 'SIGKILL');
  await closed;
}
