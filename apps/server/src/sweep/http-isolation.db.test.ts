import { can, roleOf } from '@zhiqin/access';
import { fileStore, sha256Of } from '@zhiqin/files';
import { reportFigure } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../http/app.ts';
import type { GuardApp } from '../http/guard-app.ts';
import { openLiveEvents } from '../live/live-events.ts';
import { type ServedHouse, servedHouse } from '../testing/served-house.ts';
import { type Asker, eyesOf } from './actors.ts';
import { publicKey } from './column-values.ts';
import { contentHash } from './content-hash.ts';
import { pin } from './examples.ts';
import { openSweepPayments } from './payments-examples.ts';
import { makePeopledWorld, type PeopledWorld } from './peopled-world.ts';
import { absentId, canaryAt, canaryFinder, idAt, ownPlace, type Place, places } from './places.ts';
import { readVisibility, sees } from './row-visibility.ts';

let world: PeopledWorld;
let served: ServedHouse;
let canariesIn: ReturnType<typeof canaryFinder>;
const rules = readVisibility();
let calls = 0;

const pngStart = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const pictureAt = (place: Place) => Buffer.concat([pngStart, Buffer.from(canaryAt('stored_file', place))]);
const otherTenant: Place = { ...ownPlace, tenant: 'B' };
const otherSite: Place = { ...ownPlace, site: 2 };

beforeAll(async () => {
  world = await makePeopledWorld();
  const { db, owner } = world.database;
  served = await servedHouse(db);
  served.house.clock = world.clock;
  canariesIn = canaryFinder(world.tables.map((table) => table.name));
  for (const place of places) {
    const bytes = pictureAt(place);
    await fileStore().put(idAt('tenant', place), sha256Of(bytes), bytes);
    await owner`update stored_file set sha256 = ${sha256Of(bytes)}, size_bytes = ${bytes.length} where id = ${idAt('stored_file', place)}`;
  }
});
afterAll(async () => {
  reportFigure('isolation sweep over HTTP, calls', calls);
  await served.stop();
  await world.database.drop();
});

interface HttpAnswer {
  status: number;
  /** Everything the asker learns, without what differs from request to request. */
  text: string;
}

async function request(
  asker: Asker | undefined,
  method: string,
  path: string,
  body?: BodyInit,
  type = 'application/json',
): Promise<HttpAnswer> {
  calls += 1;
  const headers = {
    ...asker?.headers,
    ...(body ? { 'content-type': type } : {}),
    'accept-language': 'zh-CN',
  };
  const response = await fetch(`${served.url}${path}`, { method, body, headers, redirect: 'manual' });
  const text = (await response.text())
    .replaceAll(/"requestId":"[0-9a-f]+"/g, '')
    .replaceAll(/nonce="[^"]+"|"nonce":"[^"]+"/g, '');
  return { status: response.status, text };
}

const json = (value: unknown) => JSON.stringify(value);
const foreignIn = ({ text }: HttpAnswer, allowed: (place: Place, table: string) => boolean) =>
  canariesIn(text).filter(({ place, table }) => !allowed(place, table));
/** Who can come over HTTP: jobs never do. */
const callers = () => world.askers.filter(({ name }) => !['system', 'choosing'].includes(name));
const caller = (name: string) => world.askers.find((asker) => asker.name === name);
const maySeeAt = (asker: Asker, table: string, place: Place) => {
  const rule = rules.get(table);
  return rule !== undefined && sees(rule, world.rowAt(table, place), eyesOf(asker));
};

