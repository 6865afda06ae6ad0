import type * as z from 'zod/mini';
import type { presenceEvent } from '../../schema.ts';
import type { handover } from '../handover/entry.ts';
import { bodyOf, type ProjectedEntry, type ProjectionContext } from '../projection.ts';
import { reliefEvents } from '../relief/events.ts';
import type { signOn } from './entry.ts';

export type EventRow = typeof presenceEvent.$inferInsert;

/** Arriving counts from when the staff number was entered, if that is not further back than this. */
const arrivalBeforeEntryMs = 60 * 60_000;

/** What an entry says of who came and who left. */
export function presenceEvents(entry: ProjectedEntry, context: ProjectionContext): EventRow[] {
  const { content } = entry;
  const common = {
    tenantId: context.tenantId,
    siteId: context.siteId,
    postId: content.post as string,
    deviceId: content.device,
    entryId: content.id,
  };
  switch (content.kind) {
    case 'presence.sign-on': {
      const body = bodyOf<z.output<typeof signOn.body>>(entry);
      const came = { personId: content.person, shiftId: content.shift, identity: body.identity };
      return [
        { ...common, ...came, id: context.newId(), direction: 'on', at: arrival(body.arrivedAt, entry.at) },
      ];
    }
    case 'presence.sign-off': {
      const left = { personId: content.person, shiftId: content.shift, identity: null };
      return [{ ...common, ...left, id: context.newId(), direction: 'off', at: entry.at }];
    }
    case 'post.relieve':
    case 'post.resume':
    case 'post.rotate':
      return reliefEvents(entry, context);
    default: {
      const body = bodyOf<z.output<typeof handover.body>>(entry);
      const came = { personId: body.incoming, shiftId: body.incomingShift, identity: body.incomingIdentity };
      const left = { personId: body.outgoing, shiftId: content.shift, identity: null };
      return [
        {
          ...common,
          ...came,
          id: context.newId(),
          direction: 'on',
          at: arrival(body.incomingArrivedAt, entry.at),
        },
        { ...common, ...left, id: context.newId(), direction: 'off', at: bothSigned(body, entry.at) },
      ];
    }
  }
}

/** Before this he was there; after the entry itself he cannot have come. */
function arrival(stated: string, at: Date): Date {
  const ms = Date.parse(stated);
  return ms <= at.getTime() && ms >= at.getTime() - arrivalBeforeEntryMs ? new Date(ms) : at;
}

/** The outgoing guard is on post until both have signed (S9D-3). */
function bothSigned(body: { outgoingSignedAt: string; incomingSignedAt: string }, at: Date): Date {
  const ms = Math.max(Date.parse(body.outgoingSignedAt), Date.parse(body.incomingSignedAt));
  return Math.abs(ms - at.getTime()) <= arrivalBeforeEntryMs ? new Date(ms) : at;
}
