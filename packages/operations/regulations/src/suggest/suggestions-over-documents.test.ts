import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { controlByCode } from '../catalogue.ts';
import type { SiteOverlay } from '../control.ts';
import { articlesOf } from '../parser/articles-of.ts';
import { readRuleDocument } from '../parser/formats/read-rule-document.ts';
import { outlineRuleDocuments } from '../parser/outline-rule-documents.ts';
import { parseRuleDocument } from '../parser/parse-rule-document.ts';
import { ruleDocumentText, templateRequests } from '../templates/regulation-templates.ts';
import { families } from './grammar/whole-lexicon.ts';
import { suggestControls } from './suggest-controls.ts';
import { leadIns, suggestForProvision } from './suggest-for-provision.ts';
import type { ControlSuggestion } from './suggestion.ts';

/** Every suggestion names a control of the catalogue, parameters it has, and words that stand in one of the texts. */
function expectShown({ control, params, quote, at }: ControlSuggestion, texts: readonly string[]): void {
  const names = controlByCode(control).parameters.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(params)));
  expect(quote.trim()).not.toBe('');
  const shown = texts.some((text) => text.slice(at, at + quote.length) === quote);
  expect(shown, `${control} “${quote}”`).toBe(true);
}

const written = ({ control, params }: ControlSuggestion) => [control, ...Object.values(params)].join(':');

describe('suggestions over the sample documents', () => {
  /** By document, provisions that ask for something: their path, the controls, the numbers. Judged by a person. */
  const expected: Readonly<Record<string, readonly string[]>> = {
    'automatic-numbers.docx': [
      '第二章 第三条 H01:15 V02 V11 V10',
      '第二章 第四条 T01:4 T02:1',
      '第三章 第五条 M01 M02:90',
      '第三章 第六条 F05',
    ],
    'brackets-and-stems.txt': ['第二章 第3条 R01', '第二章 第5条 T01'],
    'chapters-and-furniture.txt': ['第一章 第三条 H01:15', '第二章 第二节 第廿一条 M01 M02:90'],
    'colons.txt': [],
    'commas.txt': ['二 1 H08', '二 2 H08'],
    'compendium-gbk.txt': ['3 (1) H01:5', '1 T01', '3 T06 T07', '1 P01', '2 M02:30', '3 M03'],
    'covering-letter.txt': [],
    'english-articles-and-sections.txt': [
      'ARTICLE II Section 1 T01:4',
      'ARTICLE II Section 2 T06',
      'ARTICLE III Section 1 V01',
    ],
    'english-manual.pdf': [
      'Part 1 Article 1 1.1 R01 H02 H03',
      'Part 1 Article 1 1.2 V11 V10',
      'Part 1 Article 2 2.1 T01:6',
      'Part 2 Article 3 3.1 I04',
    ],
    'english-orders.txt': [
      'SECTION 2 2.1 H01:15 H08 H10',
      'SECTION 2 2.2 2.2.1 T01:4',
      'SECTION 2 2.2 2.2.2 T03',
    ],
    'english-roman.txt': ['I H01:15 H08', 'II A 2 F05'],
    'guards-handbook.txt': [
      '第一部分 一 1 H08',
      '第一部分 一 2 H08',
      '第二部分 二 白天 1 T01',
      '第二部分 二 夜间 1 T01',
    ],
    'mixed-numbering.txt': ['1 (1) H01:10', '2 (1) T01'],
    'notice-to-departments.txt': [
      '一 V11 H05 K07',
      '二 1 R01 T01',
      '二 3 T06',
      '三 I01 I06:1',
      '四 (一) T02',
      '四 (二) I10',
    ],
    'one-line-with-dots.txt': ['一 (1) H08', '一 (2) H01:10', '二 (2) V01', '二 (3) T01', '三 (1) H02'],
    'parts-of-regimes.txt': [
      '第一篇 防火巡查制度 第一条 F02:2',
      '第一篇 防火巡查制度 第二条 T06',
      '第一篇 动火审批制度 第一条 F09',
      '第一篇 动火审批制度 第二条 F09',
      '第二篇 来访登记制度 第一条 V01',
      '第二篇 来访登记制度 第二条 V09:90',
    ],
    'pasted-in-one-line.txt': ['第二章 第四条 V01'],
    'pasted-with-markup.txt': [
      '2 2.1 2.1.1 H01:15',
      '2 2.2 2.2.1 T01',
      '2 2.2 2.2.2 2) V04',
      '2 2.3 2.3.1 H03',
      '3 3-1 H10',
    ],
    'procedure-utf16.txt': ['3 3.2 3.2.1 H08', '4 4.1 H01:10 H03', '5 H10'],
    'procedure-with-revisions.txt': ['3 3.2 3.2.2 P07', '4 4.1 4.1.1 H01:10', '4 4.1 4.1.2 H03'],
    'run-in-schemes.txt': ['二 1 R01', '二 2 T01 T03', '二 3 P07', '二 1 (1) V11', '二 1 (2) V11', '三 F05'],
    'school-with-filing-words.txt': ['第1节 第2条 V02', '第2节 第4条 T01'],
    'soft-wrapped.pdf': [
      '第一章 第一条 T01:5 T02:1 H10',
      '第一章 第二条 V11',
      '第二章 第三条 T03 T06',
      '第二章 第四条 I04',
    ],
    'sub-regimes-crlf.txt': [
      '值班制度 二 T10',
      '夜间巡查制度 一 T01:3 T02',
      '夜间巡查制度 二 T06',
      '信息报送制度 二 (一) I01 I02',
      '信息报送制度 二 (二) I06:2',
    ],
    'two-regulations.txt': ['1 P01', '3 (3) R01'],
    'visitors-gbk.txt': ['二 1 (2) V02', '二 1 (3) V03', '二 2 (2) F09', '三 V10', '四 3 V07'],
  };
  const folder = new URL('../parser/samples/', import.meta.url);
  const samples = readdirSync(folder).filter((name) => !name.endsWith('.outline'));

  it('judge every document', () => {
    expect(samples).toEqual(Object.keys(expected).sort());
  });

  it.each(samples)(
    '%s asks for what a person finds in it',
    async (name) => {
      const found: string[] = [];
      const documents = outlineRuleDocuments(await readRuleDocument(readFileSync(new URL(name, folder))));
      for (const document of documents)
        for (const provision of document.provisions) {
          const { suggestions, conflicts } = suggestForProvision(document, provision);
          const texts = [
            provision.text,
            ...provision.items.map(({ text }) => text),
            ...leadIns(document, provision),
          ];
          for (const suggestion of suggestions) expectShown(suggestion, texts);
          expect(conflicts, provision.text).toEqual([]);
          if (suggestions.length > 0)
            found.push(`${provision.path.join(' ')} ${suggestions.map(written).join(' ')}`);
        }
      expect(found).toEqual(expected[name]);
      // A PDF is read in a thread of its own, which a busy machine starts slowly.
    },
    60_000,
  );
});

