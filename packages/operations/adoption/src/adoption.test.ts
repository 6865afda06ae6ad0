import { parseRuleDocument, ruleDocumentText, templateBindings } from '@zhiqin/regulations';
import { describe, expect, it } from 'vitest';
import { articleRows } from './article-rows.ts';
import { matchTemplate } from './match-template.ts';
import { splitDocuments } from './split-documents.ts';
import { versionsInForce } from './version-in-force.ts';

describe('versionsInForce', () => {
  const publications = [
    { regulationId: 'a', versionId: 'a1', effectiveOn: '2026-01-01' },
    { regulationId: 'a', versionId: 'a2', effectiveOn: '2026-06-01' },
    { regulationId: 'b', versionId: 'b1', effectiveOn: '2026-03-01' },
  ];
  const on = (day: string) => versionsInForce(publications, day).map((publication) => publication.versionId);
  it('takes of each regulation the latest that has begun', () => {
    expect(on('2025-12-31')).toEqual([]);
    expect(on('2026-01-01')).toEqual(['a1']);
    expect(on('2026-05-31')).toEqual(['a1', 'b1']);
    expect(on('2026-06-01')).toEqual(['a2', 'b1']);
  });
});

describe('splitDocuments', () => {
  const one = '门岗管理规定\n\n第一条 来访人员须登记。\n第二条 离场时收回通行证。\n';
  const two = '巡逻管理规定\n\n第一条 每班巡逻两次。\n';
  it('leaves a file of one regulation whole', () => {
    const [only, ...more] = splitDocuments(one);
    expect(more).toEqual([]);
    expect(only?.text).toBe(one);
  });
  it('gives each regulation of a file its own text, with offsets into it', () => {
    const found = splitDocuments(`${one}\n${two}`);
    expect(found.map(({ document }) => document.title)).toEqual(['门岗管理规定', '巡逻管理规定']);
    expect(found.map(({ text }) => text).join('')).toBe(`${one}\n${two}`);
    for (const { text, document } of found) {
      const node = document.nodes[0];
      expect(text.slice(node?.sourceStart, node?.sourceEnd)).toContain(node?.text);
    }
  });
});

describe('articleRows', () => {
  it('joins the English text by number, chapter headings too', () => {
    const zh = parseRuleDocument(
      '门岗管理制度\n\n第一章 总则\n第一条 甲。\n第二条 乙。\n第二章 门岗\n第三条 丙。\n（一）丁；\n',
    );
    const en = parseRuleDocument(
      'Gate Regulation\n\nChapter 1 General\nArticle 1 First.\nChapter 2 Gate\nArticle 3 Third.\n',
    );
    const rows = articleRows(zh, en);
    expect(rows.map((row) => [row.label.trim(), row.reference, row.headingEn, row.bodyEn])).toEqual([
      ['第一章', null, 'General', null],
      ['第一条', '1', null, 'First.'],
      ['第二条', '2', null, null],
      ['第二章', null, 'Gate', null],
      ['第三条', '3', null, 'Third.'],
      ['（一）', null, null, null],
    ]);
    expect(rows[5]?.parentPosition).toBe(4);
  });
});

describe('matchTemplate', () => {
  const clausesOf = (text: string) =>
    articleRows(parseRuleDocument(text), null).map((row) => ({
      id: `id${row.position}`,
      reference: row.reference,
      body: row.body,
    }));
  it('binds every article a version took over word for word, in each profile and language', () => {
    for (const profile of ['residential', 'office', 'industrial'] as const) {
      for (const language of ['zh-CN', 'en'] as const) {
        for (const overlays of [[], ['school', 'public_gathering']] as const) {
          const { matched, unmatched } = matchTemplate(
            clausesOf(ruleDocumentText(profile, language, overlays)),
            { profile, overlays },
            language,
          );
          expect(unmatched).toEqual([]);
          expect(matched).toHaveLength(templateBindings(profile, overlays).length);
        }
      }
    }
  });
  it('leaves an article alone that has the number but says something else', () => {
    const first = templateBindings('office')[0];
    const clauses = clausesOf(ruleDocumentText('office', 'zh-CN')).map((clause) =>
      clause.reference === String(first?.articleNo) ? { ...clause, body: '会议室由行政部管理。' } : clause,
    );
    const { unmatched } = matchTemplate(clauses, { profile: 'office', overlays: [] }, 'zh-CN');
    expect(unmatched.length).toBeGreaterThan(0);
    expect(new Set(unmatched.map((binding) => binding.articleNo))).toEqual(new Set([first?.articleNo]));
  });
  it('finds an article by its words where another was put in before it', () => {
    const site = { profile: 'office', overlays: [] } as const;
    const text = ruleDocumentText('office', 'en').replace('Article 1 ', 'Article 1 New.\nArticle 2 ');
    const { matched, unmatched } = matchTemplate(clausesOf(text), site, 'en');
    expect(unmatched).toEqual([]);
    expect(matched).toHaveLength(templateBindings('office').length);
  });
});
