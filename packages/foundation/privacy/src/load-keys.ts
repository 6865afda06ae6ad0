import { beforeTenantUse } from '@zhiqin/access';
import type { Database, Tx } from '@zhiqin/db';
import { eq } from 'drizzle-orm';
import { tenantKey } from './schema.ts';
import { knownMasters, setMasterKeys, useKeyRing } from './seal.ts';
import { unwrapKey } from './wrapped-key.ts';

/** A process looks again after this long; a new key is published longer before anybody seals with it. */
const freshMs = 15_000;
export const publishLeadMs = 30_000;

const loads = new Map<string, { at: number; done: Promise<void> }>();

/**
 * The keys of this process, from its start on. Before each use case of a tenant its keys are there, read at most every
 * 15 seconds, so that `seal()` and `unseal()` stay plain functions.
 */
export function usePrivacyKey(key: Uint8Array, before?: Uint8Array): void {
  setMasterKeys(key, before);
  loads.clear();
  beforeTenantUse(ensureKeys);
}

async function ensureKeys(db: Database, tenantId: string): Promise<void> {
  const known = loads.get(tenantId);
  if (known && performance.now() - known.at < freshMs) return known.done;
  const done = db.read(wallOf(tenantId), (tx) => readKeys(tx, tenantId));
  loads.set(tenantId, { at: performance.now(), done });
  // What could not be read is asked for again by the next use.
  done.catch(() => loads.delete(tenantId));
  return done;
}

/** Keys carry no personal value and are of use only beside the master key: read for whoever acts. */
export const wallOf = (tenantId: string) =>
  ({ tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null }) as const;

/** Reads the tenant's keys now, whatever was known. */
export async function readKeys(tx: Tx, tenantId: string): Promise<void> {
  const rows = await tx.select().from(tenantKey).where(eq(tenantKey.tenantId, tenantId));
  // One that seals nothing yet is not missed: whoever makes it seal unwraps it first.
  const isMissed = (row: (typeof rows)[number]) =>
    row.state === 'sealing' || knownMasters().some((master) => master.id === row.masterId);
  const keys = new Map(
    rows.filter(isMissed).map((row) => [row.version, unwrapKey(tenantId, row.version, row)]),
  );
  const sealing = rows.filter((row) => row.state === 'sealing').map((row) => row.version);
  useKeyRing(tenantId, { keys, sealingVersion: Math.max(0, ...sealing) });
}
