import { describe, expect, it } from 'vitest';
import { everyRow, streamedList } from './list-file.ts';
import type { PortalContext } from './portal-context.ts';

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

  it.for([0, 1, 3, 7])('is streamed to its end over %i pages', async (pages) => {
    const read: unknown[] = [];
    const portal = {
      async streamList(_: string, list: { rows: AsyncIterable<readonly unknown[]> }) {
        for await (const rows of list.rows) read.push(...rows);
        return new Response('').body;
      },
    } as unknown as PortalContext;
    const answer = await streamedList(
      portal,
      'csv',
      '登记',
      { name: '登记', columns: [] },
      async (cursor) => {
        const at = Number(cursor ?? 0);
        return {
          rows:
            at < pages
              ? [
                  [at, 'a'],
                  [at, 'b'],
                ]
              : [],
          next: at + 1 < pages ? String(at + 1) : null,
        };
      },
    );
    expect(read).toEqual(Array.from({ length: 2 * pages }, (_, i) => [i >> 1, 'ab'[i & 1]]));
    expect(answer.headers.get('content-type')).toContain('text/csv');
  });
});
