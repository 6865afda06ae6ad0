import { liveChannel, publish, type WallContext } from '@zhiqin/db';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayHear } from '../live/live-events.ts';
import { type FoundedTenant, foundTenant, type ServedHouse, servedHouse } from '../testing/served-house.ts';

let database: TestDatabase;
let served: ServedHouse;
let ours: FoundedTenant;
let theirs: FoundedTenant;

beforeAll(async () => {
  database = await testDatabase();
  served = await servedHouse(database.db);
  [ours, theirs] = [await foundTenant(database.db), await foundTenant(database.db)];
});
afterAll(async () => {
  await served.stop();
  await database.drop();
});

interface Stream {
  text(): string;
  ended: Promise<void>;
  close(): void;
}

async function openStream(cookie: string): Promise<Stream> {
  const abort = new AbortController();
  const response = await fetch(`${served.url}/api/events`, { headers: { cookie }, signal: abort.signal });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  let text = '';
  const ended = (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>)
      text += decoder.decode(chunk, { stream: true });
  })().catch(() => undefined);
  const stream = { text: () => text, ended, close: () => abort.abort() };
  await expect.poll(stream.text).toContain('event: connected');
  return stream;
}

const wallOf = (tenantId: string): WallContext => ({
  tenantId,
  audience: 'staff',
  sites: 'all',
  clientIds: [],
  personId: null,
});
const tell = (tenantId: string, siteId: string, topic: string) =>
  database.db.write(wallOf(tenantId), (tx) => publish(tx, { tenantId, siteId, topic, id: 'an-id' }));

describe('live events', () => {
  it('reach those of the tenant at commit, and nobody else', async () => {
    const [mine, foreign] = [await openStream(ours.cookie), await openStream(theirs.cookie)];
    await tell(ours.tenantId, ours.siteId, 'duty');
    await expect.poll(mine.text).toContain('event: duty\ndata: {"siteId"');
    // What is heard in order proves that the first was not merely late.
    await tell(theirs.tenantId, theirs.siteId, 'roster');
    await expect.poll(foreign.text).toContain('event: roster');
    expect(foreign.text()).not.toContain('event: duty');
    expect(foreign.text()).not.toContain(ours.siteId);
    expect(mine.text()).not.toContain('event: roster');
    mine.close();
    foreign.close();
  });

  it('bear a payload that is none', async () => {
    const stream = await openStream(ours.cookie);
    await database.owner`select pg_notify(${liveChannel}, 'no json')`;
    await tell(ours.tenantId, ours.siteId, 'after');
    await expect.poll(stream.text).toContain('event: after');
    stream.close();
  });

  it('are for nobody unknown', async () => {
    expect((await fetch(`${served.url}/api/events`)).status).toBe(401);
    expect((await fetch(`${served.url}/api/events`, { headers: { cookie: 'zhiqin=none' } })).status).toBe(
      401,
    );
  });

  it('stop at the site, and reach a client only with what was released to him', () => {
    const event = { tenantId: 't', siteId: 's1', topic: 'duty' };
    const member = {
      kind: 'member',
      tenantId: 't',
      membershipId: 'm',
      accountId: null,
      personId: null,
      clientIds: ['c'],
      displayName: '',
      sessionId: null,
    } as const;
    expect(mayHear({ ...member, role: 'captain', sites: ['s1'] }, event)).toBe(true);
    expect(mayHear({ ...member, role: 'captain', sites: ['s2'] }, event)).toBe(false);
    expect(mayHear({ ...member, role: 'captain', sites: ['s1'] }, { ...event, siteId: null })).toBe(false);
    expect(mayHear({ ...member, role: 'operations', sites: 'all' }, event)).toBe(true);
    expect(mayHear({ ...member, role: 'operations', sites: 'all', tenantId: 'u' }, event)).toBe(false);
    const client = { ...member, role: 'client_viewer', sites: 'all' } as const;
    expect(mayHear(client, event)).toBe(false);
    expect(mayHear(client, { ...event, clientId: 'c' })).toBe(true);
    expect(mayHear(client, { ...event, clientId: 'd' })).toBe(false);
    expect(mayHear(client, { ...event, clientId: 'c', tenantId: 'u' })).toBe(false);
    expect(
      mayHear(
        { kind: 'device', role: 'device', tenantId: 't', deviceId: 'd', siteId: 's2', postId: null },
        event,
      ),
    ).toBe(false);
  });

  it('end with the server, at once', async () => {
    const other = await servedHouse(database.db);
    const response = await fetch(`${other.url}/api/events`, { headers: { cookie: ours.cookie } });
    const reading = response.text();
    const startedAt = performance.now();
    await other.stop();
    // Ended, not cut off: the text arrives whole.
    expect(await reading).toContain('event: connected');
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });
});
