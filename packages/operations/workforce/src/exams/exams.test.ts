import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BankQuestion, drawPaper, shortages } from './draw-paper.ts';
import type { Answers, KeyItem, QuestionKind } from './exam-types.ts';
import { questionFault } from './question-fault.ts';
import { addHeads, readQuestionSheet } from './read-question-sheet.ts';
import { pointsOf, scorePaper } from './score-paper.ts';

const kinds = ['single', 'multiple', 'true-false', 'order'] as const;
const topics = ['rules', 'fire', 'skills'] as const;

/** Questions that can be asked, their choices numbered so that none reads like another. */
const question = fc
  .record({
    id: fc.uuid(),
    kind: fc.constantFrom<QuestionKind>(...kinds),
    topic: fc.constantFrom(...topics),
    choices: fc.integer({ min: 3, max: 6 }),
    first: fc.nat(5),
  })
  .map(({ id, kind, topic, choices, first }): BankQuestion => {
    const count = kind === 'true-false' ? 2 : choices;
    const right =
      kind === 'order'
        ? Array.from({ length: count }, (_, index) => index)
        : kind === 'multiple'
          ? [first % count, (first + 1) % count]
          : [first % count];
    return {
      id,
      kind,
      topic,
      text: `问题 ${id}`,
      textEn: null,
      pictureFileId: null,
      choices: Array.from({ length: count }, (_, no) => ({ text: `${id}/${no}`, textEn: null })),
      right,
    };
  });
const bank = fc.uniqueArray(question, { selector: (one) => one.id, minLength: 1, maxLength: 20 });
const rules = fc.array(
  fc.record({
    topic: fc.constantFrom(...topics),
    count: fc.integer({ min: 1, max: 6 }),
    points: fc.integer({ min: 1, max: 10 }),
  }),
  { minLength: 1, maxLength: 4 },
);
const allRight = (key: readonly KeyItem[]): Answers =>
  Object.fromEntries(key.map((item) => [item.questionId, item.right]));

describe('drawing a paper', () => {
  it('gives the same paper for a seed, no question twice, and as many as the rules ask where the bank has them', () => {
    fc.assert(
      fc.property(bank, rules, fc.string(), (questions, wanted, seed) => {
        const { paper, key } = drawPaper(wanted, questions, seed);
        expect(drawPaper(wanted, [...questions].reverse(), seed)).toEqual({ paper, key });
        expect(new Set(paper.map((one) => one.questionId)).size).toBe(paper.length);
        expect(paper.length === wanted.reduce((sum, rule) => sum + rule.count, 0)).toBe(
          shortages(wanted, questions).length === 0,
        );
      }),
    );
  });

  it('keeps the right choices right however they are shown, and shows nothing of them', () => {
    fc.assert(
      fc.property(bank, rules, fc.string(), (questions, wanted, seed) => {
        const { paper, key } = drawPaper(wanted, questions, seed);
        paper.forEach((asked, no) => {
          const source = questions.find((one) => one.id === asked.questionId);
          const shownRight = key[no]?.right.map((place) => asked.choices[place]?.text);
          expect(shownRight).toEqual(source?.right.map((place) => source.choices[place]?.text));
          expect(Object.keys(asked)).not.toContain('right');
        });
      }),
    );
  });
});

describe('scoring a paper', () => {
  it('is full for what is right, nothing for silence, between them always, and sums up its topics', () => {
    const someAnswers = fc.dictionary(fc.uuid(), fc.array(fc.nat(7), { maxLength: 6 }));
    fc.assert(
      fc.property(bank, rules, fc.string(), someAnswers, (questions, wanted, seed, stray) => {
        const { key } = drawPaper(wanted, questions, seed);
        fc.pre(key.length > 0);
        const full = scorePaper(key, { ...stray, ...allRight(key) }, 100);
        expect(full).toMatchObject({ percent: 100, isPassed: true });
        expect(scorePaper(key, {}, 1)).toMatchObject({ points: 0, percent: 0, isPassed: false });
        const guess = scorePaper(key, Object.fromEntries(key.map((item) => [item.questionId, [0]])), 60);
        expect(guess.points).toBeGreaterThanOrEqual(0);
        expect(guess.points).toBeLessThanOrEqual(full.of);
        expect(guess.isPassed).toBe(guess.percent >= 60);
        expect(Object.values(guess.topicScores).reduce((sum, one) => sum + one.points, 0)).toBe(guess.points);
      }),
    );
  });

  it('halves what is left out of several, gives nothing for one wrong, and never passes by rounding', () => {
    const item: KeyItem = { questionId: 'q', kind: 'multiple', topic: 'fire', points: 3, right: [0, 2] };
    expect(pointsOf(item, [2])).toBe(1.5);
    expect(pointsOf(item, [2, 0])).toBe(3);
    expect(pointsOf(item, [0, 1, 2])).toBe(0);
    const order: KeyItem = { ...item, kind: 'order', right: [2, 0, 1] };
    expect(pointsOf(order, [2, 0, 1])).toBe(3);
    expect(pointsOf(order, [0, 1, 2])).toBe(0);
    const three = [0, 1, 2].map(
      (no): KeyItem => ({ ...item, questionId: String(no), kind: 'single', right: [0] }),
    );
    expect(scorePaper(three, { 0: [0], 1: [0] }, 67)).toMatchObject({ percent: 66, isPassed: false });
  });
});

