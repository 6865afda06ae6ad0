import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineRuleDocuments } from '../parser/outline-rule-documents.ts';
import { said } from './families/said.ts';
import { findLawConflicts } from './find-law-conflicts.ts';
import { suggestControls } from './suggest-controls.ts';
import { suggestForProvision } from './suggest-for-provision.ts';

const pieces = [
  '每班巡逻不少于三次',
  '节假日每班增加一次',
  '接班人未到，不得离岗',
  '提前１０分钟到岗',
  '罚款50元',
  '，',
  '。',
  ' ',
  '\n',
  '不得',
  '可',
  '第三章',
  'every two hours',
  'Guards may not leave until relieved.',
  '录像保存30日',
  'ﬁre drill',
  '😀',
  '１２３',
];
const ruleText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join('')),
);

describe('suggestions', () => {
  it('quote the exact words, name the number and give a reason', () => {
    const text = '各岗每班　巡逻不少于３次，逾期不补。';
    const [suggestion] = suggestControls(text);
    expect(suggestion).toMatchObject({
      control: 'T01',
      params: { minimumPerShift: 3 },
      quote: '每班　巡逻不少于３次',
      at: 2,
      reason: { key: 'number', values: { number: '３次', value: 3 } },
    });
  });

  it('quote words of the text and nothing else, whatever the text; the same text gives the same', () => {
    fc.assert(
      fc.property(ruleText, (text) => {
        const suggestions = suggestControls(text);
        for (const { quote, at } of [...suggestions, ...findLawConflicts(text)]) {
          expect(quote.length).toBeGreaterThan(0);
          expect(text.slice(at, at + quote.length)).toBe(quote);
        }
        expect(suggestControls(text)).toEqual(suggestions);
        expect(new Set(suggestions.map(({ control }) => control)).size).toBe(suggestions.length);
      }),
    );
  });

  it('read a bare number under the heading it stands under', () => {
    expect(said('每班不少于三次。')).toBe('');
    expect(said('每班不少于三次。', ['第四章 巡逻'])).toBe('T01:3');
    expect(suggestControls('每班不少于三次。', { headings: ['巡逻'] })[0]?.quote).toBe('每班不少于三次');
  });

  it('read list items under the words that open the list', () => {
    const [document] = outlineRuleDocuments(
      '值勤办法\n第一章 总则\n第一条 巡逻队员应当做到：\n（一）每班不少于四次；\n（二）每次巡逻后填写巡逻记录。\n',
    );
    const provision = document?.provisions[0];
    if (!document || !provision) throw new Error('the document was not read');
    const { suggestions } = suggestForProvision(document, provision);
    expect(suggestions.map(({ control, params }) => [control, params])).toEqual([
      ['T01', { minimumPerShift: 4 }],
      ['T06', {}],
    ]);
  });

  it('keep holidays out of the ordinary number', () => {
    expect(said('平日每班巡逻三次，节假日每班巡逻五次。')).toBe('T01:3 T02:2');
    expect(said('遇节假日，巡查由每班三次增加到五次。')).toBe('T02:2');
    expect(said('每班巡逻四次，含节假日。')).toBe('T01:4');
  });

  it.each([
    ['夜间巡逻每班不少于四次，不得迟于规定时刻。', '夜间巡逻每班可以多于四次。'],
    ['来访人员应当登记。', '来访人员无需登记。'],
    ['白班每小时呼岗一次。', '白班不要求呼岗。'],
  ])('%s asks; %s does not', (asks, waives) => {
    expect(said(asks)).not.toBe('');
    expect(said(waives)).toBe('');
  });

  it('come to an end on long texts without full stops', () => {
    const paragraph = pieces.join('，');
    expect(suggestControls(paragraph.repeat(100)).length).toBeGreaterThan(0);
    expect(findLawConflicts('巡'.repeat(20_000))).toEqual([]);
  });
});
