import { createContext, runInContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { holdEarlySubmits } from './early-submits.ts';

type Listener = (event: object) => void;

/** A page that has run the script and nothing else yet. */
function page() {
  const listeners = new Set<Listener>();
  const world = {
    addEventListener: (_: string, listener: Listener) => void listeners.add(listener),
    removeEventListener: (_: string, listener: Listener) => void listeners.delete(listener),
    setTimeout,
    clearTimeout,
    window: {} as { releaseEarlySubmits?: () => void },
  };
  runInContext(holdEarlySubmits, createContext(world));
  const sent: unknown[] = [];
  const form = { isConnected: true, requestSubmit: (button: unknown) => void sent.push(button) };
  const button = { isConnected: true };
  /** @returns whether the browser sends it itself */
  const submit = () => {
    let isNative = true;
    const event = {
      target: form,
      submitter: button,
      preventDefault: () => {
        isNative = false;
      },
      stopImmediatePropagation: () => undefined,
    };
    for (const listener of listeners) listener(event);
    return isNative;
  };
  return { submit, sent, form, button, release: () => world.window.releaseEarlySubmits?.() };
}

describe('what is sent before the page is ready', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('waits for it, and goes once however often it was tapped', () => {
    const { submit, sent, button, release } = page();
    expect([submit(), submit()]).toEqual([false, false]);
    expect(sent).toEqual([]);
    release();
    release();
    expect(sent).toEqual([button]);
    expect(submit()).toBe(true);
  });

  it('goes as from any page where the scripts do not come', () => {
    const { submit, sent, button } = page();
    submit();
    vi.advanceTimersByTime(8000);
    expect(sent).toEqual([button]);
    expect(submit()).toBe(true);
  });

  it('is dropped with a form that is gone, and goes without a button that is', () => {
    const gone = page();
    gone.submit();
    gone.form.isConnected = false;
    gone.release();
    expect(gone.sent).toEqual([]);
    const { submit, sent, button, release } = page();
    submit();
    button.isConnected = false;
    release();
    expect(sent).toEqual([null]);
  });
});
