import type { HttpBindings } from '@hono/node-server';
import { DomainError } from '@zhiqin/kernel';
import { receiveEvent } from '@zhiqin/payments';
import { Hono } from 'hono';
import type { PageAnswer, PageCall } from '../start/simulated-stripe.ts';
import type { ServerEnv } from './app.ts';
import type { House } from './doors.ts';
import { readBody, requireSameOrigin } from './read-body.ts';

const eventLimitBytes = 512 * 1024;

/**
 * Stripe's messages. The signature is over the body as it came, so nothing reads it before. 2xx leaves after the commit:
 * whatever else is answered, Stripe sends it again for three days.
 */
export const stripeRoute = new Hono<ServerEnv>().post('/webhook', async (c) => {
  const { db, clock } = c.var.house;
  const body = (await readBody(c.env.incoming, eventLimitBytes)).toString('utf8');
  const signature = c.req.header('stripe-signature') ?? '';
  const receipt = await receiveEvent({ db, clock, requestId: c.var.asked.requestId }, { body, signature });
  return c.json({ receipt }, 200, { 'cache-control': 'no-store' });
});

export const simulationPath = '/simulation/stripe';

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The simulator's pages under our own address, in a demo without keys. They say of themselves what they are. */
export async function answerSimulation(
  house: House,
  { incoming }: HttpBindings,
  page: ((call: PageCall) => PageAnswer) | undefined,
): Promise<Response> {
  if (!page) throw new DomainError('not-found');
  const method = incoming.method ?? 'GET';
  if (method !== 'GET') requireSameOrigin(incoming);
  const body = method === 'POST' ? (await readBody(incoming, 16 * 1024)).toString('utf8') : '';
  const url = (incoming.url ?? '').slice(simulationPath.length) || '/';
  const answer = page({ method, url, body });
  // Whoever came by another of our names (localhost) is to stay there, where his session is.
  const { location } = answer.headers;
  const headers = {
    ...answer.headers,
    ...(location?.startsWith(`${house.origin}/`) ? { location: location.slice(house.origin.length) } : {}),
    'content-security-policy': policy,
  };
  return new Response(answer.body.replaceAll(`"${house.origin}/`, '"/'), { status: answer.status, headers });
}
