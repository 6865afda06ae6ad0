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

/**
 * Asks for the page's data again when something of the tenant changed, at most every 0.6 s. Tells whether it hears.
 * A question on its way is let finish, and asked once more after it: where something changes all the time, asking
 * anew at each change would cancel every answer before it came.
 */
export function useLive(): boolean {
  const { revalidate } = useRevalidator();
  const again = useRef(revalidate);
  again.current = revalidate;
  const [live, setLive] = useState(false);
  useEffect(() => {
    const source = new EventSource('/api/events');
    let timer: ReturnType<typeof setTimeout> | undefined;
    let heardBefore = false;
    let isAsking = false;
    let changedSince = false;
    let isClosed = false;
    const askAgain = async () => {
      timer = undefined;
      isAsking = true;
      changedSince = false;
      await again.current().catch(() => undefined);
      isAsking = false;
      if (changedSince && !isClosed) hear();
    };
    const hear = () => {
      if (isAsking) changedSince = true;
      else timer ??= setTimeout(askAgain, gatherMs);
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
      isClosed = true;
      clearTimeout(timer);
    };
  }, []);
  return live;
}
