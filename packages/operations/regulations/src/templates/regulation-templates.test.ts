import { describe, expect, it } from 'vitest';
import { controls, isRecorded } from '../catalogue.ts';
import { checkBinding } from '../check-binding.ts';
import type { SiteOverlay } from '../control.ts';
import { articlesOf } from '../parser/articles-of.ts';
import { parseRuleDocument } from '../parser/parse-rule-document.ts';
import { findLawConflicts } from '../suggest/find-law-conflicts.ts';
import { clausesByKind } from './clauses-by-kind.ts';
import {
  articleTemplates,
  regulationTitle,
  ruleDocumentText,
  templateBindings,
  templateRequests,
} from './regulation-templates.ts';

const profiles = ['residential', 'office', 'industrial'] as const;
const languages = ['zh-CN', 'en'] as const;
const overlays = [
  'fire_key_unit',
  'public_gathering',
  'high_rise',
  'security_key_unit',
  'anti_terror_target',
  'school',
  'cross_province',
] as const satisfies readonly SiteOverlay[];

/** No flag, each by itself, all of them. */
const flags: readonly (readonly SiteOverlay[])[] = [[], ...overlays.map((overlay) => [overlay]), overlays];

function bodies(...from: Parameters<typeof ruleDocumentText>): string[] {
  return articlesOf(parseRuleDocument(ruleDocumentText(...from))).map(({ node }) => node.text);
}

describe.each(profiles)('the %s template', (profile) => {
  it.each(languages)('is read back by the parser, whatever the flags (%s)', (language) => {
    for (const set of flags) {
      const document = parseRuleDocument(ruleDocumentText(profile, language, set));
      const articles = articlesOf(document);
      expect(document.title).toBe(regulationTitle(profile, language));
      expect(document.noise).toEqual([]);
      expect(document.nodes.map((node) => node.no)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
      expect(document.nodes.every((node) => node.kind === 'chapter' && node.heading)).toBe(true);
      expect(articles.map((article) => article.reference)).toEqual(
        Array.from({ length: articles.length }, (_, i) => String(i + 1)),
      );
      for (const { node } of articles) {
        // Every value was written into the text; an article is one breath, without items.
        expect(node.text).not.toMatch(/[{}]|undefined/);
        expect(node.children).toEqual([]);
        expect(node.text.length, node.text).toBeLessThanOrEqual(language === 'en' ? 480 : 150);
      }
    }
  });

  it('holds a whole regulation, yet no more than a guard can read', () => {
    for (const language of languages) {
      expect(bodies(profile, language).length).toBeGreaterThanOrEqual(60);
      expect(bodies(profile, language).length).toBeLessThanOrEqual(95);
    }
  });

  it('asks for every control once, lawfully, in an article that states its values, whatever the flags', () => {
    for (const set of flags) {
      const requests = templateRequests(profile, set);
      expect(requests.map(({ code }) => code).sort()).toEqual(controls.map(({ code }) => code).sort());
      const texts = languages.map((language) => bodies(profile, language, set));
      for (const { code, values, articleNo } of requests) {
        const site = { profile, overlays: set, region: null, day: '2026-03-01' };
        expect(checkBinding({ code, values }, site), code).toBeUndefined();
        const { parameters } = controls.find((control) => control.code === code) as (typeof controls)[0];
        for (const { name, unit } of parameters) {
          if (unit === 'flag' || name === 'validityYears') continue;
          for (const articles of texts)
            expect(articles[articleNo - 1], `${code} ${name}`).toContain(String(values[name]));
        }
      }
    }
  });

  it('binds what is recorded of that, and nothing else', () => {
    const bound = templateBindings(profile).map(({ code }) => code);
    expect(bound.sort()).toEqual(
      controls
        .map(({ code }) => code)
        .filter((code) => isRecorded(code))
        .sort(),
    );
  });

  it.each(overlays)('says more, or asks for more, on a site flagged %s', (overlay) => {
    for (const language of languages) {
      const usual = new Set(bodies(profile, language));
      const flagged = bodies(profile, language, [overlay]);
      expect(flagged.filter((text) => !usual.has(text)).length).toBeGreaterThan(0);
      expect(flagged.length).toBeGreaterThanOrEqual(usual.size);
    }
  });

  it('never words a finding as an offence, and asks for nothing unlawful', () => {
    for (const set of flags) {
      const text = ruleDocumentText(profile, 'zh-CN', set);
      expect(text).not.toMatch(/违规|违纪|脱岗|罚款|处罚|盘查|旷工/);
      for (const language of languages)
        expect(findLawConflicts(ruleDocumentText(profile, language, set))).toEqual([]);
    }
  });
});

describe('the templates together', () => {
  const cited = new Set(
    articleTemplates()
      .flatMap(({ basis }) => basis)
      .filter((source) => /^S\d/.test(source)),
  );
  const clauses = Object.values(clausesByKind).flat();

  it('rest on every clause of the rule sets, and on none that is not there', () => {
    expect(clauses).toHaveLength(189);
    expect(new Set(clauses).size).toBe(clauses.length);
    expect(clauses.filter((clause) => !cited.has(clause))).toEqual([]);
    expect([...cited].filter((clause) => !clauses.includes(clause))).toEqual([]);
  });

  it('give each article its ground and each control a ground its catalogue entry shares', () => {
    for (const article of articleTemplates()) {
      expect(article.basis.length, article.en).toBeGreaterThan(0);
      expect(new Set(article.basis).size, article.en).toBe(article.basis.length);
      for (const code of article.asks ?? []) {
        const sources = controls.find((control) => control.code === code)?.sources ?? [];
        if (sources.join() === 'house') continue;
        const shared = sources.filter((source) => article.basis.includes(source));
        expect(shared, code).not.toEqual([]);
      }
    }
  });

  it('put the stricter article of a flag in place of the usual one', () => {
    const fireRound = (set: readonly SiteOverlay[]) => {
      const { articleNo, values } = templateRequests('office', set).find(({ code }) => code === 'F02') as {
        articleNo: number;
        values: Record<string, number>;
      };
      return { text: bodies('office', 'zh-CN', set)[articleNo - 1], hours: values.everyHours };
    };
    expect(fireRound([])).toMatchObject({ hours: 24, text: expect.stringContaining('至少每24小时一次') });
    expect(fireRound(['public_gathering'])).toMatchObject({
      hours: 2,
      text: expect.stringMatching(/^营业期间防火巡查至少每2小时一次；营业结束时/),
    });
    expect(bodies('office', 'zh-CN', ['high_rise']).join('')).toContain('防火检查至少每15日一次');
    expect(bodies('residential', 'zh-CN', ['high_rise']).join('')).toContain('防火检查至少每31日一次');
    expect(bodies('industrial', 'en', ['fire_key_unit']).join('')).toContain('at least every 6 months');
  });
});
