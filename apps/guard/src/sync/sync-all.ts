import { uploadFiles } from '../files/upload-files.ts';
import type { PhoneStore } from '../phone/phone-store.ts';
import { fetchPack } from '../sign-in/fetch-pack.ts';
import { SyncError } from './read-reply.ts';
import { type Send, syncOnce } from './sync-once.ts';

/** A request that gives up: a half-open connection in a basement must not hold the outbox for minutes. */
export const send: Send = (path, init) =>
  fetch(path, { ...init, cache: 'no-store', signal: AbortSignal.timeout(30_000) });

/** The phone's present enrolment, and any earlier one that still has entries to hand in under its own key. */
export async function syncAll(phone: PhoneStore): Promise<void> {
  const { db, clock } = phone;
  const current = phone.state.device;
  if (!current) return;
  if (!phone.state.stored) {
    await fetchPack(db, current, send, clock.now()).catch((error) => {
      throw error instanceof SyncError ? error : new SyncError('offline');
    });
  }
  const heard = (serverAt: string) => clock.anchorAt(serverAt);
  await syncOnce(db, current, send, heard);
  for (const device of await db.getAll('devices')) {
    if (device.deviceId === current.deviceId) continue;
    const waiting = await db.getAllFromIndex('entries', 'by-state', 'waiting');
    if (waiting.some((stored) => stored.device === device.deviceId)) await syncOnce(db, device, send, heard);
  }
  // Entries came first; an entry without its photo yet is whole, a photo without its entry is nobody's.
  for (const device of await db.getAll('devices')) await uploadFiles(db, device, send, clock.now());
}
