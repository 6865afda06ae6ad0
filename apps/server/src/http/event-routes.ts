import type { ServerResponse } from 'node:http';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Actor } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { Hono } from 'hono';
import type { LiveEvents } from '../live/live-events.ts';
import type { ServerEnv } from './app.ts';
import { environmentOf } from './doors.ts';

const heartbeatMs = 15_000;

/**
 * Server-sent events: `event: <topic>`, `data: {"siteId","id"}`. At each heartbeat the session is asked for again,
 * so the stream ends with it.
 */
export function eventRoutes(live: LiveEvents, everyMs: number = heartbeatMs): Hono<ServerEnv> {
  return new Hono<ServerEnv>().get('/', async (c) => {
    const { house, asked } = c.var;
    const { outgoing } = c.env;
    const { actor } = await environmentOf(house, asked);
    if (!hasTenant(actor)) throw new DomainError('access.signed-out');
    outgoing.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // A proxy that collects the answer would hold back every event.
      'x-accel-buffering': 'no',
    });
    // After a gap the page asks again for everything it shows.
    outgoing.write('retry: 3000\nevent: connected\ndata: {}\n\n');
    const leave = live.join({
      actor,
      end: () => outgoing.end(),
      hear: ({ topic, siteId, id }) =>
        write(outgoing, `event: ${topic}\ndata: ${JSON.stringify({ siteId, id })}\n\n`),
    });
    const heartbeat = setInterval(() => {
      void environmentOf(house, asked).then(
        (now) => (sameActor(now.actor, actor) ? write(outgoing, ': alive\n\n') : outgoing.end()),
        // The database is away: the stream lives on, and hears again when it is back.
        () => write(outgoing, ': waiting\n\n'),
      );
    }, everyMs);
    outgoing.once('close', () => {
      clearInterval(heartbeat);
      leave();
    });
    return RESPONSE_ALREADY_SENT;
  });
}

/** Somebody who reads too slowly is let go rather than kept in memory: he reconnects and asks again. */
function write(outgoing: ServerResponse, text: string): void {
  if (outgoing.writableLength > 256 * 1024) outgoing.destroy();
  else outgoing.write(text);
}

const hasTenant = (actor: Actor): actor is Actor & { tenantId: string } =>
  actor.kind !== 'public' && actor.tenantId !== null;

function sameActor(now: Actor, before: Actor): boolean {
  if (now.kind === 'member' && before.kind === 'member') return now.membershipId === before.membershipId;
  return now.kind === before.kind && now.tenantId === before.tenantId;
}
