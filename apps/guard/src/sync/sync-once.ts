import type { SitePack, SyncRequest, SyncResponse } from '@zhiqin/duty/rules';
import { type Device, type GuardDatabase, readSetting, type StoredEntry } from '../storage/open-database.ts';
import { usedToTell } from './data-meter.ts';
import { isSyncResponse, readReply, SyncError } from './read-reply.ts';

export type Send = (path: string, init: RequestInit) => Promise<Response>;

/** To begin with: a weak signal may carry no more. Each batch that arrives doubles the next. */
export const batchSize = 50;
const largestBatch = 500;
const historyHours = 72;
/** The server answers for so many held entries at once. */
const heldAsked = 100;
const settled = new Set(['accepted', 'duplicate', 'quarantined']);

/**
 * Sends what waits, oldest first, in batches, and a heartbeat when nothing waits: the server learns the last
 * sequence either way. Any number of repeats, in any order, ends the same.
 * @param heard told the server's time as soon as an answer arrives.
 * @throws SyncError what was not answered for stays waiting.
 */
export async function syncOnce(
  db: GuardDatabase,
  device: Device,
  send: Send,
  heard: (serverAt: string) => void,
): Promise<void> {
  let size = batchSize;
  let most = largestBatch;
  for (;;) {
    const waiting = await unsettled(db, device.deviceId);
    const batch = waiting.slice(0, size);
    let reply: SyncResponse;
    try {
      reply = await exchange(db, device, batch, send);
    } catch (error) {
      if (!(error instanceof SyncError && error.trouble === 'too-large' && size > 1)) throw error;
      most = Math.ceil(size / 2);
      size = most;
      continue;
    }
    heard(reply.serverAt);
    size = Math.min(size * 2, most);
    const progress = await keepReply(db, device, reply);
    if (waiting.length <= batch.length || progress === 0) return;
  }
}

/** Never sent first: what is pending at the server waits for a predecessor that may be among them. */
async function unsettled(db: GuardDatabase, deviceId: string): Promise<StoredEntry[]> {
  const lists = await Promise.all([
    db.getAllFromIndex('entries', 'by-state', 'waiting'),
    db.getAllFromIndex('entries', 'by-state', 'pending'),
  ]);
  return lists
    .flat()
    .filter((stored) => stored.device === deviceId)
    .sort((a, b) => Number(a.state === 'pending') - Number(b.state === 'pending') || a.seq - b.seq);
}

async function exchange(
  db: GuardDatabase,
  device: Device,
  batch: StoredEntry[],
  send: Send,
): Promise<SyncResponse> {
  const [chain, pack, kept, used] = await Promise.all([
    db.get('chains', device.deviceId),
    db.get('packs', device.deviceId),
    db.getAllFromIndex('entries', 'by-state', 'quarantined'),
    readSetting(db, 'dataUsed'),
  ]);
  const dataUsed = usedToTell(used, device.deviceId);
  const held = kept.filter((stored) => stored.device === device.deviceId && !stored.settled);
  const request: SyncRequest = {
    lastSeq: chain?.lastSeq ?? 0,
    entries: batch.map((stored) => stored.entry),
    packVersion: pack?.pack.version ?? null,
    ...(pack?.pack.registers ? { registersVersion: pack.pack.registers.version } : {}),
    ...(dataUsed ? { dataUsed } : {}),
    ...(held.length > 0 ? { held: held.slice(0, heldAsked).map((stored) => stored.id) } : {}),
  };
  const response = await send('/api/sync', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Device ${device.token}` },
    body: JSON.stringify(request),
  }).catch(() => {
    throw new SyncError('offline');
  });
  return readReply(response, isSyncResponse);
}

/** One transaction: an app killed here either knows the whole answer or asks again. */
async function keepReply(db: GuardDatabase, device: Device, reply: SyncResponse): Promise<number> {
  const tx = db.transaction(['entries', 'packs', 'settings'], 'readwrite');
  const entries = tx.objectStore('entries');
  let progress = 0;
  for (const result of reply.results) {
    const stored = await entries.get(result.id);
    if (!stored || stored.device !== device.deviceId || settled.has(stored.state)) continue;
    if (!settled.has(result.status) && result.status !== 'pending') continue;
    if (result.status !== stored.state) progress += 1;
    await entries.put({
      ...stored,
      state: result.status,
      reason: result.reason ?? null,
      sentAt: reply.serverAt,
    });
  }
  for (const { id, decision } of reply.settled ?? []) {
    const stored = await entries.get(id);
    if (stored?.device === device.deviceId) await entries.put({ ...stored, settled: decision });
  }
  const packs = tx.objectStore('packs');
  const known = await packs.get(device.deviceId);
  const sent = reply.pack as SitePack | null;
  // Registers travel only when they differ from ours.
  const fresh = sent ? { ...sent, registers: sent.registers ?? known?.pack.registers ?? null } : known?.pack;
  if (fresh) {
    // The answer's pack, or its silence about ours, speaks of the moment after this batch.
    const knowsSeq = Math.max(known?.knowsSeq ?? 0, reply.contiguousSeq);
    await packs.put({ pack: fresh, knowsSeq, receivedAt: reply.serverAt }, device.deviceId);
  }
  await tx.objectStore('settings').put(reply.serverAt, 'lastSentAt');
  await forgetOld(entries, Date.parse(reply.serverAt) - historyHours * 3_600_000);
  await tx.done;
  return progress;
}

type EntryStore = {
  getAll(): Promise<StoredEntry[]>;
  delete(id: string): Promise<void>;
};

/**
 * Settled entries go when the history is over, which begins with the server's answer: what an entry says of its own
 * time may be days off, and a form tapped again must still find what it recorded.
 */
async function forgetOld(entries: EntryStore, before: number): Promise<void> {
  for (const stored of await entries.getAll()) {
    const isOld = stored.sentAt !== null && Date.parse(stored.sentAt) < before;
    const isDecided = stored.state !== 'quarantined' || stored.settled;
    if (isOld && settled.has(stored.state) && isDecided) await entries.delete(stored.id);
  }
}
