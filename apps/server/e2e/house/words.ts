import { type Context, contexts, createI18n, type Language, textFor } from '@zhiqin/i18n';

/**
 * The product's own words: a journey asks for what a person would read, in the language it runs in. A context
 * stands for those split off it as well (`portal` for `portalSite`), so words may move between them.
 */
export async function wordsOf(language: Language, context: Context) {
  const family = (Object.keys(contexts) as Context[]).filter((name) => name.startsWith(context));
  const i18n = await createI18n(language, family);
  return (key: string, params: Record<string, unknown> = {}): string => {
    for (const name of family) {
      const text = textFor(i18n, name, key, params);
      if (text !== key) return text;
    }
    throw new Error(`no words for ${context}:${key}`);
  };
}
export type Say = Awaited<ReturnType<typeof wordsOf>>;
