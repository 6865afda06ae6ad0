import { writeSetting } from '../storage/open-database.ts';
import type { PhoneStore } from './phone-store.ts';

/** A silence this long while somebody is signed on is asked about. */
const gapMinutes = 60;
const everyMs = 30_000;

/** Key under which an unanswered silence is kept until the guard has answered it. */
export const awayKey = 'away';

/** On opening: was the app closed for long while somebody was on this post? Then a question waits on the first screen. */
export async function needsAnswer(store: PhoneStore): Promise<void> {
  const { lastAliveAt, acting } = store.state.settings;
  const now = store.clock.now();
  if (lastAliveAt && acting && now.getTime() - Date.parse(lastAliveAt) > gapMinutes * 60_000) {
    const from = Date.parse(lastAliveAt) > Date.parse(acting.since) ? lastAliveAt : acting.since;
    const known = store.state.drafts.get(awayKey);
    if (!known)
      store.keepDraft(awayKey, { ...store.draft(awayKey, null), value: { from, to: now.toISOString() } });
  }
  await writeSetting(store.db, 'lastAliveAt', now.toISOString());
}

/** Notes every half minute that the app runs. */
export function watchAlive(store: PhoneStore): () => void {
  const timer = setInterval(() => {
    void writeSetting(store.db, 'lastAliveAt', store.clock.now().toISOString());
  }, everyMs);
  return () => clearInterval(timer);
}
