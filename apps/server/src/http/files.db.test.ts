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

  it('keeps a phone out whose token is worth nothing', async () => {
    const response = await fetch(`${served.url}/api/device/files/01890a5d-ac96-774b-bcce-b302099a8057`, {
      method: 'PUT',
      body: png,
      headers: { authorization: 'Device nothing', cookie: ours.cookie },
    });
    expect(response.status).toBe(401);
  });
});
