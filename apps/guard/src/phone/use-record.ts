import type { ClockReading } from '@zhiqin/duty/rules';
import { useRef, useState } from 'react';
import { shiftOf } from '../post/duty-now.ts';
import type { Acting, StoredEntry } from '../storage/open-database.ts';
import { feelRefused, feelStored } from './confirm-felt.ts';
import { usePhone } from './phone-context.tsx';
import { spokenIn } from './use-draft.ts';

let recorder: typeof import('../log/record-entry.ts') | undefined;

/** What seals and signs an entry is heavy: it comes right after the first screen, and once it is here it stays. */
export async function loadRecorder() {
  recorder ??= await import('../log/record-entry.ts');
  return recorder;
}

/** Drawing the whole screen twice costs an old phone more than the entry itself. */
const visiblyLongMs = 150;

export interface Wish {
  kind: string;
  body: Record<string, unknown>;
  draftId: string;
  draftKey?: string;
  /** Further forms that end with this entry. */
  alsoForget?: readonly string[];
  postId: string;
  personId: string | null;
  /** When it happened, if that was before the form was done. */
  clock?: ClockReading;
  acting?: Acting | null;
  cites?: string | null;
  /** The sentence shown afterwards, by its key. */
  flash?: string;
}

/** Records entries of this phone. While one is being written the buttons rest. */
export function useRecord() {
  const { store, sync } = usePhone();
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const busy = useRef(false);

  /** @returns undefined when another tap is being written or the phone could not store it; the form stays. */
  async function record(wish: Wish): Promise<StoredEntry | undefined> {
    const { device, stored } = store.state;
    if (busy.current || !device || !stored) return undefined;
    busy.current = true;
    // A second tap is not heard from here on; the buttons show it only where it takes long enough to be seen.
    const resting = setTimeout(() => setBusy(true), visiblyLongMs);
    setFailed(false);
    try {
      const shift = shiftOf(stored.pack, wish.postId, wish.personId, store.clock.now());
      // Not awaited where it is here: the store is asked in the tap itself, before the screen is drawn again.
      const { recordEntry } = recorder ?? (await loadRecorder());
      const spoken = spokenIn(wish.draftKey ? store.state.drafts.get(wish.draftKey)?.value : null);
      const entry = await recordEntry(store.db, device, {
        ...wish,
        body: Object.keys(spoken).length > 0 ? { ...wish.body, spoken } : wish.body,
        post: wish.postId,
        shift: shift?.id ?? null,
        person: wish.personId,
        clock: wish.clock ?? store.clock.read(),
      });
      store.recorded(entry, { ...wish, flash: wish.flash ?? 'flash.saved' });
      sync.soon(400);
      // Seen first: the speaker, and reading everything again, would hold up the screen.
      afterPaint(() => {
        feelStored(store.state.settings);
        store.refresh().catch(() => undefined);
      });
      return entry;
    } catch {
      setFailed(true);
      feelRefused(store.state.settings);
      return undefined;
    } finally {
      busy.current = false;
      clearTimeout(resting);
      setBusy(false);
    }
  }
  return { record, isBusy, failed };
}

/** Once what changed is on the screen: a slow phone shows it with the second frame. A page nobody sees has none. */
function afterPaint(work: () => void): void {
  if (document.visibilityState === 'hidden') work();
  else requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(work)));
}
