import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlesOf } from './articles-of.ts';
import { type Correction, correctRuleDocuments, splitPoints } from './correct-rule-documents.ts';
import { outlineOf } from './outline-rule-documents.ts';
import { parseRuleDocuments } from './parse-rule-document.ts';
import type { RuleDocument } from './rule-document.ts';
import { allNodes, bare } from './test-lossless.ts';

const text =
  '东湖花园值班制度\n第一章 值班\n第一条 按时到岗。认真登记来人。\n第二条 应当做到：\n（一）不空岗；\n（二）不饮酒；着装整齐；\n（三）不打牌。\n第二章 巡查\n第三条 每班巡查三次。';

const corrected = (...corrections: Correction[]) =>
  correctRuleDocuments(parseRuleDocuments(text), text, corrections);
const read = (documents: readonly RuleDocument[]) =>
  documents.flatMap((document) =>
    outlineOf(document, text).provisions.map(
      ({ label, text: words, items }) =>
        `${label}|${words}${items.map((item) => `|${item.label}${item.text}`).join('')}`,
    ),
  );
const at = (words: string) => text.indexOf(words);

describe('what a person puts right', () => {
  it('splits a provision at a sentence, its later items going with the new one', () => {
    expect(read(corrected({ kind: 'split', at: at('认真'), label: '第一条之二' })).slice(0, 2)).toEqual([
      '第一条|按时到岗。',
      '第一条之二|认真登记来人。',
    ]);
    expect(read(corrected({ kind: 'split', at: at('着装'), label: '第二条之二' })).slice(1, 3)).toEqual([
      '第二条|应当做到：|(一)不空岗；|(二)不饮酒；',
      '第二条之二|着装整齐；|(三)不打牌。',
    ]);
  });

  it('makes an item a provision of its own', () => {
    expect(read(corrected({ kind: 'split', at: at('（二）'), label: '第二条之二' })).slice(1, 3)).toEqual([
      '第二条|应当做到：|(一)不空岗；',
      '第二条之二|不饮酒；着装整齐；|(三)不打牌。',
    ]);
  });

  it.each([
    ['第一条 资料保存六十日。笫二条 大件凭条放行。', '笫', '第二条', '大件凭条放行。'],
    ['第一条 资料保存六十日。第三条、大件凭条放行。', '第三', '第二条', '大件凭条放行。'],
    [
      'Article 1 Records are kept. Artcle 2. Goods leave with a note.',
      'Artcle',
      'Article 2',
      'Goods leave with a note.',
    ],
    ['第一条 资料保存。大件凭条放行。', '大件', '第二条', '大件凭条放行。'],
    ['第一条 资料保存。第二天 交回证件。', '第二天', '第二条', '第二天 交回证件。'],
    ['第一条 资料保存。3 件以上凭条放行。', '3 件', '2', '3 件以上凭条放行。'],
  ])('takes a number with a slip in it for the number: %s', (glued, from, label, words) => {
    const split: Correction = { kind: 'split', at: glued.lastIndexOf(from), label };
    const after = correctRuleDocuments(parseRuleDocuments(glued), glued, [split]);
    const [, second] = articlesOf(after[0] as RuleDocument);
    expect([second?.node.label, second?.node.text]).toEqual([label, words]);
    const [whole] = articlesOf(
      correctRuleDocuments(after, glued, [{ kind: 'merge', at: split.at }])[0] as RuleDocument,
    );
    expect(whole?.node.spans.map((span) => glued.slice(span.start, span.end)).join(' ')).toContain(from);
  });

  it('merges a provision into the one before it, over a heading too', () => {
    expect(read(corrected({ kind: 'merge', at: at('第三条') }))).toEqual([
      '第一条|按时到岗。认真登记来人。',
      '第二条|应当做到：\n第三条 每班巡查三次。|(一)不空岗；|(二)不饮酒；着装整齐；|(三)不打牌。',
    ]);
  });

  it('gives another label, by which the provision is cited from then on', () => {
    const documents = corrected({ kind: 'relabel', at: at('第三条'), label: '第八条' });
    expect(read(documents).at(-1)).toBe('第八条|每班巡查三次。');
    expect(articlesOf(documents[0] as RuleDocument).map((article) => article.reference)).toEqual([
      '1',
      '2',
      '8',
    ]);
  });

  it('changes nothing where there is nothing to change', () => {
    const untouched = read(corrected());
    expect(read(corrected({ kind: 'merge', at: at('第一条') }))).toEqual(untouched);
    expect(read(corrected({ kind: 'relabel', at: 3, label: '第九条' }))).toEqual(untouched);
    expect(read(corrected({ kind: 'split', at: text.length + 9, label: '第九条' }))).toEqual(untouched);
  });

  it('can be undone: what was split and merged again reads as before', () => {
    const split: Correction = { kind: 'split', at: at('认真'), label: '第一条之二' };
    const [first] = corrected(split, { kind: 'merge', at: at('认真') });
    const node = articlesOf(first as RuleDocument)[0]?.node;
    expect(node?.spans.map((span) => text.slice(span.start, span.end)).join('')).toBe(
      '第一条 按时到岗。认真登记来人。',
    );
  });

  it('never loses a word, whatever is corrected in whatever order', () => {
    const place = fc.integer({ min: 0, max: text.length });
    const known = fc.constantFrom(
      ...parseRuleDocuments(text).flatMap((document) =>
        articlesOf(document).flatMap(({ node }) => [
          node.sourceStart,
          ...splitPoints(node, text).map((point) => point.at),
        ]),
      ),
    );
    const correction = fc.record({
      kind: fc.constantFrom('merge' as const, 'split' as const, 'relabel' as const),
      at: fc.oneof(known, place),
      label: fc.constantFrom('第九条', '附', '3.2'),
    });
    fc.assert(
      fc.property(fc.array(correction, { maxLength: 6 }), (corrections) => {
        const documents = corrected(...corrections);
        const spans = documents.flatMap((document) => [
          ...(document.titleSpan ? [document.titleSpan] : []),
          ...document.noise,
          ...allNodes(document.nodes).flatMap((node) => node.spans),
        ]);
        const words = spans.sort((a, b) => a.start - b.start).map((span) => text.slice(span.start, span.end));
        expect(bare(words.join(''))).toBe(bare(text));
        for (const document of documents)
          for (const node of allNodes(document.nodes)) expect(node.spans.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });
});
