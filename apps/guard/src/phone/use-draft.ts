import { useCallback } from 'react';
import { usePhone, usePhoneState } from './phone-context.tsx';

export interface DraftForm<T> {
  key: string;
  draftId: string;
  value: T;
  set(change: Partial<T>): void;
  drop(): void;
}

/** A form that outlives reload, crash and a dead battery: every change is kept, with one id until it is recorded. */
export function useDraft<T extends object>(key: string, initial: T): DraftForm<T> {
  const { store } = usePhone();
  usePhoneState();
  const draft = store.draft(key, initial) as { draftId: string; value: T };
  const set = useCallback(
    (change: Partial<T>) => {
      const current = store.draft(key, {}) as { draftId: string; value: T };
      store.keepDraft(key, { draftId: current.draftId, value: { ...current.value, ...change } });
    },
    [store, key],
  );
  const drop = useCallback(() => store.dropDraft(key), [store, key]);
  return { key, draftId: draft.draftId, value: draft.value, set, drop };
}
