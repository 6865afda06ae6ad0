import { feelRefused } from '../phone/confirm-felt.ts';
import type { PhoneStore } from '../phone/phone-store.ts';
import { SyncError } from './read-reply.ts';
import { planRounds, type RoundEnd, type RoundPlanner } from './round-planner.ts';

/** Keeps sending while the app is open: after an entry, when the network or the screen comes back, and regularly. */
export function runSync(phone: PhoneStore): RoundPlanner {
  const planner = planRounds(async () => {
    let end: RoundEnd;
    try {
      // The first screen does not wait for what sends.
      const { syncCounted } = await import('./sync-counted.ts');
      end = (await alone(() => syncCounted(phone))) ? 'sent' : 'elsewhere';
      if (end === 'sent') phone.set({ trouble: null });
    } catch (error) {
      end = 'failed';
      phone.set({ trouble: error instanceof SyncError ? error.trouble : 'broken' });
    }
    const held = heldIn(phone);
    await phone.refresh();
    // The server kept one for a person: felt as a refusal, so that he looks at the screen.
    if (heldIn(phone) > held) feelRefused(phone.state.settings);
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

const heldIn = ({ state }: PhoneStore) =>
  state.entries.filter((stored) => stored.state === 'quarantined' && !stored.settled).length +
  state.files.filter((file) => file.state === 'refused').length;

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
