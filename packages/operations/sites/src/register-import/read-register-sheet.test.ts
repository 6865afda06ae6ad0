import { describe, expect, it } from 'vitest';
import { readRegisterSheet } from './read-register-sheet.ts';

const columns = (names: Record<string, string>) =>
  new Map(Object.entries(names).map(([head, key]) => [head.toLowerCase(), key]));
const gearHeads = {
  columns: columns({
    类别: 'gearKind',
    名称: 'name',
    编号: 'gearNo',
    数量: 'count',
    岗位: 'post',
    状态: 'gearState',
  }),
  choices: new Map([
    [
      'gearKind',
      new Map([
        ['对讲机', 'radio'],
        ['其他', 'other'],
      ]),
    ],
    [
      'gearState',
      new Map([
        ['完好', 'good'],
        ['送修', 'repair'],
      ]),
    ],
  ]),
  posts: new Map([
    ['g1', 'post-1'],
    ['东门岗', 'post-1'],
  ]),
};
const head = ['类别 *', '名称', '编号', '数量', '岗位', '状态'];

describe('a register in a spreadsheet', () => {
  it('reads rows by the heads, whatever their order, and fills what may stay empty', () => {
    const { lines, errors } = readRegisterSheet(
      'gear',
      [['编号', '类别'], ['R-01', '对讲机'], [], ['', '对讲机']],
      gearHeads,
    );
    expect(errors).toEqual([]);
    expect(lines).toEqual([
      { row: 2, gearKind: 'radio', name: null, gearNo: 'R-01', count: 1, post: null, gearState: 'good' },
      { row: 4, gearKind: 'radio', name: null, gearNo: null, count: 1, post: null, gearState: 'good' },
    ]);
  });

  it('names every fault by its cell', () => {
    const { errors } = readRegisterSheet(
      'gear',
      [
        head,
        ['望远镜', '', 'R-01', '1', '西门', '完好'],
        ['其他', '', '', '0', 'G1', '坏了'],
        ['对讲机', '', 'r-02', '2', '东门岗', ''],
        ['对讲机', '', 'R-02', '1', '', ''],
        ['', '', 'x'.repeat(33), '一', '', ''],
      ],
      gearHeads,
    );
    expect(errors.map(({ cell, code }) => `${cell} ${code}`)).toEqual([
      'A2 unknown-kind',
      'E2 unknown-post',
      'D3 bad-number',
      'F3 unknown-kind',
      'B3 name-needed',
      'D4 one-each',
      'C5 duplicate',
      'A6 required',
      'C6 too-long',
      'D6 bad-number',
    ]);
  });

  it('says which column is missing, or stands there twice, before it looks at any row', () => {
    const said = (rows: string[][]) =>
      readRegisterSheet('gear', rows, gearHeads).errors.map(({ code }) => code);
    expect(said([['编号'], ['R-01']])).toEqual(['missing-column']);
    expect(
      said([
        ['类别', '类别'],
        ['对讲机', '对讲机'],
      ]),
    ).toEqual(['repeated-column']);
    expect(said([head])).toEqual(['no-rows']);
  });

  it('takes days as days alone', () => {
    const heads = {
      columns: columns({ 编号: 'assetNo', 种类: 'fireKind', 位置: 'place', 出厂: 'madeOn' }),
      choices: new Map([['fireKind', new Map([['干粉', 'powder']])]]),
      posts: new Map(),
    };
    const read = (day: string) =>
      readRegisterSheet(
        'fireAssets',
        [
          ['编号', '种类', '位置', '出厂'],
          ['M-1', '干粉', '大厅', day],
        ],
        heads,
      );
    expect(read('2024-06-01').lines).toMatchObject([{ madeOn: '2024-06-01' }]);
    for (const wrong of ['2024-02-30', '去年六月', '2024-06-01T00:00:00'])
      expect(read(wrong).errors).toMatchObject([{ cell: 'D2', code: 'bad-day' }]);
  });
});