describe('every other HTTP door, for everybody, with everybody else’s ids', () => {
  it('is named here', async () => {
    const live = await openLiveEvents(world.database.db);
    const app = createApp(served.house, live, { guard: {} as GuardApp });
    const doors = [
      ...new Set(
        app.routes.filter(({ path }) => path !== '/*').map(({ method, path }) => `${method} ${path}`),
      ),
    ].sort();
    await live.close();
    expect(doors).toEqual([
      'ALL /api/*',
      'ALL /guard/*',
      'GET /api/device/courses',
      'GET /api/device/materials/:fileId',
      'GET /api/device/order-photos/:orderId',
      'GET /api/device/pack',
      'GET /api/device/site-plans/:planId',
      'GET /api/events',
      'GET /api/files/:id',
      'GET /guard',
      'GET /health',
      'GET /ready',
      'GET /simulation/stripe',
      'GET /simulation/stripe/*',
      'PATCH /api/device/files/:sha256',
      'POST /api/device/enrol',
      'POST /api/device/files',
      'POST /api/device/sign-in',
      'POST /api/files',
      'POST /api/stripe/webhook',
      'POST /api/sync',
      'POST /simulation/stripe',
      'POST /simulation/stripe/*',
    ]);
  });

  it('GET /api/files/:id shows a file to those who see its row, and says nothing of any other', async () => {
    for (const asker of callers()) {
      const absent = await request(asker, 'GET', `/api/files/${absentId}`);
      for (const place of places) {
        const answer = await request(asker, 'GET', `/api/files/${idAt('stored_file', place)}`);
        const where = `${asker.name} ${json(place)}`;
        if (can(roleOf(asker.actor), 'file.read') && maySeeAt(asker, 'stored_file', place)) {
          expect([where, answer.status, answer.text.includes(canaryAt('stored_file', place))]).toEqual([
            where,
            200,
            true,
          ]);
        } else expect([where, answer]).toEqual([where, absent]);
      }
    }
  });

  it('POST /api/files puts nothing on a site that is not one’s own', async () => {
    // A phone stores for its own site, whatever the address says.
    for (const asker of callers().filter(({ name }) => name !== 'device')) {
      const post = (site: string) =>
        request(asker, 'POST', `/api/files?purpose=photo&site=${site}`, pngStart, 'image/png');
      const absent = await post(absentId);
      expect(absent.status).toBeGreaterThanOrEqual(400);
      expect([asker.name, await post(idAt('site', otherTenant))]).toEqual([asker.name, absent]);
      if (!maySeeAt(asker, 'site', otherSite))
        expect([asker.name, await post(idAt('site', otherSite))]).toEqual([asker.name, absent]);
    }
  });

  it('POST and PATCH /api/device/files know a phone’s own uploads, and nothing of what others keep', async () => {
    const bytes = Buffer.concat([Buffer.from(pngStart), Buffer.from('isolation')]);
    const announce = (sha256: string) =>
      request(
        caller('device'),
        'POST',
        '/api/device/files',
        json({ sha256, sizeBytes: bytes.length, kind: 'photo' }),
        'application/json',
      );
    const foreign = await contentHash(world.database.owner, world.tables, idAt('tenant', otherTenant));
    // The hash of another's file, or of another's upload, is answered like one that nobody has.
    const fresh = await announce('f'.repeat(64));
    const without = (text: string) => text.replace(/"sha256":"[^"]+"/, '');
    for (const [table, place] of [
      ['stored_file', otherTenant],
      ['stored_file', otherSite],
      ['file_upload', otherTenant],
      ['file_upload', otherSite],
    ] as const) {
      const { owner } = world.database;
      const [row] = await owner`select sha256 from ${owner(table)} where id = ${idAt(table, place)}`;
      const taken = await announce(String(row?.sha256));
      expect([table, taken.status, without(taken.text)]).toEqual([table, fresh.status, without(fresh.text)]);
    }
    const sha256 = sha256Of(bytes);
    await announce(sha256);
    const sent = await request(
      caller('device'),
      'PATCH',
      `/api/device/files/${sha256}?offset=0`,
      bytes,
      'application/octet-stream',
    );
    expect([sent.status, sent.text.includes('"isComplete":true')]).toEqual([200, true]);
    expect(await contentHash(world.database.owner, world.tables, idAt('tenant', otherTenant))).toEqual(
      foreign,
    );
    for (const asker of callers().filter(({ name }) => name !== 'device')) {
      const path = `/api/device/files/${sha256}?offset=0`;
      expect((await request(asker, 'PATCH', path, bytes, 'application/octet-stream')).status).toBe(401);
      expect((await request(asker, 'POST', '/api/device/files', '{}', 'application/json')).status).toBe(401);
    }
  });

  it('GET /api/device/pack holds one site alone, and is for its phone alone', async () => {
    const pack = await request(caller('device'), 'GET', '/api/device/pack');
    expect(pack.status).toBe(200);
    expect(pack.text).toContain(canaryAt('post', ownPlace));
    const device = caller('device') as Asker;
    expect(
      foreignIn(
        pack,
        (place, table) => table === 'tenant' || (place.tenant === 'A' && maySeeAt(device, table, place)),
      ),
    ).toEqual([]);
    for (const asker of callers().filter(({ name }) => name !== 'device')) {
      expect((await request(asker, 'GET', '/api/device/pack')).status).toBe(401);
    }
  });

  it('POST /api/sync takes from the phone that signed, and nothing in another’s name', async () => {
    const content = world.rowAt('duty_entry', otherTenant);
    const foreign = await contentHash(world.database.owner, world.tables, idAt('tenant', otherTenant));
    const entry = { content: content.content, hash: content.hash, signature: content.signature, sealed: {} };
    const answer = await request(
      caller('device'),
      'POST',
      '/api/sync',
      json({ lastSeq: 1, entries: [entry], packVersion: null }),
    );
    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain('accepted');
    expect(foreignIn(answer, (place) => place.tenant === 'A' && place.site === 1)).toEqual([]);
    expect(await contentHash(world.database.owner, world.tables, idAt('tenant', otherTenant))).toEqual(
      foreign,
    );
    for (const asker of callers().filter(({ name }) => name !== 'device')) {
      expect(
        (await request(asker, 'POST', '/api/sync', json({ lastSeq: 0, entries: [], packVersion: null })))
          .status,
      ).toBe(401);
    }
  });

  it('POST /api/device/sign-in knows only the people of the phone’s site', async () => {
    const signIn = (personId: string) =>
      request(caller('device'), 'POST', '/api/device/sign-in', json({ personId, pin }));
    expect((await signIn(idAt('guard', ownPlace))).status).toBe(200);
    const absent = await signIn(absentId);
    expect(absent.status).toBe(401);
    for (const place of [otherTenant, otherSite]) expect(await signIn(idAt('guard', place))).toEqual(absent);
  });

  it('a session opened by PIN travels in the head, and only such a one', async () => {
    const device = caller('device') as Asker;
    const signIn = json({ personId: idAt('guard', ownPlace), pin });
    const signedIn = await request(device, 'POST', '/api/device/sign-in', signIn);
    const { token } = JSON.parse(signedIn.text) as { token: string };
    const path = '/api/trpc/compliance.listOwnResults?input=%7B%22json%22%3A%7B%7D%7D';
    const asked = (value: string) =>
      request({ ...device, headers: { authorization: `Session ${value}` } }, 'GET', path);
    expect((await asked(token)).status).toBe(200);
    expect((await asked('x'.repeat(token.length))).status).toBe(401);
    // An account's session is worth nothing outside its cookie.
    const owner = callers().find(({ actor }) => actor.kind === 'member' && actor.role === 'owner');
    const kept = /=([^;]+)/.exec(owner?.headers.cookie ?? '')?.[1] ?? '';
    expect(kept.length).toBeGreaterThan(20);
    expect((await asked(kept)).status).toBe(401);
  });

  it('POST /api/device/enrol says the same of every code that is not good', async () => {
    const enrol = (code: string) =>
      request(undefined, 'POST', '/api/device/enrol', json({ code, publicKey, label: 'x' }));
    const unknown = await enrol('ZZZZ-ZZZZ-ZZZZ');
    expect(unknown.status).toBe(422);
    const own = await enrol('ABCD-EFGH-JKMN');
    expect(own.status).toBe(200);
    expect(foreignIn(own, (place) => place.tenant === 'A' && place.site === 1)).toEqual([]);
    expect(await enrol('ABCD-EFGH-JKMN')).toEqual(unknown);
  });

  it('GET /api/events tells nobody of another contractor or site', async () => {
    const heard = new Map<string, string>();
    const streams = callers()
      .filter(({ name }) => name !== 'public')
      .map(async (asker) => {
        calls += 1;
        const stop = new AbortController();
        const response = await fetch(`${served.url}/api/events`, {
          headers: asker.headers,
          signal: stop.signal,
        });
        expect(response.status).toBe(200);
        return { asker, stop, reader: response.body?.pipeThrough(new TextDecoderStream()).getReader() };
      });
    const open = await Promise.all(streams);
    const { owner } = world.database;
    const tell = (place: Place, topic: string) =>
      owner`select pg_notify('zhiqin_live', ${json({ tenantId: idAt('tenant', place), siteId: idAt('site', place), topic })})`;
    for (const place of [otherTenant, otherSite]) await tell(place, `at-${place.tenant}${place.site}`);
    for (const place of [ownPlace]) await tell(place, 'at-A1');
    // One more of the whole contractor's, so that those who may not hear it need not wait for ever.
    for (const { asker, stop, reader } of open) {
      let text = '';
      const deadline = setTimeout(() => stop.abort(), 1500);
      try {
        while (!text.includes('at-A1')) {
          const { value, done } = (await reader?.read()) ?? { done: true, value: '' };
          if (done) break;
          text += value;
        }
      } catch {
        // Let go: this one heard nothing of it.
      }
      clearTimeout(deadline);
      stop.abort();
      heard.set(asker.name, text);
    }
    for (const [name, text] of heard) {
      expect([name, text.includes('at-B1')]).toEqual([name, false]);
      const everywhere = ['owner', 'operations', 'hr', 'finance', 'auditor'].includes(name);
      expect([name, text.includes('at-A2')]).toEqual([name, everywhere]);
      expect([name, text.includes('at-A1')]).toEqual([name, !name.startsWith('client')]);
    }
    expect((await request(undefined, 'GET', '/api/events')).status).toBe(401);
  });

  it('POST /api/stripe/webhook takes nothing from anybody that is not signed', async () => {
    const close = await openSweepPayments();
    const foreign = await contentHash(world.database.owner, world.tables, idAt('tenant', otherTenant));
    const metadata = { tenant_id: idAt('tenant', otherTenant) };
    const event = {
      id: 'evt_1',
      object: 'event',
      type: 'customer.subscription.deleted',
      data: { object: { metadata } },
    };
    for (const asker of callers()) {
      const answer = await request(asker, 'POST', '/api/stripe/webhook', json(event));
      expect([asker.name, answer.status]).toEqual([asker.name, 400]);
    }
    await close();
    expect(await contentHash(world.database.owner, world.tables, idAt('tenant', otherTenant))).toEqual(
      foreign,
    );
  });

  it('the pages for anybody say nothing of anybody', async () => {
    for (const asker of callers()) {
      for (const path of [
        '/health',
        '/ready',
        '/guard',
        '/api/nothing',
        '/simulation/stripe',
        `/api/files`,
        '/api/trpc/access.nothing',
      ]) {
        const answer = await request(asker, 'GET', path);
        expect(answer.status).toBeLessThan(500);
        expect(canariesIn(answer.text)).toEqual([]);
      }
    }
  });

  it.each(['unknown', 'expired', 'ended'])('a session that is %s is no session', async (how) => {
    const { owner } = world.database;
    const hr = caller('hr') as Asker;
    const mine = async () => (await request(hr, 'GET', `/api/files/${idAt('stored_file', ownPlace)}`)).status;
    expect(await mine()).toBe(200);
    const id = hr.session?.id ?? '';
    const [kept] = await owner`select * from session where id = ${id}`;
    if (how === 'unknown') await owner`delete from session where id = ${id}`;
    if (how === 'expired')
      await owner`update session set expires_at = '2026-11-22T13:59:59+08:00' where id = ${id}`;
    if (how === 'ended')
      await owner`update membership set ended_at = '2026-11-22T13:59:59+08:00' where id = ${(hr.actor as { membershipId: string }).membershipId}`;
    expect(await mine()).toBe(401);
    await owner`delete from session where id = ${id}`;
    await owner`insert into session ${owner(kept as Record<string, never>)}`;
    await owner`update membership set ended_at = null where id = ${(hr.actor as { membershipId: string }).membershipId}`;
  });
});
