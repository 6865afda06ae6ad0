import { useEffect } from 'react';

declare global {
  interface Window {
    releaseEarlySubmits?: (() => void) | undefined;
  }
}

/**
 * Runs in the page before React is there. What is sent meanwhile waits for it: sent natively, a form whose session has ended
 * would be answered by the sign-in page and what was typed would be gone. Tapped twice it is sent once. A page whose
 * scripts do not come within eight seconds sends it as any page would.
 */
export const holdEarlySubmits = `(() => {
  let held;
  const hold = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    held = [event.target, event.submitter];
  };
  const release = () => {
    removeEventListener('submit', hold, true);
    clearTimeout(patience);
    window.releaseEarlySubmits = undefined;
    const [form, button] = held ?? [];
    if (form?.isConnected) form.requestSubmit(button?.isConnected ? button : null);
  };
  addEventListener('submit', hold, true);
  const patience = setTimeout(release, 8000);
  window.releaseEarlySubmits = release;
})()`;

/** React listens from here on. */
export function useReleaseOfEarlySubmits(): void {
  useEffect(() => window.releaseEarlySubmits?.(), []);
}
