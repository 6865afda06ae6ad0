import type { GuardDatabase } from '../storage/open-database.ts';
import { send } from '../sync/sync-all.ts';
import { EnrolRefused, enrolDevice } from './enrol-device.ts';
import { fetchPack } from './fetch-pack.ts';

/** Enrols this phone and fetches its site; what is in the way otherwise. A pack that does not come now comes by sync. */
export async function registerPhone(
  db: GuardDatabase,
  code: string,
  label: string,
  now: Date,
): Promise<'done' | 'refused' | 'offline'> {
  try {
    const device = await enrolDevice(db, code, label, send, now);
    await fetchPack(db, device, send, now).catch(() => undefined);
    return 'done';
  } catch (error) {
    return error instanceof EnrolRefused ? 'refused' : 'offline';
  }
}
