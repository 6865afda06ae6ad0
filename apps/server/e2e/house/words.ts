import { type Context, createI18n, type Language, textFor } from '@zhiqin/i18n';

/** The product's own words: a journey asks for what a person would read, in the language it runs in. */
export async function wordsOf(language: Language, context: Context) {
  const i18n = await createI18n(language, [context]);
  return (key: string, params: Record<string, unknown> = {}): string => {
    const text = textFor(i18n, context, key, params);
    if (text === key || text === `${context}:${key}`) throw new Error(`no words for ${context}:${key}`);
    return text;
  };
}
export type Say = Awaited<ReturnType<typeof wordsOf>>;
