import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlesOf } from './articles-of.ts';
import { readNumber, readRoman } from './markers/read-number.ts';
import { parseRuleDocument, parseRuleDocuments } from './parse-rule-document.ts';
import type { RuleDocument, RuleNode } from './rule-document.ts';
import { allNodes, bare, expectLossless } from './test-lossless.ts';

/** Kind, label and heading or first words, indented by depth: what a person would compare. */
function outline(nodes: readonly RuleNode[], depth = 0): string[] {
  return nodes.flatMap((node) => [
    `${'  '.repeat(depth)}${node.kind} ${node.label}${node.heading ? ` <${node.heading}>` : ''} ${node.text.slice(0, 8)}`.trimEnd(),
    ...outline(node.children, depth + 1),
  ]);
}

describe('numerals', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百零三', 103],
    ['二〇', 20],
    ['１２', 12],
    ['③', 3],
    ['百零三', 103],
    ['廿三', 23],
    ['卅', 30],
    ['两百五十', 250],
    ['一千零二十', 1020],
    ['一万零三', 10003],
    ['二〇二六', 2026],
    ['㉑', 21],
    ['Two', 2],
    ['abc', null],
    ['', null],
  ])('%s', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it.each([
    ['iv', 4],
    ['XII', 12],
    ['Ⅲ', 3],
    ['IIII', null],
    ['mix', null],
  ])('Roman %s', (text, value) => {
    expect(readRoman(text)).toBe(value);
  });
});