const allFlags: readonly SiteOverlay[] = [
  'fire_key_unit',
  'public_gathering',
  'high_rise',
  'security_key_unit',
  'anti_terror_target',
  'school',
  'cross_province',
];
/** Parameters the grammar reads numbers for, by control. */
const readable = new Map(
  families
    .flatMap(({ controls }) => Object.entries(controls))
    .flatMap(([code, { number }]) => (number ? [[code, number.parameter] as const] : [])),
);

/** What the grammar finds in every article of the templates, each text once. */
function surveyTemplates(language: 'zh-CN' | 'en') {
  const survey = { asked: 0, found: 0, numbers: 0, read: 0, suggested: 0, wanted: 0 };
  const missed: string[] = [];
  const wrong: string[] = [];
  const seen = new Set<string>();
  for (const profile of ['residential', 'office', 'industrial'] as const)
    for (const flags of [[], allFlags]) {
      const requests = templateRequests(profile, flags);
      const document = parseRuleDocument(ruleDocumentText(profile, language, flags));
      for (const [index, { node, path }] of articlesOf(document).entries()) {
        const { text } = node;
        if (seen.has(text)) continue;
        seen.add(text);
        const suggestions = suggestControls(text, { headings: path });
        for (const suggestion of suggestions) expectShown(suggestion, [text]);
        const asked = requests.filter(({ articleNo }) => articleNo === index + 1);
        survey.suggested += suggestions.length;
        survey.wanted += suggestions.filter(({ control }) =>
          asked.some(({ code }) => code === control),
        ).length;
        for (const { code, values } of asked) {
          const params = suggestions.find(({ control }) => control === code)?.params;
          const parameter = readable.get(code);
          survey.asked += 1;
          if (params) survey.found += 1;
          else missed.push(`${code}: ${text}`);
          for (const [name, value] of Object.entries(params ?? {}))
            if (values[name] !== value) wrong.push(`${code} ${name} ${value}, not ${values[name]}: ${text}`);
          if (parameter === undefined) continue;
          survey.numbers += 1;
          if (params && parameter in params) survey.read += 1;
          else missed.push(`${code} ${parameter}: ${text}`);
        }
      }
    }
  return { ...survey, missed: missed.join('\n'), wrong };
}

describe('suggestions over our own regulations', () => {
  // Reached: every control and every number, in both languages. What an article mentions on the way (the log it is
  // written into, the alarm that is raised) is suggested too: two suggestions in nine in Chinese, one in seven in English.
  it.each(['zh-CN', 'en'] as const)('find what the articles ask for, with its numbers (%s)', (language) => {
    const { asked, found, numbers, read, suggested, wanted, missed, wrong } = surveyTemplates(language);
    expect(asked).toBeGreaterThan(120);
    expect(numbers).toBeGreaterThan(15);
    expect(found / asked, missed).toBeGreaterThanOrEqual(0.98);
    expect(read / numbers, missed).toBeGreaterThanOrEqual(0.95);
    expect(wrong).toEqual([]);
    expect(wanted / suggested).toBeGreaterThanOrEqual(0.75);
  });
});
