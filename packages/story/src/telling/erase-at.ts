import { systemActor } from '@zhiqin/access';
import type { Database } from '@zhiqin/db';
import { eraseExpired } from '@zhiqin/duty';
import { doAt } from './environment.ts';
import type { LoadedSite } from './loader.ts';

/** The nightly erasure of one site, at a told moment: sites are told each in its own time. */
export async function eraseAt(db: Database, { tenantId, siteId }: LoadedSite, at: Date): Promise<void> {
  const system = systemActor(tenantId);
  let erased: { entries: number };
  do {
    erased = await doAt(db, at, system, eraseExpired, { siteId });
  } while (erased.entries > 0);
}
