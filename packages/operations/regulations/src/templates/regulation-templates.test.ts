import { describe, expect, it } from 'vitest';
import { isRecorded } from '../catalogue.ts';
import { checkBinding } from '../check-binding.ts';
import { articlesOf } from '../parser/articles-of.ts';
import { parseRuleDocument } from '../parser/parse-rule-document.ts';
import { regulationTitle, ruleDocumentText, templateBindings } from './regulation-templates.ts';

const profiles = ['residential', 'office', 'industrial'] as const;
const languages = ['zh-CN', 'en'] as const;

describe.each(profiles)('the %s template', (profile) => {
  it.each(languages)('is read back by the parser (%s)', (language) => {
    const document = parseRuleDocument(ruleDocumentText(profile, language));
    const articles = articlesOf(document);
    expect(document.title).toBe(regulationTitle(profile, language));
    expect(document.noise).toEqual([]);
    expect(document.nodes.map((node) => node.no)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(document.nodes.every((node) => node.kind === 'chapter' && node.heading)).toBe(true);
    expect(articles.map((article) => article.reference)).toEqual(
      Array.from({ length: articles.length }, (_, i) => String(i + 1)),
    );
    expect(articles.length).toBeGreaterThanOrEqual(25);
    expect(articles.length).toBeLessThanOrEqual(40);
    // Every value of a binding was written into the text.
    for (const { node } of articles) expect(node.text).not.toMatch(/[{}]|undefined/);
  });

  it('binds controls once each, lawfully, to an article that states its values', () => {
    const bindings = templateBindings(profile);
    const codes = bindings.map((binding) => binding.code);
    expect(new Set(codes).size).toBe(codes.length);
    // What a template asks for is recorded: nobody starts with articles that cannot be judged.
    expect(codes.filter((code) => !isRecorded(code))).toEqual([]);
    expect(codes).toEqual(
      expect.arrayContaining([
        'R01',
        'H01',
        'H02',
        'H03',
        'T01',
        'T02',
        'T03',
        'V01',
        'V04',
        'F05',
        'P01',
        'K09',
      ]),
    );
    const articles = articlesOf(parseRuleDocument(ruleDocumentText(profile, 'zh-CN')));
    for (const binding of bindings) {
      expect(
        checkBinding(binding, { profile, overlays: ['high_rise'], region: null, day: '2026-03-01' }),
      ).toBeUndefined();
      expect(binding.basis.length).toBeGreaterThan(0);
      const { text } = articles[binding.articleNo - 1]?.node ?? { text: '' };
      for (const [name, value] of Object.entries(binding.values)) {
        if (name === 'orderRequired' || name === 'validityYears') continue;
        expect(text, `${binding.code} ${name}`).toContain(String(value));
      }
    }
  });

  it('never words a finding as an offence', () => {
    expect(ruleDocumentText(profile, 'zh-CN')).not.toMatch(/违规|脱岗|罚款处|盘查/);
  });
});
