import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { RoundPlanner } from '../sync/round-planner.ts';
import type { PhoneState, PhoneStore } from './phone-store.ts';

export interface Phone {
  store: PhoneStore;
  sync: RoundPlanner;
}

const PhoneContext = createContext<Phone | null>(null);
export const PhoneProvider = PhoneContext.Provider;

export function usePhone(): Phone {
  const phone = useContext(PhoneContext);
  if (!phone) throw new Error('no phone');
  return phone;
}

export function usePhoneState(): PhoneState {
  const { store } = usePhone();
  return useSyncExternalStore(store.subscribe, () => store.state);
}

/** The phone's corrected time, moved on so that minutes on the screen stay true. */
export function useNow(everyMs = 15_000): Date {
  const { store } = usePhone();
  const [tick, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((n) => n + 1), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return useMemo(() => store.clock.now(), [store, tick]);
}
