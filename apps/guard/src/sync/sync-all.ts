import { fetchCourses } from '../files/fetch-courses.ts';
import { fetchPictures } from '../files/fetch-pictures.ts';
import { uploadFiles } from '../files/upload-files.ts';
import type { PhoneState, PhoneStore } from '../phone/phone-store.ts';
import { fetchPack } from '../sign-in/fetch-pack.ts';
import { SyncError } from './read-reply.ts';
import { type Send, syncOnce } from './sync-once.ts';

/** A request that gives up: a half-open connection in a basement must not hold the outbox for minutes. */
export const send: Send = (path, init) =>
  fetch(path, { ...init, cache: 'no-store', signal: AbortSignal.timeout(30_000) });

/** As much of the phone as sending needs. */
interface SendingPhone extends Pick<PhoneStore, 'db' | 'clock'> {
  state: Pick<PhoneState, 'device' | 'stored'> & Partial<Pick<PhoneState, 'settings'>>;
}

/**
 * The phone's present enrolment, and any earlier one that still has entries to hand in under its own key. An earlier
 * one the server refuses (revoked) keeps its entries here and holds up nothing else.
 * @throws SyncError of the present enrolment, or of an earlier one for another reason than being refused.
 */
export async function syncAll(phone: SendingPhone, sendBy: Send = send): Promise<void> {
  const { db, clock } = phone;
  const current = phone.state.device;
  if (!current) return;
  if (!phone.state.stored) {
    await fetchPack(db, current, sendBy, clock.now()).catch((error) => {
      throw error instanceof SyncError ? error : new SyncError('offline');
    });
  }
  const heard = (serverAt: string) => clock.anchorAt(serverAt);
  const ask: Send = (path, init) => {
    clock.asks();
    return sendBy(path, init);
  };
  await syncOnce(db, current, ask, heard);
  const devices = await db.getAll('devices');
  const refused = new Set<string>();
  for (const device of devices) {
    if (device.deviceId === current.deviceId) continue;
    const waiting = await db.getAllFromIndex('entries', 'by-state', 'waiting');
    if (!waiting.some((stored) => stored.device === device.deviceId)) continue;
    await syncOnce(db, device, ask, heard).catch((error) => {
      if (!(error instanceof SyncError && error.trouble === 'refused')) throw error;
      refused.add(device.deviceId);
    });
  }
  // Before what is sent: an order, and where to assemble, are to be seen now; a photo of ours can wait.
  await fetchPictures(db, current, sendBy, phone.state.settings?.postId);
  // Entries came first; an entry without its photo yet is whole, a photo without its entry is nobody's.
  for (const device of devices) {
    if (!refused.has(device.deviceId)) await uploadFiles(db, device, sendBy, clock.now());
  }
  // What is learned can wait for what is sent.
  await fetchCourses(db, current, sendBy);
}
