import type { PhoneStore } from '../phone/phone-store.ts';
import { fetchPack } from '../sign-in/enrol-device.ts';
import { SyncError } from './read-reply.ts';
import { planRounds, type RoundEnd, type RoundPlanner } from './round-planner.ts';
import { type Send, syncOnce } from './sync-once.ts';

/** A request that gives up: a half-open connection in a basement must not hold the outbox for minutes. */
export const send: Send = (path, init) =>
  fetch(path, { ...init, cache: 'no-store', signal: AbortSignal.timeout(30_000) });

/** Keeps sending while the app is open: after an entry, when the network or the screen comes back, and regularly. */
export function runSync(phone: PhoneStore): RoundPlanner {
  const planner = planRounds(async () => {
    let end: RoundEnd;
    try {
      end = (await alone(() => syncAll(phone))) ? 'sent' : 'elsewhere';
      if (end === 'sent') phone.set({ trouble: null });
    } catch (error) {
      end = 'failed';
      phone.set({ trouble: error instanceof SyncError ? error.trouble : 'broken' });
    }
    await phone.refresh();
    return end;
  });
  const onOnline = () => planner.soon();
  const onVisible = () => {
    if (document.visibilityState === 'hidden') phone.clock.wentHidden();
    else planner.soon();
  };
  window.addEventListener('online', onOnline);
  document.addEventListener('visibilitychange', onVisible);
  planner.soon();
  return {
    soon: planner.soon,
    stop() {
      planner.stop();
      window.removeEventListener('online', onOnline);
      document.removeEventListener('visibilitychange', onVisible);
    },
  };
}

/** One tab sends at a time; where the browser has no locks, the server's exactly-once is enough. */
async function alone(work: () => Promise<void>): Promise<boolean> {
  if (!navigator.locks) {
    await work();
    return true;
  }
  return await navigator.locks.request('zhiqin-sync', { ifAvailable: true }, async (lock) => {
    if (lock) await work();
    return lock !== null;
  });
}

/** The phone's present enrolment, and any earlier one that still has entries to hand in under its own key. */
async function syncAll(phone: PhoneStore): Promise<void> {
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
}
