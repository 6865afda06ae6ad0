import { type Actor, clientRoles } from '@zhiqin/access';
import { type Database, type LiveEvent, liveChannel } from '@zhiqin/db';

/** Who listens, and what he may hear. */
export interface Listener {
  actor: Actor & { tenantId: string };
  hear(event: LiveEvent): void;
  /** The process stops. */
  end(): void;
}

/** One LISTEN per process, fanned out to everybody connected to it. */
export interface LiveEvents {
  join(listener: Listener): () => void;
  /** Lets everybody go, so that the web server can close. */
  endAll(): void;
  close(): Promise<void>;
}

/** Begins to listen; an outage of the database is bridged by the driver, which listens again. */
export async function openLiveEvents(db: Pick<Database, 'listen'>): Promise<LiveEvents> {
  const byTenant = new Map<string, Set<Listener>>();
  const unlisten = await db.listen(liveChannel, (payload) => {
    const event = readEvent(payload);
    if (!event) return;
    for (const listener of byTenant.get(event.tenantId) ?? []) {
      if (mayHear(listener.actor, event)) listener.hear(event);
    }
  });
  return {
    join(listener) {
      const { tenantId } = listener.actor;
      const listeners = byTenant.get(tenantId) ?? new Set();
      byTenant.set(tenantId, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) byTenant.delete(tenantId);
      };
    },
    endAll() {
      for (const listeners of byTenant.values()) for (const listener of listeners) listener.end();
    },
    close: unlisten,
  };
}

/**
 * An event carries ids only, and whoever hears it asks again behind the walls; still nobody hears of another
 * tenant or site. A client hears of what was released to him, by the column that also decides which rows he sees.
 */
export function mayHear(actor: Actor, event: LiveEvent): boolean {
  if (actor.tenantId !== event.tenantId) return false;
  switch (actor.kind) {
    case 'public':
      return false;
    case 'system':
      return true;
    case 'device':
      return event.siteId === actor.siteId;
    case 'member':
      if (clientRoles.includes(actor.role))
        return event.clientId !== undefined && actor.clientIds.includes(event.clientId);
      return actor.sites === 'all' || (event.siteId !== null && actor.sites.includes(event.siteId));
  }
}

function readEvent(payload: string): LiveEvent | undefined {
  try {
    return JSON.parse(payload) as LiveEvent;
  } catch {
    return undefined;
  }
}