describe('what can be asked', () => {
  const choices = [{ text: '甲' }, { text: '乙' }, { text: '丙' }];
  it.each([
    ['single', [0], null],
    ['single', [0, 1], 'right'],
    ['multiple', [1], 'right'],
    ['multiple', [0, 3], 'right'],
    ['true-false', [0], 'choices'],
    ['order', [], null],
    ['picture', [0], 'picture'],
  ] as const)('%s with %j', (kind, right, fault) => {
    expect(questionFault({ kind, choices, right })).toBe(fault);
  });
});

describe('a sheet of questions', () => {
  const heads = { columns: new Map(), kinds: new Map(), topics: new Map() };
  addHeads(heads, {
    columns: {
      kind: '题型',
      topic: '知识点',
      text: '题目',
      textEn: '英文',
      a: '选项A',
      b: '选项B',
      c: '选项C',
      d: '选项D',
      e: '选项E',
      f: '选项F',
      right: '答案',
    },
    kinds: {
      single: '单选题',
      multiple: '多选题',
      'true-false': '判断题',
      order: '排序题',
      picture: '看图题',
    },
    topics: {
      rules: '规章',
      skills: '技能',
      emergency: '突发',
      fire: '消防',
      law: '法律',
      service: '服务',
      equipment: '设备',
    },
  });
  const head = ['题型', '知识点', '题目', '选项A', '选项B', '选项C', '答案'];

  it('takes each kind, an order in the order of its letters', () => {
    const { questions, errors } = readQuestionSheet(
      [
        head,
        ['单选题', '消防', '火警电话？', '119', '110', '', 'A'],
        ['多选题', '消防', '哪些是灭火器？', '干粉', '水', '布', 'ab'],
        ['判断题', '规章', '可以离岗。', '', '', '', 'B'],
        ['排序题', '突发', '先后？', '撤离', '报警', '清点', 'BAC'],
        ['', '', '', '', '', '', ''],
      ],
      heads,
    );
    expect(errors).toEqual([]);
    expect(questions.map(({ kind, choices, right }) => ({ kind, choices, right }))).toEqual([
      { kind: 'single', choices: ['119', '110'], right: [0] },
      { kind: 'multiple', choices: ['干粉', '水', '布'], right: [0, 1] },
      { kind: 'true-false', choices: ['对', '错'], right: [1] },
      { kind: 'order', choices: ['报警', '撤离', '清点'], right: [0, 1, 2] },
    ]);
  });

  it('names each fault by its cell and takes the rest', () => {
    const { questions, errors } = readQuestionSheet(
      [
        head,
        ['单选', '消防', '甲？', '一', '二', '', 'A'],
        ['单选题', '厨艺', '乙？', '一', '二', '', 'A'],
        ['单选题', '消防', '丙？', '一', '', '三', 'A'],
        ['单选题', '消防', '丁？', '一', '二', '', 'AB'],
        ['单选题', '消防', '', '一', '二', '', 'A'],
        ['排序题', '消防', '戊？', '一', '二', '三', 'AB'],
        ['单选题', '消防', '己？', '一', '二', '', 'B'],
        ['单选题', '消防', '己？', '一', '二', '', 'B'],
      ],
      heads,
    );
    expect(errors.map(({ cell, code }) => `${cell} ${code}`)).toEqual([
      'A2 unknown-kind',
      'B3 unknown-topic',
      'C4 choices',
      'G5 right',
      'C6 required',
      'G7 right',
      'C9 duplicate',
    ]);
    expect(questions.map((one) => one.row)).toEqual([8]);
  });
});
