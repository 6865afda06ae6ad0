import type { PhoneStore } from './phone-store.ts';

/** Registers the service worker, and says when a newer version waits. Nothing changes under the guard's hands. */
export function watchUpdates(store: PhoneStore): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  void navigator.serviceWorker
    .register('/guard/sw.js', { scope: '/guard/' })
    .then((registration) => {
      const look = () => {
        if (registration.waiting && navigator.serviceWorker.controller) store.set({ updateReady: true });
      };
      look();
      registration.addEventListener('updatefound', () => {
        registration.installing?.addEventListener('statechange', look);
      });
    })
    // Without it the app works while it is open; only opening it offline does not.
    .catch(() => undefined);
}

/** Lets the waiting version take over and opens it; drafts and outbox are in IndexedDB and stay. */
export async function updateNow(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration('/guard/');
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  registration?.waiting?.postMessage('take-over');
}
