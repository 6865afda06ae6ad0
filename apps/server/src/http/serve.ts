import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Dispatch } from '@zhiqin/api';
import type { LiveEvents } from '../live/live-events.ts';
import { answerTrpc, trpcPrefix } from './answer-trpc.ts';
import { createApp, type Pages } from './app.ts';
import { askedOf, whenAnswered } from './asked.ts';
import type { House } from './doors.ts';
import { setSecurityHeaders } from './security-headers.ts';

export interface HttpServer {
  server: Server;
  port: number;
  /** Stops accepting, lets running requests finish for a moment, then closes what is left. */
  stop(): Promise<void>;
}

export interface ServeOptions {
  house: House;
  live: LiveEvents;
  pages: Pages;
  host: string;
  port: number;
  /** Called before everything else, for Vite's own requests; true when it answered. */
  before?: (
    incoming: import('node:http').IncomingMessage,
    outgoing: import('node:http').ServerResponse,
  ) => Promise<boolean>;
  dispatch?: Dispatch;
}

const finishMs = 3000;

/** @throws Error with one plain line when the port is busy or not allowed. */
export async function serve({
  house,
  live,
  pages,
  host,
  port,
  before,
  dispatch,
}: ServeOptions): Promise<HttpServer> {
  const app = createApp(house, live, pages);
  const listener = getRequestListener(app.fetch as never, { overrideGlobalObjects: false });
  const server = createServer((incoming, outgoing) => {
    const asked = askedOf(incoming, house.trustProxy);
    setSecurityHeaders(outgoing, house.secure);
    outgoing.setHeader('x-request-id', asked.requestId);
    whenAnswered(asked, outgoing, (line) => house.log({ level: 'info', event: 'request', ...line }));
    if (asked.path.startsWith(trpcPrefix)) void answerTrpc(house, asked, incoming, outgoing, dispatch);
    else if (before)
      void before(incoming, outgoing).then((done) => (done ? undefined : listener(incoming, outgoing)));
    else void listener(incoming, outgoing);
  });
  server.headersTimeout = 15_000;
  server.requestTimeout = 120_000;
  await listen(server, host, port);
  const address = server.address();
  return {
    server,
    port: typeof address === 'object' && address ? address.port : port,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      live.endAll();
      server.closeIdleConnections();
      const rest = setTimeout(() => server.closeAllConnections(), finishMs);
      await closed;
      clearTimeout(rest);
    },
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        reject(
          new Error(`Port ${port} is in use. Stop what runs there, or choose another: PORT=3001 npm start`),
        );
      else if (error.code === 'EACCES')
        reject(
          new Error(
            `Port ${port} may not be opened by this user. Choose one above 1023: PORT=3000 npm start`,
          ),
        );
      else reject(new Error(`Cannot listen on ${host}:${port}: ${error.message}`));
    });
    server.listen(port, host, resolve);
  });
}
