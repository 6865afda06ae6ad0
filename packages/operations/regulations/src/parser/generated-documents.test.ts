import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from './formats/docx/number-formats.ts';
import { outlineRuleDocuments } from './outline-rule-documents.ts';
import { expectLossless } from './test-lossless.ts';

/** A way of numbering: chapters, the rules in them, the points of a rule. */
interface Form {
  readonly title: string;
  chapter(no: number): string;
  /** @param all counted through the document */
  rule(chapter: number, no: number, all: number): string;
  point(no: number): string;
  readonly isEnglish?: boolean;
  /** Rules begin where the text before them ends, on the same line. */
  readonly canRunIn?: boolean;
  /** Points are numbered units themselves. */
  readonly arePointsRules?: boolean;
}

const han = (no: number) => formatNumber(no, 'chineseCounting');
const wide = (no: number) => formatNumber(no, 'decimalFullWidth');
const letter = (no: number) => formatNumber(no, 'lowerLetter');

const forms: Readonly<Record<string, Form>> = {
  '第一章 第一条 （一）': {
    title: '北苑保安管理制度',
    chapter: (no) => `第${han(no)}章`,
    rule: (_c, _n, all) => `第${han(all)}条`,
    point: (no) => `（${han(no)}）`,
    canRunIn: true,
  },
  '第１章 第１条 １．': {
    title: '北苑保安管理制度',
    chapter: (no) => `第${wide(no)}章`,
    rule: (_c, _n, all) => `第${wide(all)}条 `,
    point: (no) => `${wide(no)}．`,
  },
  '一、 1. (1)': {
    title: '北苑保安服务方案',
    chapter: (no) => `${han(no)}、`,
    rule: (_c, no) => `${no}. `,
    point: (no) => `(${no})`,
    canRunIn: true,
    arePointsRules: true,
  },
  '一、 （一） 1、': {
    title: '北苑保安服务方案',
    chapter: (no) => `${han(no)}、`,
    rule: (_c, no) => `（${han(no)}）`,
    point: (no) => `${no}、`,
    arePointsRules: true,
  },
  '1 1.1 a)': {
    title: '北苑保安作业程序',
    chapter: (no) => `${no} `,
    rule: (chapter, no) => `${chapter}.${no} `,
    point: (no) => `${letter(no)}) `,
  },
  'Article 1 1.1 (a)': {
    title: 'North Court Guarding Regulation',
    chapter: (no) => `Article ${no} `,
    rule: (chapter, no) => `${chapter}.${no} `,
    point: (no) => `(${letter(no)}) `,
    isEnglish: true,
  },
  'Chapter 1 Section 1 (a)': {
    title: 'North Court Guarding Rules',
    chapter: (no) => `Chapter ${no} `,
    rule: (_c, _n, all) => `Section ${all} `,
    point: (no) => `(${letter(no)}) `,
    isEnglish: true,
  },
};

const headings = {
  zh: ['总体要求', '岗位职责', '巡逻管理', '交接班'],
  en: ['General', 'Duties', 'Patrols', 'Handover'],
};
const sentences = {
  zh: [
    '保安员按时到岗，不得擅自离岗。',
    '每班巡逻不少于3次，间隔不超过2.5小时。',
    '违反第三条、第四条规定的，由队长处理。',
    '来访人员登记后方可进入！',
    '遇有火情，立即拨打119。\n同时报告班长。',
  ],
  en: [
    'The guard shall stay at the post until relieved.',
    'No fewer than 3 rounds are made in every shift, as Article 2 requires.',
    'Visitors are entered in the register; passes are\nreturned on leaving.',
  ],
};
const noise = {
  zh: ['- 3 -', '第 2 页 共 9 页', '本文档下载后可编辑'],
  en: ['Page 2 of 9', '- 3 -', '--------'],
};

interface Rule {
  readonly sentence: number;
  readonly points: readonly number[];
}
const rule: fc.Arbitrary<Rule> = fc.record({
  sentence: fc.nat(4),
  points: fc.oneof(fc.constant<number[]>([]), fc.array(fc.nat(4), { minLength: 2, maxLength: 4 })),
});
const plan = fc.record({
  chapters: fc.array(fc.array(rule, { minLength: 2, maxLength: 4 }), { minLength: 2, maxLength: 4 }),
  noiseEvery: fc.integer({ min: 2, max: 9 }),
  isRunIn: fc.boolean(),
});

type Plan = typeof plan extends fc.Arbitrary<infer Value> ? Value : never;

interface Written {
  readonly text: string;
  readonly provisions: { path: string[]; items: number }[];
}

function write(form: Form, { chapters, noiseEvery, isRunIn }: Plan): Written {
  const language = form.isEnglish ? 'en' : 'zh';
  const pick = (list: readonly string[], at: number) => list[at % list.length] as string;
  const clean = (label: string) =>
    label
      .normalize('NFKC')
      .trim()
      .replace(/[、.]$/, '');
  const lines = [form.title, ''];
  const provisions: Written['provisions'] = [];
  let all = 0;
  chapters.forEach((rules, c) => {
    const chapter = form.chapter(c + 1);
    let line = chapter + pick(headings[language], c);
    const runsOn = isRunIn && form.canRunIn === true;
    if (!runsOn) lines.push(line);
    rules.forEach(({ sentence, points }, r) => {
      all += 1;
      const label = form.rule(c + 1, r + 1, all);
      const body =
        points.length > 0
          ? form.isEnglish
            ? 'Guards shall:'
            : '应当做到：'
          : pick(sentences[language], sentence);
      line = (runsOn && r === 0 ? line : '') + label + body;
      lines.push(...line.split('\n'));
      if (all % noiseEvery === 0) lines.push(pick(noise[language], all));
      const path = [clean(chapter), clean(label)];
      points.forEach((point, p) => {
        lines.push(form.point(p + 1) + pick(sentences[language], point).replaceAll('\n', ''));
        if (form.arePointsRules) provisions.push({ path: [...path, clean(form.point(p + 1))], items: 0 });
      });
      if (points.length === 0 || !form.arePointsRules) provisions.push({ path, items: points.length });
    });
  });
  return { text: lines.join('\n'), provisions };
}

describe('documents written in every form', () => {
  it.each(Object.entries(forms))('%s are read back rule by rule, and nothing is lost', (_, form) => {
    fc.assert(
      fc.property(plan, (wish) => {
        const { text, provisions } = write(form, wish);
        const outlines = outlineRuleDocuments(text);
        expect(outlines.map((outline) => outline.title)).toEqual([form.title]);
        expect(
          outlines.flatMap((outline) =>
            outline.provisions.map(({ path, items }) => ({ path: [...path], items: items.length })),
          ),
        ).toEqual(provisions);
        expectLossless(text);
      }),
      { numRuns: 40 },
    );
  });
});
