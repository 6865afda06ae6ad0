import { createTRPCClient, httpBatchLink, httpLink, TRPCClientError } from '@trpc/client';
import type { AppRouter, CallErrorData, ErrorAnswer } from '@zhiqin/api';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import superjson from 'superjson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FoundedTenant, foundTenant, type ServedHouse, servedHouse } from '../testing/served-house.ts';

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

function client(cookie?: string, batch = false) {
  const options = {
    url: `${served.url}/api/trpc`,
    transformer: superjson,
    headers: { ...(cookie ? { cookie } : {}), 'accept-language': 'en' },
  };
  return createTRPCClient<AppRouter>({ links: [batch ? httpBatchLink(options) : httpLink(options)] });
}

const answerOf = (error: unknown): ErrorAnswer & { status: number } => {
  if (!(error instanceof TRPCClientError)) throw error;
  const data = error.data as unknown as CallErrorData;
  return { ...data.answer, status: data.httpStatus };
};

const get = (path: string, init: RequestInit = {}) =>
  fetch(served.url + path, { ...init, headers: { 'accept-language': 'en', ...init.headers } });
const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
  get(path, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

describe('health', () => {
  it('is alive, and ready while the database answers', async () => {
    expect((await get('/health')).status).toBe(200);
    expect((await get('/ready')).status).toBe(200);
  });

  it('carries the security headers and a request id on every answer, errors too', async () => {
    for (const path of ['/health', '/api/trpc/nothing.here', '/nothing', '/api/nothing']) {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBeTruthy();
      expect(headers.get('permissions-policy')).toContain('camera=(self)');
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f]{16}$/);
    }
  });
});

describe('tRPC over the direct dispatcher, by the official client', () => {
  it('answers a query for the session in the cookie', async () => {
    const self = await client(tenant.cookie).access.readSelf.query();
    expect(self.role).toBe('owner');
    expect(self.tenant.id).toBe(tenant.tenantId);
  });

  it('answers a batch, each call for itself', async () => {
    const both = client(tenant.cookie, true);
    const [self, members] = await Promise.allSettled([
      both.access.readSelf.query(),
      both.access.listDevices.query({ siteId: 'no uuid' }),
    ]);
    expect(self.status).toBe('fulfilled');
    expect(members.status).toBe('rejected');
    const { status, code, fields, fieldMessages } = answerOf((members as PromiseRejectedResult).reason);
    expect([status, code, fields]).toEqual([422, 'input.invalid', { siteId: 'field.invalid' }]);
    expect(fieldMessages?.siteId).toBe('This is not valid.');
  });

  it('signs in by mutation: the token goes into a cookie and not to scripts', async () => {
    const response = await post(
      '/api/trpc/access.signIn',
      JSON.stringify(superjson.serialize({ login: tenant.login, password: tenant.password })),
    );
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly; SameSite=Lax/);
    const text = await response.text();
    const token = /=([^;]+)/.exec(cookie)?.[1] as string;
    expect(token.length).toBeGreaterThan(30);
    expect(text).not.toContain(token);
    const self = await client(`zhiqin=${token}`).access.readSelf.query();
    expect(self.membershipId).toBe(tenant.membershipId);
  });

  it('refuses with the code, the words of the language, and the status', async () => {
    const wrong = await client()
      .access.signIn.mutate({ login: tenant.login, password: 'wrong wrong wrong' })
      .catch(answerOf);
    expect(wrong).toMatchObject({ code: 'sign-in.wrong' });
    const nobody = await client().access.listMembers.query().catch(answerOf);
    expect(nobody).toMatchObject({ code: 'access.signed-out', status: 401 });
    const stale = await client('zhiqin=neverissued').access.listMembers.query().catch(answerOf);
    expect(stale).toMatchObject({ code: 'access.signed-out', status: 401 });
    expect((stale as ErrorAnswer).message).toMatch(/sign in again/);
  });

  it('speaks the language of the cookie before that of the browser', async () => {
    const response = await get('/api/trpc/nothing.here', { headers: { cookie: 'zhiqin_language=zh-CN' } });
    expect(await response.text()).toContain('没有找到');
  });

  it('knows no procedure by a name every object has', async () => {
    for (const path of ['constructor', '__proto__', 'access.toString', 'access', '%E0%A4%A']) {
      const { status } = await get(`/api/trpc/${path}`);
      expect([400, 404], path).toContain(status);
    }
  });
});

describe('bad requests', () => {
  const signIn = '/api/trpc/access.signIn';

  it('refuses a mutation by GET and a query by POST', async () => {
    expect((await get(signIn)).status).toBe(405);
    expect((await post('/api/trpc/access.readSelf', '{}')).status).toBe(405);
    expect((await get(signIn, { method: 'DELETE' })).status).toBe(405);
  });

  it.each([
    ['no JSON', '{"json":'],
    ['no envelope', '[1,2]'],
    ['a string', '"json"'],
    ['a broken envelope', '{"json":{"a":1},"meta":{"values":{"a":["set"]}}}'],
  ])('answers 400 to %s', async (_, body) => {
    const response = await post(signIn, body);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('request.malformed');
  });

  it('answers 400 to bytes that are not UTF-8, and to a broken input of a query', async () => {
    expect((await post(signIn, new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]))).status).toBe(400);
    expect(
      (await get('/api/trpc/access.listMembers?input=%7B', { headers: { cookie: tenant.cookie } })).status,
    ).toBe(400);
  });

  it('answers 413 to a body above the limit, with a declared length and without', async () => {
    const big = JSON.stringify({ json: 'x'.repeat(9 * 1024 * 1024) });
    const declared = await post(signIn, big);
    expect(declared.status).toBe(413);
    expect(await declared.text()).toContain('request.too-large');
    const stream = new ReadableStream({
      start(controller) {
        for (let sent = 0; sent < 90; sent++) controller.enqueue(new Uint8Array(100_000).fill(0x20));
        controller.close();
      },
    });
    const chunked = await get(signIn, {
      method: 'POST',
      body: stream,
      duplex: 'half',
      headers: { 'content-type': 'application/json' },
    } as RequestInit);
    expect(chunked.status).toBe(413);
  });

  it('refuses forms, plain text and foreign origins', async () => {
    expect((await post(signIn, 'a=b', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(
      415,
    );
    expect((await post(signIn, '{}', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await post(signIn, '{}', { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post(signIn, '{}', { origin: 'null' })).status).toBe(403);
    expect((await post(signIn, '{}', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it('lets no batch be larger than twenty calls', async () => {
    const paths = Array.from({ length: 21 }, () => 'access.readSelf').join(',');
    expect((await get(`/api/trpc/${paths}?batch=1`)).status).toBe(400);
  });

  it('writes neither query strings nor bodies to the log', async () => {
    await get('/health?token=canary-query');
    await post(signIn, JSON.stringify(superjson.serialize({ login: 'x@y.z', password: 'canary-body' })));
    await expect
      .poll(() => served.logged.filter((line) => line.event === 'request').length)
      .toBeGreaterThan(5);
    expect(JSON.stringify(served.logged)).not.toContain('canary');
  });
});