describe('a rule document', () => {
  it('is read by chapter, section and article', () => {
    const text =
      '门岗管理办法\n\n第一章 总则\n第一条 门岗昼夜有人。\n第二章 值守\n第一节 白班\n第二条 早七点到岗，\n穿好制服。\n第十条 夜班另定。';
    const document = parseRuleDocument(text);
    expect(document.title).toBe('门岗管理办法');
    expect(outline(document.nodes)).toEqual([
      'chapter 第一章 <总则>',
      '  article 第一条 门岗昼夜有人。',
      'chapter 第二章 <值守>',
      '  section 第一节 <白班>',
      '    article 第二条 早七点到岗，穿好',
      '    article 第十条 夜班另定。',
    ]);
    expect(articlesOf(document).map((article) => [article.reference, article.path.join('/')])).toEqual([
      ['1', '总则'],
      ['2', '值守/白班'],
      ['10', '值守/白班'],
    ]);
    expectLossless(text);
  });

  it('is read where title, chapter and article run into one line', () => {
    const text =
      '车场守则\n车场守则第一章总则第一条车场由保安员看管。\n第二条车辆按位停放。第二章出入第三条凭证出入。';
    const document = parseRuleDocument(text);
    expect(outline(document.nodes)).toEqual([
      'chapter 第一章 <总则>',
      '  article 第一条 车场由保安员看管',
      '  article 第二条 车辆按位停放。',
      'chapter 第二章 <出入>',
      '  article 第三条 凭证出入。',
    ]);
    expect(document.noise.map((noise) => noise.kind)).toEqual(['repeated-title']);
    expectLossless(text);
  });

  it('reads loosely numbered rules: 一、 1. （1） ① with headings run in', () => {
    const text =
      '值班方案一、目标1. 全天有人。\n2. 夜间加强。\n二、做法1. 交接（1）当面交清；（2）双方签名。\n2．巡查：①库房②车棚。';
    const document = parseRuleDocument(text);
    expect(outline(document.nodes)).toEqual([
      'chapter 一、 <目标>',
      '  article 1. 全天有人。',
      '  article 2. 夜间加强。',
      'chapter 二、 <做法>',
      '  section 1. <交接>',
      '    article （1） 当面交清；',
      '    article （2） 双方签名。',
      '  section 2． 巡查：',
      '    article ① 库房',
      '    article ② 车棚。',
    ]);
    expectLossless(text);
  });

  it('takes a list of 一、 without anything below for articles', () => {
    expect(outline(parseRuleDocument('一、按时到岗。\n二、认真登记。').nodes)).toEqual([
      'article 一、 按时到岗。',
      'article 二、 认真登记。',
    ]);
  });

  it('keeps mentions of other articles, decimals and dates in the text', () => {
    const text =
      '第一条 依照《条例》第十二条、第二十九条办理。\n第二条 违反第一条规定的，按第五条处理。半径1.5米内；2026.3.1起施行。\n第三条规定以外的情形另议。\n第三条 完。';
    const document = parseRuleDocument(text);
    expect(articlesOf(document).map((article) => article.reference)).toEqual(['1', '2', '3', '3']);
    expect(document.nodes[0]?.text).toContain('第二十九条办理');
    expectLossless(text);
  });

  it('sets page numbers, dividing lines and site notices apart, even inside an article', () => {
    const text =
      '第一条 值班记录写清来人和时间，\n- 3 -\n每班一份。\n第 4 页 共 9 页\n------\n第二条 完。\n更多文档下载请访问 www.example.com';
    const document = parseRuleDocument(text);
    expect(document.noise.map((noise) => noise.kind)).toEqual([
      'page-number',
      'page-number',
      'rule-line',
      'site-notice',
    ]);
    expect(document.nodes.map((node) => node.text)).toEqual(['值班记录写清来人和时间，每班一份。', '完。']);
    expectLossless(text);
  });

  it('reads full-width digits, （一） and 1）', () => {
    const text = '第１条 甲\n（一）乙；\n（二）丙。\n1）丁；\n2）戊。\n第２条 己。';
    expect(outline(parseRuleDocument(text).nodes)).toEqual([
      'article 第１条 <甲>',
      '  item （一） 乙；',
      '  item （二） 丙。',
      '    item 1） 丁；',
      '    item 2） 戊。',
      'article 第２条 己。',
    ]);
  });

  it('reads a heading set off by a space, and Windows line ends like any other', () => {
    const text =
      '门岗制度\n\n第一条 目的 为了来人有序登记，定本制度。\n第二条 适用范围\n本制度适用于门岗。\n第三条 施行。';
    const headings = (source: string) =>
      articlesOf(parseRuleDocument(source)).map((article) => [article.node.heading ?? '', article.node.text]);
    expect(headings(text)).toEqual([
      ['目的', '为了来人有序登记，定本制度。'],
      ['适用范围', '本制度适用于门岗。'],
      ['', '施行。'],
    ]);
    const windows = text.replaceAll('\n', '\r\n');
    expect(headings(windows)).toEqual(headings(text));
    expect(parseRuleDocuments(windows).length).toBe(1);
    expect(parseRuleDocuments('甲制度\r\n一、登记。\r\n乙制度\r\n一、停放。').length).toBe(1);
    expect(parseRuleDocuments('甲制度\r\n一、登记。\r\n\r\n乙制度\r\n一、停放。').length).toBe(2);
  });

  it('reads English chapters and articles', () => {
    const text =
      'Gate Regulation\n\nChapter 1 General\nArticle 1 Guards wear\nuniform.\nArticle 2 See Article 1.';
    const document = parseRuleDocument(text);
    expect(document.title).toBe('Gate Regulation');
    expect(document.nodes[0]?.children.map((node) => node.text)).toEqual([
      'Guards wear uniform.',
      'See Article 1.',
    ]);
    expectLossless(text);
  });

  it('turns a text without numbers into paragraphs, and nothing into nothing', () => {
    expect(outline(parseRuleDocument('保安员要有礼貌。\n见人问好。').nodes)).toEqual([
      'paragraph  保安员要有礼貌。',
      'paragraph  见人问好。',
    ]);
    expect(parseRuleDocument('')).toEqual({ title: '', titleSpan: null, nodes: [], noise: [] });
  });

  it('is split where a file holds several, and kept together when one is asked for', () => {
    const text = '物业规章汇编制度\n门岗制度\n\n一、登记。\n\n车场制度\n\n一、停放。\n夜间规定\n一、熄灯。';
    const documents = parseRuleDocuments(text);
    expect(documents.map((document) => document.title)).toEqual(['门岗制度', '车场制度']);
    expect(outline(documents[1]?.nodes ?? [])).toEqual([
      'article 一、 停放。',
      'chapter  <夜间规定>',
      '  article 一、 熄灯。',
    ]);
    expect(articlesOf(documents[1] as RuleDocument).map((article) => article.reference)).toEqual([
      '1',
      'A.1',
    ]);
    expect(documents[0]?.noise.map((noise) => noise.kind)).toEqual(['collection-title']);
    expectLossless(text);
  });

  it('loses nothing, whatever is thrown at it', () => {
    const piece = fc.constantFrom(
      '第一章',
      '第二条',
      '第十条',
      '总则',
      '一、',
      '二、',
      '（一）',
      '(2)',
      '1.',
      '2．',
      '①',
      '。',
      '；',
      '：',
      '\n',
      '\r\n',
      ' ',
      '　',
      '- 3 -',
      '管理制度',
      '登记来人',
      '见第三条规定',
      '1.5',
      '2026',
      '下载文档',
      'Article 2 ',
      'Section 1',
      '1.1 ',
      '1.1.1',
      'a) ',
      '(i)',
      'IV. ',
      '• ',
      '附件1',
      '附 则',
      '目录',
      '………… 3',
      '\f',
      '## ',
      '第百零三条之一 ',
      '１．',
      '2026年1月1日',
      '某某公司',
      'www.example.com',
      '第 3 页 共 9 页',
      '𠮷',
      '\u2028',
      'a',
    );
    const anyText = fc.oneof(
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary', maxLength: 200 }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        expectLossless(text);
      }),
      { numRuns: 80 },
    );
  }, 30_000);

  it('reads five megabytes, in one line or many', () => {
    const clause = '保安员按时到岗并认真登记来人姓名、单位和事由。';
    const lines: string[] = ['大型管理制度', ''];
    for (let bytes = 0, no = 1; bytes < 5 * 1024 * 1024; no++) {
      const line = `第${no}条 ${clause}（1）先看证件；（2）再做登记。`;
      lines.push(line);
      bytes += Buffer.byteLength(line) + 1;
    }
    const text = lines.join('\n');
    const document = parseRuleDocument(text);
    expect(articlesOf(document).length).toBe(lines.length - 2);
    const covered = allNodes(document.nodes).reduce(
      (sum, node) =>
        sum + node.spans.reduce((all, span) => all + bare(text.slice(span.start, span.end)).length, 0),
      0,
    );
    expect(covered + '大型管理制度'.length).toBe(bare(text).length);

    const oneLine = '第一条第二条（1）1.一、'.repeat(20_000);
    const squeezed = parseRuleDocument(oneLine);
    expect(
      allNodes(squeezed.nodes).reduce(
        (sum, node) => sum + node.spans.reduce((all, span) => all + span.end - span.start, 0),
        0,
      ),
    ).toBe(oneLine.length);
  }, 60_000);
});
