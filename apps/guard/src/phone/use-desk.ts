import { useSyncExternalStore } from 'react';

/** A tablet on its side on the gate's desk: room for the list and the form beside each other. */
const desk = '(min-width: 900px) and (orientation: landscape)';

const subscribe = (changed: () => void) => {
  const screen = matchMedia(desk);
  screen.addEventListener('change', changed);
  return () => screen.removeEventListener('change', changed);
};

export const useDesk = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(desk).matches);
