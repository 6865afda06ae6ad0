// A program of its own for the measure of calls: `call-server.ts KIND PORT` answers the same JSON in one of four ways.
import { createServer } from 'node:http';
import { serve as serveHono } from '@hono/node-server';
import { initTRPC } from '@trpc/server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { type Environment, publicActor } from '@zhiqin/access';
import { createDispatcher } from '@zhiqin/api';
import type { Database } from '@zhiqin/db';
import { systemClock } from '@zhiqin/kernel';
import { serve } from '@zhiqin/server';
import { Hono } from 'hono';
import superjson from 'superjson';
import { twentyRows } from './rows.ts';

const [kind, portText] = process.argv.slice(2);
const port = Number(portText);
const host = '127.0.0.1';
// No row is read: what is measured is the way to the procedure and back.
const db = {} as Database;

const trpc = initTRPC.context<Environment>().create({ transformer: superjson });
const router = trpc.router({ rows: trpc.procedure.query(() => twentyRows) });
const dispatch = createDispatcher(router);
const environment: Environment = {
  db,
  clock: systemClock,
  actor: publicActor,
  language: 'zh-CN',
  requestId: 'bench',
};

const servers: Record<string, () => unknown> = {
  bare() {
    const answer = { result: { data: superjson.serialize(twentyRows) } };
    return createServer((_, outgoing) => {
      const bytes = Buffer.from(JSON.stringify(answer));
      outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length });
      outgoing.end(bytes);
    }).listen(port, host);
  },
  dispatcher() {
    return createServer(async (incoming, outgoing) => {
      const [path = '', query] = (incoming.url ?? '').split('?');
      const call = { path: path.slice('/api/trpc/'.length), query: new URLSearchParams(query) };
      const { status, body } = await dispatch(
        { ...call, method: 'GET', body: undefined, language: 'zh-CN', requestId: 'bench' },
        async () => environment,
      );
      const bytes = Buffer.from(body);
      outgoing.writeHead(status, { 'content-type': 'application/json', 'content-length': bytes.length });
      outgoing.end(bytes);
    }).listen(port, host);
  },
  async product() {
    const live = { join: () => () => {}, endAll() {}, close: async () => {} };
    const house = {
      db,
      clock: systemClock,
      origin: `http://${host}`,
      secure: false,
      trustProxy: false,
      log() {},
    };
    return serve({ house, live, pages: {}, host, port, dispatch });
  },
  adapter() {
    const app = new Hono().all('/api/trpc/*', (c) =>
      fetchRequestHandler({
        endpoint: '/api/trpc',
        req: c.req.raw,
        router,
        createContext: () => environment,
      }),
    );
    return serveHono({ fetch: app.fetch, port, hostname: host });
  },
};

await servers[kind ?? '']?.();
process.on('SIGTERM', () => process.exit(0));
