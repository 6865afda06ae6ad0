import { expect, it } from 'vitest';
import { contexts } from './contexts.ts';

/** Money taken from wages as a punishment. */
const fines = {
  'zh-CN': /罚款|扣工资|扣钱/,
  en: /\b(wage|pay|salary) (cut|fine|deduction)s?\b|\bfin(e|es|ed)\b guards?/i,
};
/** Said to be forbidden, or of the authority's fine on a company. */
const refused = { 'zh-CN': /不|没有|只能由|劳动监察/, en: /\b(no|not|never|nobody|only)\b/i };

const textsIn = (words: unknown): string[] =>
  typeof words === 'string'
    ? [words]
    : typeof words === 'object' && words !== null
      ? Object.values(words).flatMap(textsIn)
      : [];

it.each(['zh-CN', 'en'] as const)('speaks of a wage fine in %s only to rule it out', async (language) => {
  const all = await Promise.all(Object.values(contexts).map((context) => context[language]()));
  const spoken = all.flatMap((module) => textsIn((module as { default: unknown }).default));
  const told = spoken.filter((text) => fines[language].test(text));
  if (language === 'zh-CN') expect(told.length).toBeGreaterThan(0);
  expect(told.filter((text) => !refused[language].test(text))).toEqual([]);
});
