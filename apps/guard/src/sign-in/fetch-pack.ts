import type { SitePack } from '@zhiqin/duty/rules';
import type { Device, GuardDatabase } from '../storage/open-database.ts';
import { readReply } from '../sync/read-reply.ts';
import type { Send } from '../sync/sync-once.ts';

const isPack = (value: unknown): value is SitePack => {
  const pack = value as SitePack | null;
  return typeof pack?.version === 'string' && Array.isArray(pack.posts) && Array.isArray(pack.people);
};

/** Fetches the whole site pack: at enrolment, and whenever the phone has none. */
export async function fetchPack(db: GuardDatabase, device: Device, send: Send, now: Date): Promise<void> {
  const response = await send('/api/device/pack', { headers: { authorization: `Device ${device.token}` } });
  const pack = await readReply(response, isPack);
  const chain = await db.get('chains', device.deviceId);
  const unsent = await db.getAllFromIndex('entries', 'by-state', 'waiting');
  const firstUnsent = Math.min(...unsent.filter((e) => e.device === device.deviceId).map((e) => e.seq));
  const knowsSeq = Math.min(firstUnsent - 1, chain?.lastSeq ?? 0);
  await db.put('packs', { pack, knowsSeq, receivedAt: now.toISOString() }, device.deviceId);
}
