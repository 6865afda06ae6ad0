import { useEffect, useRef, useState } from 'react';
import { useRevalidator } from 'react-router';

/** Topics of server-sent events a page may follow; an event carries ids only, so the page asks again. */
const topics = [
  'duty',
  'presence',
  'result',
  'month',
  'report',
  'device',
  'roster',
  'regulation',
  'story',
] as const;
const gatherMs = 600;

/** Asks for the page's data again when something of the tenant changed, at most every 0.6 s. Tells whether it hears. */
export function useLive(): boolean {
  const { revalidate } = useRevalidator();
  const again = useRef(revalidate);
  again.current = revalidate;
  const [live, setLive] = useState(false);
  useEffect(() => {
    const source = new EventSource('/api/events');
    let timer: ReturnType<typeof setTimeout> | undefined;
    let heardBefore = false;
    const hear = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void again.current();
      }, gatherMs);
    };
    source.addEventListener('connected', () => {
      setLive(true);
      // Something may have happened while it was away.
      if (heardBefore) hear();
      heardBefore = true;
    });
    source.onerror = () => setLive(false);
    for (const topic of topics) source.addEventListener(topic, hear);
    return () => {
      source.close();
      clearTimeout(timer);
    };
  }, []);
  return live;
}
