import i18next, { type i18n, type TFunction } from 'i18next';
import { type Context, contexts } from './contexts.ts';
import './typed-keys.ts';

export { type Context, contexts } from './contexts.ts';
export {
  dateText,
  dateTimeText,
  fullTimeText,
  listText,
  monthText,
  numberText,
  percentText,
  timeText,
} from './formats.ts';
export {
  loadFirstPhoneWords,
  loadOtherPhoneWords,
  loadOwnPhoneWords,
  type OwnContext,
} from './phone-words.ts';
export { scenarioText } from './scenario-text.ts';
export type { Resource, Words } from './words.ts';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];
export const defaultLanguage: Language = 'zh-CN';

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}

/** Accept-Language or a stored wish → a language of the product. Any Chinese is zh-CN. */
export function chooseLanguage(...wishes: (string | null | undefined)[]): Language {
  for (const wish of wishes) {
    for (const part of (wish ?? '').split(',')) {
      const tag = part.split(';')[0]?.trim().toLowerCase() ?? '';
      if (tag.startsWith('zh')) return 'zh-CN';
      if (tag.startsWith('en')) return 'en';
    }
  }
  return defaultLanguage;
}

/** The words of some contexts in one language, as i18next wants them. */
export async function loadWords(language: Language, wanted: readonly Context[]) {
  const loaded = await Promise.all(
    wanted.map(async (context) => [context, (await contexts[context][language]()).default] as const),
  );
  return Object.fromEntries(loaded);
}

/** An i18next instance of its own (never the global one: a server speaks both languages at once). */
export async function createI18n(language: Language, wanted: readonly Context[]): Promise<i18n> {
  return createI18nFrom(language, await loadWords(language, wanted));
}

/** The same from words already loaded (hydration, service worker cache). Synchronous. */
export function createI18nFrom(language: Language, words: Record<string, unknown>): i18n {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    ns: Object.keys(words),
    resources: { [language]: words as never },
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  });
  return instance;
}

export type Translate = TFunction<Context[]>;

/**
 * Words for a key known only at run time (error codes, control measures, verdicts). Falls back to the key, and a
 * test over the catalogues keeps that from happening.
 */
export function textFor(
  i18n: i18n,
  context: Context,
  key: string,
  params: Record<string, unknown> = {},
): string {
  return (i18n.t as (key: string, options: object) => string)(`${context}:${key}`, params);
}
