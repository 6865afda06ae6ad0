import { useCallback } from 'react';
import { usePhone, usePhoneState } from './phone-context.tsx';

export interface DraftForm<T> {
  key: string;
  draftId: string;
  value: T;
  /** Spoken notes of the form: field → hash of what was said beside it. */
  spoken: Spoken;
  set(change: Partial<T>): void;
  /** Keeps or (null) gives up what was said beside a field; what is typed meanwhile stays. */
  speak(field: string, hash: string | null): void;
  drop(): void;
}

type Spoken = Readonly<Record<string, string>>;
const silent: Spoken = {};

/** What was spoken into a form, whatever else it holds. */
export const spokenIn = (value: unknown): Spoken => (value as { spoken?: Spoken } | null)?.spoken ?? silent;

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
  const speak = useCallback(
    (field: string, hash: string | null) => {
      const { [field]: _before, ...others } = spokenIn(store.draft(key, {}).value);
      set({ spoken: hash ? { ...others, [field]: hash } : others } as unknown as Partial<T>);
    },
    [store, key, set],
  );
  const drop = useCallback(() => store.dropDraft(key), [store, key]);
  return {
    key,
    draftId: draft.draftId,
    value: draft.value,
    spoken: spokenIn(draft.value),
    set,
    speak,
    drop,
  };
}
