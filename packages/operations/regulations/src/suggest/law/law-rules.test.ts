import { createI18n, languages } from '@zhiqin/i18n';
import { describe, expect, it } from 'vitest';
import { compileWay } from '../grammar/way.ts';
import { wholeLexicon } from '../grammar/whole-lexicon.ts';
import { lawKeys, lawRules } from './law-rules.ts';

describe('the rules of law', () => {
  it('are written for every key, once, and cite a law', () => {
    expect(lawRules.map(({ key }) => key)).toEqual([...lawKeys]);
    expect(lawRules.filter(({ citation }) => !/法|条例|规定|办法/.test(citation))).toEqual([]);
  });

  it('name only concepts the lexicon has', () => {
    const { concepts } = wholeLexicon();
    const named = lawRules
      .flatMap(({ ways }) => ways.map(compileWay))
      .flatMap((way) => [...way.slots.flatMap(({ names }) => names), ...way.unless, ...way.unlessSaid]);
    expect(named.filter((name) => !name.startsWith('#') && !concepts.has(name))).toEqual([]);
  });

  it.each(languages)('say rule and lawful alternative in %s', async (language) => {
    const i18n = await createI18n(language, ['suggest']);
    for (const key of lawKeys)
      for (const part of ['rule', 'alternative'])
        expect(i18n.exists(`suggest:law.${key}.${part}`), key).toBe(true);
    for (const key of ['words', 'number', 'forbidden', 'heading', 'exception'])
      expect(i18n.exists(`suggest:reasons.${key}`)).toBe(true);
  });
});
