import type { HttpBindings } from '@hono/node-server';
import { answerError } from '@zhiqin/api';
import { DomainError } from '@zhiqin/kernel';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import type { LiveEvents } from '../live/live-events.ts';
import type { OpenedPayments } from '../start/simulated-stripe.ts';
import { type Asked, askedOf } from './asked.ts';
import { deviceRoutes, syncRoute } from './device-routes.ts';
import type { House } from './doors.ts';
import { eventRoutes } from './event-routes.ts';
import { fileRoutes } from './file-routes.ts';
import type { GuardApp } from './guard-app.ts';
import { logUnforeseen } from './log-unforeseen.ts';
import { plainPage } from './plain-page.ts';
import type { Portal } from './portal.ts';
import { answerSimulation, simulationPath, stripeRoute } from './stripe-routes.ts';

export type ServerEnv = { Bindings: HttpBindings; Variables: { asked: Asked; house: House } };

export interface Pages {
  portal?: Portal;
  guard?: GuardApp;
  /** Pages of the simulated Stripe, in a demo without keys. */
  simulation?: OpenedPayments['page'];
}

/** The largest form carries a workbook of 10 MB. */
const formLimit = bodyLimit({
  maxSize: 12 * 1024 * 1024,
  onError: () => {
    throw new DomainError('request.too-large', { limitBytes: 12 * 1024 * 1024 });
  },
});

/** Everything over HTTP but `/api/trpc`: health, files, events, phones, and the two apps' pages. */
export function createApp(house: House, live: LiveEvents, pages: Pages): Hono<ServerEnv> {
  const app = new Hono<ServerEnv>();

  app.use(async (c, next) => {
    const asked = askedOf(c.env.incoming, house.trustProxy);
    c.set('asked', asked);
    c.set('house', house);
    await next();
    for (const cookie of asked.setCookies) c.res.headers.append('set-cookie', cookie);
  });

  app.get('/health', (c) => c.json({ status: 'alive' }));
  app.get('/ready', async (c) => {
    await house.db.identity(async () => undefined);
    return c.json({ status: 'ready' });
  });

  app.route('/api/device', deviceRoutes);
  app.route('/api/sync', syncRoute);
  app.route('/api/files', fileRoutes);
  app.route('/api/events', eventRoutes(live));
  app.route('/api/stripe', stripeRoute);
  app.all('/api/*', () => {
    throw new DomainError('not-found');
  });

  const { guard, portal, simulation } = pages;
  app.on(['GET', 'POST'], [simulationPath, `${simulationPath}/*`], (c) =>
    answerSimulation(house, c.env, simulation),
  );
  app.get('/guard', (c) => c.redirect('/guard/', 301));
  app.all('/guard/*', (c) => {
    if (!guard || !['GET', 'HEAD'].includes(c.req.method)) throw new DomainError('not-found');
    return guard.answer(c.req.path, c.req.raw);
  });
  if (portal) app.all('*', formLimit, compress(), (c) => portal.answer(c.req.raw, c.var.asked));

  app.notFound(() => {
    throw new DomainError('not-found');
  });
  app.onError(async (error, c) => {
    const asked = askedOf(c.env.incoming, house.trustProxy);
    logUnforeseen(house, error, { requestId: asked.requestId, path: asked.path });
    const language = asked.wishedLanguage ?? asked.headerLanguage;
    const { status, body } = await answerError(error, { language, requestId: asked.requestId });
    const noStore = { 'cache-control': 'no-store' };
    if (asked.path.startsWith('/p/') && c.req.header('accept')?.includes('text/html'))
      return c.html(plainPage({ message: body.message, back: asked.path, language }), status as 500, noStore);
    return c.json(body, status as 500, noStore);
  });
  return app;
}
