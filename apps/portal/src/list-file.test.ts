import { describe, expect, it } from 'vitest';
import { cutRow, everyRow, listWords } from './list-file.ts';

describe('a list as a file', () => {
  it.for([0, 1, 999, 1000, 1001, 2500])(
    'holds all of %i rows, however many questions that takes',
    async (n) => {
      const all = Array.from({ length: n }, (_, at) => ({ id: `row-${at}` }));
      const rows = await everyRow(async (after, limit) => {
        const from = after === null ? 0 : all.findIndex((row) => row.id === after) + 1;
        return all.slice(from, from + limit);
      });
      expect(rows).toEqual(all);
    },
  );

  it('says in its last row that it was cut, in the reader’s language', async () => {
    expect(cutRow(await listWords('zh-CN'), 5000)).toEqual([null, expect.stringContaining('5000 条')]);
    expect(cutRow(await listWords('en'), 5000)).toEqual([null, expect.stringContaining('first 5000 rows')]);
  });
});
