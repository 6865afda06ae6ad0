import { type Context, contexts, createI18n, type Language, textFor } from '@zhiqin/i18n';

/**
 * The product's own words: a journey asks for what a person would read, in the language it runs in. A context
 * stands for those split off it as well (`portal` for `portalSite`), so words may move between them; its own come
 * first, and a key that two split-off contexts say differently has to be asked of one of them.
 */
export async function wordsOf(language: Language, context: Context) {
  const family = (Object.keys(contexts) as Context[]).filter((name) => name.startsWith(context));
  const i18n = await createI18n(language, family);
  const textsOf = (names: readonly Context[], key: string, params: Record<string, unknown>) =>
    names.map((name) => textFor(i18n, name, key, params)).filter((text) => text !== key);
  return (key: string, params: Record<string, unknown> = {}): string => {
    const [own] = textsOf([context], key, params);
    if (own !== undefined) return own;
    const [text, ...others] = new Set(
      textsOf(
        family.filter((name) => name !== context),
        key,
        params,
      ),
    );
    if (text === undefined) throw new Error(`no words for ${context}:${key}`);
    if (others.length > 0)
      throw new Error(`${context}:${key} is said as ${[text, ...others].join(' and as ')}`);
    return text;
  };
}
export type Say = Awaited<ReturnType<typeof wordsOf>>;
