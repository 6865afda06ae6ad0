import { useEffect, useRef, useState } from 'react';
import { useRevalidator } from 'react-router';
import { useProblem } from './use-problem.ts';

/** Topics of server-sent events a page may follow; an event carries ids only, so the page asks again. */
const topics = [
  'duty',
  'presence',
  'result',
  'month',
  'report',
  'binder',
  'incident',
  'inbox',
  'device',
  'roster',
  'regulation',
  'order',
  'story',
] as const;
const gatherMs = 600;
const events = '/api/events';

/** `connecting` before the first word, `lost` after one that broke off or never came. */
export type LiveState = 'connecting' | 'live' | 'lost';

/**
 * Asks for the page's data again when something of the tenant changed, at most every 0.6 s. Tells whether it hears.
 * A question on its way is let finish, and asked once more after it: where something changes all the time, asking
 * anew at each change would cancel every answer before it came.
 * While a form shows what was wrong with it nothing is asked: React Router would drop what the action answered.
 * @param everyMs also ask this often, for what changes by the clock alone; only while the server answers at all, so
 * that an outage never takes away the page somebody is reading.
 */
export function useLiveState(everyMs?: number): LiveState {
  const { revalidate } = useRevalidator();
  const again = useRef(revalidate);
  again.current = revalidate;
  const [state, setState] = useState<LiveState>('connecting');
  const isRefused = useProblem().title !== null;
  const waits = useRef(isRefused);
  waits.current = isRefused;
  useEffect(() => {
    const source = new EventSource(events);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let heardBefore = false;
    let isAsking = false;
    let changedSince = false;
    let isClosed = false;
    const askAgain = async () => {
      timer = undefined;
      if (waits.current) return;
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
      setState('live');
      // Something may have happened while it was away.
      if (heardBefore) hear();
      heardBefore = true;
    });
    source.onerror = () => setState('lost');
    for (const topic of topics) source.addEventListener(topic, hear);
    const clock = everyMs
      ? setInterval(async () => {
          if (document.visibilityState === 'hidden' || source.readyState !== EventSource.OPEN) return;
          const answers = await isAnswering();
          if (isClosed) return;
          setState(answers ? 'live' : 'lost');
          if (answers) hear();
        }, everyMs)
      : undefined;
    return () => {
      source.close();
      isClosed = true;
      clearTimeout(timer);
      clearInterval(clock);
    };
  }, [everyMs]);
  return state;
}

/** Whether the page hears of changes. */
export function useLive(): boolean {
  return useLiveState() === 'live';
}

/** Opens a second stream and lets it go at once: its door asks the database who is there. Signed out is an answer. */
async function isAnswering(): Promise<boolean> {
  const abort = new AbortController();
  try {
    const { status } = await fetch(events, { signal: abort.signal, cache: 'no-store' });
    return status < 500;
  } catch {
    return false;
  } finally {
    abort.abort();
  }
}
