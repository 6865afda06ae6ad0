import type { SitePack } from '@zhiqin/duty/rules';
import { sha256Of } from '@zhiqin/files';
import { systemClock, uuidv7 } from '@zhiqin/kernel';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FoundedTenant, foundTenant, type ServedHouse, servedHouse } from '../testing/served-house.ts';
import { furtherSite, officeOf, phoneOf } from '../testing/tenant-at-hand.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** More than one part: what follows a picture's end is part of the file. */
const photo = Buffer.concat([png, Buffer.alloc(300 * 1024, 7)]);
const hour = 3_600_000;

let database: TestDatabase;
let served: ServedHouse;
let ours: FoundedTenant;
let otherSiteId: string;

beforeAll(async () => {
  database = await testDatabase();
  served = await servedHouse(database.db);
  ours = await foundTenant(database.db);
  otherSiteId = await furtherSite(database.db, ours.tenantId);
});
afterAll(async () => {
  await served.stop();
  await database.drop();
});

const office = () => officeOf(database.db, ours.tenantId);
const from = (ms: number) => new Date(systemClock.now().getTime() + ms).toISOString();
const issue = (
  change: Partial<Parameters<ReturnType<typeof office>['adoption']['issueShortOrder']>[0]> = {},
) =>
  office().adoption.issueShortOrder({
    siteId: ours.siteId,
    text: '按照片上的位置摆锥桶。',
    photoBase64: photo.toString('base64'),
    photoAlt: '东门外三个锥桶一字排开',
    startsAt: from(-hour),
    endsAt: from(hour),
    ...change,
  });
const ask = async (orderId: string, headers: Record<string, string>, offset = '0') => {
  const response = await fetch(`${served.url}/api/device/order-photos/${orderId}?offset=${offset}`, {
    headers,
  });
  return { response, status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
};

describe('a plan of the site', () => {
  it('is fetched by the phones of its site alone, as long as it is in use', async () => {
    const plan = { siteId: ours.siteId, name: '总平面', imageBase64: photo.toString('base64') };
    const { id: planId } = await office().sites.addPlan(plan);
    const phone = await phoneOf(database.db, ours);
    const get = async (headers: Record<string, string>, offset: number | string = 0, id = planId) => {
      const answer = await fetch(`${served.url}/api/device/site-plans/${id}?offset=${offset}`, { headers });
      return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
    };
    const first = await get(phone);
    expect(first.answer.headers.get('x-file-sha256')).toBe(sha256Of(photo));
    const second = await get(phone, first.bytes.length);
    expect(sha256Of(Buffer.concat([first.bytes, second.bytes]))).toBe(sha256Of(photo));
    expect((await get(phone, 'x')).answer.status).toBe(422);
    const theirs = await foundTenant(database.db);
    for (const [tenantId, siteId] of [
      [ours.tenantId, otherSiteId],
      [theirs.tenantId, theirs.siteId],
    ] as const)
      expect((await get(await phoneOf(database.db, { tenantId, siteId }))).answer.status).toBe(404);
    expect((await get({ cookie: ours.cookie })).answer.status).toBe(401);
    await office().sites.retirePlan({ planId });
    expect((await get(phone)).answer.status).toBe(404);
  });
});

describe('the photo of a short order', () => {
  it('is named in the pack by its hash and fetched part by part by the phones of its site', async () => {
    const { id: postId } = await office().sites.addPost({
      siteId: ours.siteId,
      code: 'G1',
      name: '东门岗',
      kind: 'gate',
      heads: 1,
      shiftPattern: [{ code: 'D', startTime: '07:00', endTime: '15:00' }],
    });
    const { id } = await issue({ postIds: [postId] });
    const phone = await phoneOf(database.db, { ...ours, postId });
    const pack = (await (
      await fetch(`${served.url}/api/device/pack`, { headers: phone })
    ).json()) as SitePack;
    const sha256 = sha256Of(photo);
    expect(pack.shortOrders).toMatchObject([
      {
        id,
        postIds: [postId],
        photo: { sha256, mediaType: 'image/png', sizeBytes: photo.length },
        photoAlt: '东门外三个锥桶一字排开',
      },
    ]);
    const first = await ask(id, phone);
    expect([first.status, first.response.headers.get('x-file-sha256')]).toEqual([200, sha256]);
    expect(first.response.headers.get('cache-control')).toBe('no-store');
    const second = await ask(id, phone, String(first.bytes.length));
    expect(first.bytes.length).toBeLessThan(photo.length);
    expect(sha256Of(Buffer.concat([first.bytes, second.bytes]))).toBe(sha256);
    expect((await ask(id, phone, String(photo.length))).bytes).toHaveLength(0);
    for (const offset of ['-1', 'x', '1.5']) expect((await ask(id, phone, offset)).status).toBe(422);
  });

  it('does not exist for another site’s phone, another contractor’s, or anybody without a phone', async () => {
    const { id } = await issue();
    const theirs = await foundTenant(database.db);
    const absent = await ask(uuidv7(), await phoneOf(database.db, ours));
    expect(absent.status).toBe(404);
    for (const [tenantId, siteId] of [
      [ours.tenantId, otherSiteId],
      [theirs.tenantId, theirs.siteId],
    ] as const)
      expect((await ask(id, await phoneOf(database.db, { tenantId, siteId }))).status).toBe(404);
    expect((await ask(id, {})).status).toBe(401);
    expect((await ask(id, { cookie: ours.cookie })).status).toBe(401);
  });

  it('is there as long as the order is in the pack', async () => {
    const phone = await phoneOf(database.db, ours);
    const { id: plain } = await issue({ photoBase64: null });
    expect((await ask(plain, phone)).status).toBe(404);
    const { id: toCome } = await issue({ startsAt: from(10 * hour), endsAt: from(20 * hour) });
    const { id: farOff } = await issue({ startsAt: from(80 * hour), endsAt: from(90 * hour) });
    const { id: over } = await issue({ startsAt: from(-2 * hour), endsAt: from(-hour) });
    expect([(await ask(toCome, phone)).status, (await ask(farOff, phone)).status]).toEqual([200, 404]);
    expect((await ask(over, phone)).status).toBe(404);
    await office().adoption.endShortOrder({ orderId: toCome, reason: '取消' });
    expect((await ask(toCome, phone)).status).toBe(404);
  });
});
