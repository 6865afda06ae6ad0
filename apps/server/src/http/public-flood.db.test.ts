import { reportFigure, type TestDatabase, testDatabase } from '@zhiqin/testing';
import superjson from 'superjson';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FoundedTenant, foundTenant, type ServedHouse, servedHouse } from '../testing/served-house.ts';
import { officeOf } from '../testing/tenant-at-hand.ts';

const full = process.env.ZHIQIN_TEST_SIZE === 'full';
const flood = full ? 10_000 : 300;
let database: TestDatabase;
let served: ServedHouse;
let tenant: FoundedTenant;

beforeAll(async () => {
  database = await testDatabase();
  served = await servedHouse(database.db);
  tenant = await foundTenant(database.db);
});
afterAll(async () => {
  await served.stop();
  await database.drop();
});

const asked = (path: string, init: RequestInit = {}) => fetch(served.url + path, init);

it('a flood of posts at the public door: a few are taken, the rest told to wait, and whoever works is served', {
  timeout: full ? 600_000 : 60_000,
}, async () => {
  const { token } = await officeOf(database.db, tenant.tenantId).service.renewPoster({
    siteId: tenant.siteId,
  });
  const counted: Record<number, number> = {};
  let under = true;
  const words = [
    '刷屏',
    `'; drop table ticket; --`,
    '=HYPERLINK("http://evil.example")',
    '<script>alert(1)</script>',
  ];
  const send = async (i: number) => {
    const body = superjson.stringify({ token, kind: 'complaint', text: `${words[i % words.length]} ${i}` });
    const { status } = await asked('/api/trpc/service.sendFeedback', {
      ...{ method: 'POST', body, headers: { 'content-type': 'application/json' } },
    });
    counted[status] = (counted[status] ?? 0) + 1;
  };
  // Somebody signed in goes on working all the while.
  const took: number[] = [];
  const working = (async () => {
    while (under) {
      const from = performance.now();
      const own = await asked('/api/trpc/access.readSelf', { headers: { cookie: tenant.cookie } });
      expect(own.status).toBe(200);
      took.push(performance.now() - from);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  const from = performance.now();
  const senders = Array.from({ length: 32 }, async (_, sender) => {
    for (let i = sender; i < flood; i += 32) await send(i);
  });
  await Promise.all(senders);
  const ms = performance.now() - from;
  under = false;
  await working;
  expect(Object.keys(counted).map(Number).sort()).toEqual([200, 429]);
  expect((counted[200] ?? 0) + (counted[429] ?? 0)).toBe(flood);
  // Ten an address, and one more a minute.
  expect(counted[200]).toBeLessThanOrEqual(10 + Math.ceil(ms / 60_000));
  expect((await asked('/ready')).status).toBe(200);
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  reportFigure(`public flood by HTTP, posts`, flood);
  reportFigure(`public flood by HTTP, posts a second`, flood / (ms / 1000));
  reportFigure(`public flood by HTTP, taken`, counted[200] ?? 0);
  reportFigure(`public flood by HTTP, others' requests median ms`, at(0.5));
  reportFigure(`public flood by HTTP, others' requests 95th ms`, at(0.95));
  expect(at(0.95)).toBeLessThan(5000);
});
