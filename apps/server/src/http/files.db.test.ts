import { countTry, hashToken, newToken } from '@zhiqin/access';
import { device } from '@zhiqin/access/schema';
import type { Database } from '@zhiqin/db';
import { sha256Of } from '@zhiqin/files';
import { systemClock, uuidv7 } from '@zhiqin/kernel';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FoundedTenant, foundTenant, type ServedHouse, servedHouse } from '../testing/served-house.ts';

let database: TestDatabase;
let served: ServedHouse;
let ours: FoundedTenant;
let theirs: FoundedTenant;

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

beforeAll(async () => {
  database = await testDatabase();
  served = await servedHouse(database.db);
  [ours, theirs] = [await foundTenant(database.db), await foundTenant(database.db)];
});
afterAll(async () => {
  await served.stop();
  await database.drop();
});

const upload = (bytes: BodyInit, cookie = ours.cookie, query = `purpose=photo&site=${ours.siteId}`) =>
  fetch(`${served.url}/api/files?${query}`, {
    method: 'POST',
    body: bytes,
    headers: { cookie, 'accept-language': 'en' },
  });

describe('files over HTTP', () => {
  it('gives back the same bytes to those who may see them', async () => {
    const stored = await upload(png);
    expect(stored.status).toBe(200);
    const { id, mediaType, sizeBytes } = (await stored.json()) as {
      id: string;
      mediaType: string;
      sizeBytes: number;
    };
    expect([mediaType, sizeBytes]).toEqual(['image/png', png.length]);
    const response = await fetch(`${served.url}/api/files/${id}`, { headers: { cookie: ours.cookie } });
    expect(Buffer.from(await response.arrayBuffer())).toEqual(png);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('content-disposition')).toMatch(/^inline/);
    expect(response.headers.get('cache-control')).toContain('private');
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    const etag = response.headers.get('etag') as string;
    const again = await fetch(`${served.url}/api/files/${id}`, {
      headers: { cookie: ours.cookie, 'if-none-match': etag },
    });
    expect(again.status).toBe(304);
    const saved = await fetch(`${served.url}/api/files/${id}?save`, { headers: { cookie: ours.cookie } });
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment/);
  });

  it('gives a part of a file, so that a voice note can begin in its middle', async () => {
    const { id } = (await (await upload(png)).json()) as { id: string };
    const ask = async (range: string, more: Record<string, string> = {}) => {
      const response = await fetch(`${served.url}/api/files/${id}`, {
        headers: { cookie: ours.cookie, range, ...more },
      });
      const bytes = Buffer.from(await response.arrayBuffer());
      return { status: response.status, bytes, part: response.headers.get('content-range') };
    };
    const end = png.length - 1;
    expect(await ask('bytes=4-9')).toEqual({
      status: 206,
      bytes: png.subarray(4, 10),
      part: `bytes 4-9/${png.length}`,
    });
    expect(await ask('bytes=10-')).toMatchObject({
      status: 206,
      bytes: png.subarray(10),
      part: `bytes 10-${end}/${png.length}`,
    });
    expect(await ask('bytes=-3')).toMatchObject({ status: 206, bytes: png.subarray(-3) });
    expect(await ask('bytes=0-99999')).toMatchObject({ status: 206, bytes: png });
    expect(await ask('bytes=99999-')).toMatchObject({ status: 416, part: `bytes */${png.length}` });
    for (const whole of ['bytes=0-1,4-5', 'bytes=9-4', 'lines=1-2'])
      expect(await ask(whole)).toMatchObject({ status: 200, bytes: png, part: null });
    expect(await ask('bytes=4-9', { 'if-range': '"another"' })).toMatchObject({ status: 200, bytes: png });
  });

  it('says the same of a foreign file, an absent one and no id at all', async () => {
    const { id } = (await (await upload(png)).json()) as { id: string };
    const answers: unknown[] = [];
    for (const name of [id, '01890a5d-ac96-774b-bcce-b302099a8057', 'nonsense']) {
      const response = await fetch(`${served.url}/api/files/${name}`, { headers: { cookie: theirs.cookie } });
      const { requestId: _, ...rest } = (await response.json()) as Record<string, unknown>;
      answers.push([response.status, rest]);
    }
    expect(answers[0]).toMatchObject([404, { code: 'not-found' }]);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('asks who it is', async () => {
    expect((await fetch(`${served.url}/api/files/x`)).status).toBe(401);
    expect((await upload(png, 'zhiqin=none')).status).toBe(401);
  });

  it('looks at the first bytes, not at the name', async () => {
    const svg = await upload('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    expect(svg.status).toBe(415);
    expect(((await svg.json()) as { message: string }).message).toMatch(/PNG, JPEG or WebP/);
    expect((await upload('')).status).toBe(415);
    expect((await upload('PK\u0003\u0004 no workbook in it')).status).toBe(415);
  });

  it('refuses what is too large for its kind, and what is too large for any', async () => {
    const picture = Buffer.concat([png, Buffer.alloc(10 * 1024 * 1024)]);
    const response = await upload(picture);
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
      413,
      'file.too-large',
    ]);
    expect((await upload(Buffer.alloc(26 * 1024 * 1024))).status).toBe(413);
  });

  it('lets nobody put a file on a foreign site', async () => {
    const response = await upload(png, theirs.cookie, `purpose=photo&site=${ours.siteId}`);
    expect(response.ok).toBe(false);
    expect(response.status).toBeLessThan(500);
  });

  it('come from a phone in parts, by its token alone, and are its site’s', async () => {
    const token = await enrolPhone(database.db, ours);
    const sha256 = sha256Of(png);
    const phone = { authorization: `Device ${token}`, 'content-type': 'application/json' };
    const begin = (headers: Record<string, string>) =>
      fetch(`${served.url}/api/device/files`, {
        method: 'POST',
        body: JSON.stringify({ sha256, sizeBytes: png.length, kind: 'photo' }),
        headers,
      });
    const send = (offset: number, bytes: Buffer, headers: Record<string, string> = phone) =>
      fetch(`${served.url}/api/device/files/${sha256}?offset=${offset}`, {
        method: 'PATCH',
        body: new Uint8Array(bytes),
        headers,
      });
    const strangers: Record<string, string>[] = [
      { authorization: 'Device nothing', cookie: ours.cookie, 'content-type': 'application/json' },
      { cookie: ours.cookie, 'content-type': 'application/json' },
    ];
    for (const stranger of strangers) {
      expect((await begin(stranger)).status).toBe(401);
      expect((await send(0, png, stranger)).status).toBe(401);
    }
    await database.owner`delete from stored_file`;
    expect(await (await begin(phone)).json()).toEqual({ sha256, receivedBytes: 0, isComplete: false });
    expect(await (await send(0, png.subarray(0, 30))).json()).toMatchObject({ receivedBytes: 30 });
    expect(await (await send(30, png.subarray(30))).json()).toMatchObject({ isComplete: true });
    const [row] = await database.owner`select id, site_id from stored_file`;
    expect(row?.site_id).toBe(ours.siteId);
    const get = (cookie: string) => fetch(`${served.url}/api/files/${row?.id}`, { headers: { cookie } });
    expect([(await get(ours.cookie)).status, (await get(theirs.cookie)).status]).toEqual([200, 404]);
    const refused = Buffer.from('<html>');
    const said = sha256Of(refused);
    await fetch(`${served.url}/api/device/files`, {
      method: 'POST',
      body: JSON.stringify({ sha256: said, sizeBytes: refused.length, kind: 'photo' }),
      headers: phone,
    });
    const answer = await fetch(`${served.url}/api/device/files/${said}?offset=0`, {
      method: 'PATCH',
      body: refused,
      headers: phone,
    });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([415, 'file.kind']);
  });

  it('are not taken from one phone without end', async () => {
    const token = await enrolPhone(database.db, ours);
    const headers = { authorization: `Device ${token}` };
    const ask = () =>
      fetch(`${served.url}/api/device/files/${'0'.repeat(64)}?offset=0`, {
        method: 'PATCH',
        body: 'x',
        headers,
      });
    const [device] = await database.owner`select id from device where token_hash = ${hashToken(token)}`;
    // Counted in an hour's time: nothing of it has drained by now, however long the counting takes.
    const later = new Date(served.house.clock.now().getTime() + 3_600_000);
    for (let i = 0; i < 240; i++) await countTry(database.db, 'upload.device', String(device?.id), later);
    expect((await ask()).status).toBe(429);
  });
});

/** @returns its token */
async function enrolPhone(db: Database, { tenantId, siteId }: FoundedTenant): Promise<string> {
  const wall = { tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null } as const;
  const token = newToken();
  await db.write(wall, (tx) =>
    tx.insert(device).values({
      tenantId,
      id: uuidv7(),
      siteId,
      kind: 'site',
      label: '南门手机',
      publicKey: {},
      tokenHash: hashToken(token),
      verifierSalt: '',
      enrolledAt: systemClock.now(),
    }),
  );
  return token;
}
