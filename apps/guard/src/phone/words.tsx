import { createI18n, type Language, textFor } from '@zhiqin/i18n';
import { createContext, useContext, useMemo } from 'react';

export type I18n = Awaited<ReturnType<typeof createI18n>>;

/** The contexts the phone speaks; the service worker keeps both languages of each. */
export const phoneContexts = ['guard', 'duty', 'errors'] as const;

export function loadPhoneWords(language: Language): Promise<I18n> {
  return createI18n(language, phoneContexts);
}

export interface Speech {
  i18n: I18n;
  language: Language;
  speak(language: Language): Promise<void>;
}

const SpeechContext = createContext<Speech | null>(null);
export const SpeechProvider = SpeechContext.Provider;

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('no words');
  return speech;
}

/** The guard's words by typed key. */
export function useWords() {
  const { i18n } = useSpeech();
  return useMemo(() => i18n.getFixedT(null, 'guard'), [i18n]);
}

/** Words for a key known only at run time: entry kinds, error codes. */
export function useText() {
  const { i18n } = useSpeech();
  return useMemo(
    () => (key: string, params?: Record<string, unknown>) => textFor(i18n, 'guard', key, params),
    [i18n],
  );
}

/** A site's own names are in Chinese and may have an English form. */
export function useName() {
  const { language } = useSpeech();
  return (thing: { name: string; nameEn: string | null }) =>
    language === 'en' ? (thing.nameEn ?? thing.name) : thing.name;
}
