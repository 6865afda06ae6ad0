import { describe, expect, it } from 'vitest';
import { placeRows } from './place-rows.ts';
import { type RosterSheetFacts, readRosterSheet } from './read-roster-sheet.ts';

const people = [
  { guardId: 'zhang', name: '张伟', staffNo: '101' },
  { guardId: 'wang', name: '王芳', staffNo: '102' },
  { guardId: 'li1', name: '李强', staffNo: '103' },
  { guardId: 'li2', name: '李强', staffNo: '104' },
];
const facts = (more: Partial<RosterSheetFacts> = {}): RosterSheetFacts => ({
  month: '2026-11',
  people,
  codes: ['D', 'N'],
  posts: new Map([['东门岗', 'east']]),
  legend: new Map(),
  corrections: new Map(),
  ...more,
});
const days = Array.from({ length: 31 }, (_, n) => String(n + 1));
/** A roster as the trade prints it: title, heads, weekdays, people, sums, signatures. */
const sheet = [
  ['云栖大厦 2026年11月 保安员排班表'],
  ['序号', '姓名', '岗位', ...days],
  ['', '', '', ...days.map((_, n) => '日一二三四五六'[n % 7] as string)],
  ['1', '张伟', '东门岗', '白', '白', '夜', '休', '', ' 夜班 ', 'Ｄ'],
  ['2', '王 芳', '', '夜', '休', '白', '年假', '机'],
  ['', '合计', '', '2', '2'],
  ['制表：林晓', '审核：'],
];
const codesOf = (read: ReturnType<typeof readRosterSheet>, row: number) =>
  [...(read.rows[row]?.days ?? [])].map(([day, { code }]) => `${Number(day.slice(8))}${code}`);

describe('a roster in a spreadsheet', () => {
  it('reads people, days and the marks of the trade, whatever stands around them', () => {
    const read = readRosterSheet(sheet, facts());
    expect(codesOf(read, 0)).toEqual(['1D', '2D', '3N', '6N', '7D']);
    expect(read.rows[0]?.postId).toBe('east');
    expect(codesOf(read, 1)).toEqual(['1N', '3D']);
    expect(read.faults).toEqual([
      { cell: 'G5', code: 'unknown-code', value: '年假' },
      { cell: 'H5', code: 'unknown-code', value: '机' },
    ]);
    expect(read.marks.find(({ mark }) => mark === '夜')).toEqual({ mark: '夜', times: 2, means: 'N' });
  });
  it('takes the legend and the corrections of the page', () => {
    const read = readRosterSheet(
      sheet,
      facts({
        legend: new Map([
          ['年假', 'rest'],
          ['白', 'N'],
        ]),
        corrections: new Map([['H5', '夜']]),
      }),
    );
    expect(read.faults).toEqual([]);
    expect(codesOf(read, 1)).toEqual(['1N', '3N', '5N']);
  });
  it('asks for the number where two bear one name, and reads it as a correction', () => {
    const two = [
      ['姓名', ...days],
      ['李强', '白'],
      ['赵六', '白'],
      ['张伟', '白'],
      ['张伟', '夜'],
    ];
    const read = readRosterSheet(two, facts());
    expect(read.faults.map(({ cell, code }) => `${cell} ${code}`)).toEqual([
      'A2 unknown-person',
      'A3 unknown-person',
      'A5 repeated-person',
    ]);
    const again = readRosterSheet(
      two,
      facts({
        corrections: new Map([
          ['A2', '104'],
          ['A3', '102'],
          ['A5', '103'],
        ]),
      }),
    );
    expect(again.faults).toEqual([]);
    expect(again.rows.map((row) => row.guardId)).toEqual(['li2', 'wang', 'zhang', 'li1']);
  });
  it('reads dates, and 1日; a day the month has not is a fault, but for the last of a printed form', () => {
    const dated = [
      ['姓名', '2026-11-01', '2日', '3', '11/4', '5', '2026-12-01', '31'],
      ['张伟', '白', '白', '白', '白', '夜'],
    ];
    const read = readRosterSheet(dated, facts());
    expect(codesOf(read, 0)).toEqual(['1D', '2D', '3D', '4D', '5N']);
    expect(read.faults).toEqual([{ cell: 'G1', code: 'no-such-day', value: '2026-12-01' }]);
  });
  it('says when it is no roster', () => {
    expect(readRosterSheet([['姓名', '电话']], facts()).faults).toEqual([
      { cell: 'A1', code: 'no-days', value: '' },
    ]);
    expect(readRosterSheet([['姓名', ...days]], facts()).faults).toEqual([
      { cell: 'A1', code: 'no-people', value: '' },
    ]);
  });
});

describe('marks without a post', () => {
  const row = (guardId: string, codes: Record<string, string>, postId: string | null = null) => ({
    row: 2,
    guardId,
    postId,
    days: new Map(Object.entries(codes).map(([day, code]) => [day, { code, cell: `${guardId}${day}` }])),
  });
  it('keep a guard at one post, and send him elsewhere only where that is full', () => {
    const heads = new Map(
      ['1', '2', '3'].flatMap((day) => ['a', 'b'].map((post) => [`${day}/${post}/D`, 1] as const)),
    );
    const { placed, unplaced } = placeRows(
      [row('x', { 1: 'D', 2: 'D', 3: 'D' }), row('y', { 1: 'D', 2: 'D' }), row('z', { 3: 'D', 4: 'D' }, 'a')],
      ['a', 'b'],
      heads,
    );
    expect(placed.map((one) => `${one.guardId}${one.day}${one.postId}`)).toEqual([
      'x1a',
      'x2a',
      'x3a',
      'y1b',
      'y2b',
      'z3b',
    ]);
    expect(unplaced).toEqual([{ cell: 'z4', code: 'D' }]);
  });
});
