import { expect, test } from './house/browsing.ts';
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
import { productState } from './house/product-state.ts';
import { serveProduct } from './house/serve-product.ts';
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
    const began = contractor.clock.now();
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
