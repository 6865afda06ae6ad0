import {
  createI18nFrom,
  type Language,
  loadFirstPhoneWords,
  loadOtherPhoneWords,
  textFor,
} from '@zhiqin/i18n';
import { createContext, useContext, useMemo } from 'react';

type I18n = ReturnType<typeof createI18nFrom>;

/** A language with the words of the first screen; those of the others follow. */
export interface Spoken {
  i18n: I18n;
  language: Language;
  /** The words of all screens are there. */
  isWhole: boolean;
}

export async function startSpeaking(language: Language): Promise<Spoken> {
  return { i18n: createI18nFrom(language, await loadFirstPhoneWords(language)), language, isWhole: false };
}

/** @throws where the words cannot be fetched; they may come later. */
export async function speakWhole(spoken: Spoken): Promise<Spoken> {
  const { i18n, language } = spoken;
  const others = await loadOtherPhoneWords(language);
  for (const [context, words] of Object.entries(others))
    i18n.addResourceBundle(language, context, words, true);
  return { ...spoken, isWhole: true };
}

export interface Speech extends Spoken {
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

/** Words of a value an entry's field takes: `('vehicleKind', 'truck')`. As the desk says them (context `duty`). */
export function useCodes() {
  const { i18n } = useSpeech();
  return useMemo(
    () => (field: string, value: string) => textFor(i18n, 'duty', `codes.${field}.${value}`),
    [i18n],
  );
}
