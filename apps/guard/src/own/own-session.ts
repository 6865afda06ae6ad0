import { useEffect, useSyncExternalStore } from 'react';
import type { OwnSession } from './own-server.ts';

/** Left alone this long, what is a guard's own goes from the screen: the phone lies at a post. */
const idleMs = 5 * 60_000;

let session: OwnSession | null = null;
let hasLapsed = false;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function keepOwn(opened: OwnSession): void {
  session = opened;
  hasLapsed = false;
  stayAwake();
  tell();
}

/** Ends it here and on the server; without a network it ends there by itself. */
export function closeOwn(lapsed = false): void {
  clearTimeout(timer);
  const closed = session;
  session = null;
  hasLapsed = lapsed;
  tell();
  void closed?.server.access.signOut.mutate({}).catch(() => undefined);
}

/** Somebody is at it. */
export function stayAwake(): void {
  clearTimeout(timer);
  timer = setTimeout(() => closeOwn(true), idleMs);
}

/** The open session of `personId`, if it is his: another guard at this post starts with his own PIN. */
export function useOwnSession(personId: string | null) {
  const current = useSyncExternalStore(subscribe, () => session);
  const isAnothers = current !== null && personId !== null && current.personId !== personId;
  useEffect(() => {
    if (isAnothers) closeOwn();
  }, [isAnothers]);
  return { session: isAnothers ? null : current, hasLapsed };
}
