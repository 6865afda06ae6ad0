import type { PhoneStore } from '../phone/phone-store.ts';
import { fetchPack } from '../sign-in/enrol-device.ts';
import { backOffMs } from './back-off.ts';
import { SyncError } from './read-reply.ts';
import { type Send, syncOnce } from './sync-once.ts';

/** A request that gives up: a half-open connection in a basement must not hold the outbox for minutes. */
export const send: Send = (path, init) =>
  fetch(path, { ...init, cache: 'no-store', signal: AbortSignal.timeout(30_000) });

export interface SyncRunner {
  /** Soon: after an entry, when the network or the screen comes back. */
  soon(delayMs?: number): void;
  stop(): void;
}

/** Keeps sending while the app is open: every 30 seconds, on every sign of network, with back-off after failures. */
export function runSync(phone: PhoneStore): SyncRunner {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let running: Promise<void> | undefined;

  const round = async () => {
    try {
      await alone(() => syncAll(phone));
      failures = 0;
      phone.set({ trouble: null });
    } catch (error) {
      failures += 1;
      phone.set({ trouble: error instanceof SyncError ? error.trouble : 'broken' });
    }
    await phone.refresh();
  };
  const tick = () => {
    if (running) return plan(1_000);
    running = round().finally(() => {
      running = undefined;
      plan(backOffMs(failures));
    });
  };
  const plan = (delayMs: number) => {
    clearTimeout(timer);
    timer = setTimeout(tick, delayMs);
  };

  const soon = (delayMs = 0) => plan(delayMs);
  const onOnline = () => soon();
  const onVisible = () => {
    if (document.visibilityState === 'hidden') phone.clock.wentHidden();
    else soon();
  };
  window.addEventListener('online', onOnline);
  document.addEventListener('visibilitychange', onVisible);
  soon();
  return {
    soon,
    stop() {
      clearTimeout(timer);
      window.removeEventListener('online', onOnline);
      document.removeEventListener('visibilitychange', onVisible);
    },
  };
}

/** One tab sends at a time; where the browser has no locks, the server's exactly-once is enough. */
function alone(work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work();
  return navigator.locks.request('zhiqin-sync', { ifAvailable: true }, (lock) =>
    lock ? work() : undefined,
  ) as Promise<void>;
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
