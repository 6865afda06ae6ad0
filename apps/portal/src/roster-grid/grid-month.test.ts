import { addDays, windowAt } from '@zhiqin/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  cellFor,
  changesOf,
  checkRow,
  countPlaces,
  gridOf,
  indexMonth,
  openByDay,
  type RosterSheet,
  skillsMissing,
} from './grid-month.ts';

const times = { D: ['07:00', '19:00'], N: ['19:00', '07:00'] } as const;
const days = Array.from({ length: 30 }, (_, n) => addDays('2026-11-01', n));

function sheetOf(guards: { cells?: [number, string, string][] }[]): RosterSheet {
  const posts = ['g1', 'g2'];
  return {
    site: { id: 's', code: 'S', name: '项目', nameEn: null, zone: 'Asia/Shanghai' },
    month: '2026-11',
    days: days.map((day) => ({ day, isStatutoryHoliday: false })),
    workdays: 21,
    posts: posts.map((id) => ({ id, code: id.toUpperCase(), name: id, nameEn: null, kind: 'gate' })),
    shifts: days.flatMap((day) =>
      posts.flatMap((postId) =>
        (['D', 'N'] as const).map((code) => ({
          day,
          postId,
          code,
          heads: 1,
          skills: [],
          skillHeads: 1,
          ...windowAt(day, times[code][0], times[code][1], 'Asia/Shanghai'),
        })),
      ),
    ),
    guards: guards.map(({ cells = [] }, n) => ({
      guardId: `p${n}`,
      cells: cells.map(([col, postId, code]) => ({ day: days[col], postId, code })),
      around: [],
      terms: [],
      protectedSpans: [],
      cycleBefore: { months: 0, minutes: 0 },
    })),
    unfit: [],
    lacking: [],
    bringing: [],
  } as unknown as RosterSheet;
}

describe('a month that is edited', () => {
  const month = indexMonth(
    sheetOf([
      {
        cells: [
          [0, 'g2', 'D'],
          [1, 'g2', 'D'],
        ],
      },
      { cells: [[2, 'g2', 'D']] },
    ]),
  );
  const grid = gridOf(month);

  it('knows its codes by their start, and what stands where', () => {
    expect(month.codes).toEqual(['D', 'N']);
    expect(grid[0]?.slice(0, 3)).toEqual(['1.D', '1.D', '']);
    expect(openByDay(month, countPlaces(grid), 'D').slice(0, 4)).toEqual([1, 1, 1, 2]);
  });
  it('puts a typed code at his usual post, at another where that is full, and at the one asked for', () => {
    const counts = countPlaces(grid);
    expect(cellFor(month, grid, counts, { row: 0, col: 5, code: 'N' })).toBe('1.N');
    expect(cellFor(month, grid, counts, { row: 0, col: 2, code: 'D' })).toBe('0.D');
    expect(cellFor(month, grid, counts, { row: 0, col: 0, code: 'D' })).toBe('1.D');
    expect(cellFor(month, grid, counts, { row: 0, col: 2, code: 'D', post: 1 })).toBe('1.D');
    expect(cellFor(month, grid, counts, { row: 0, col: 2, code: 'E' })).toBeNull();
  });
  it('says what changed, with what stood there before', () => {
    const next = applyEdits(grid, [{ row: 0, col: 1, before: '1.D', after: '0.N' }]);
    expect(changesOf(month, grid, next)).toEqual([
      {
        guardId: 'p0',
        day: '2026-11-02',
        from: [{ postId: 'g2', code: 'D' }],
        to: [{ postId: 'g1', code: 'N' }],
      },
    ]);
    expect(changesOf(month, grid, grid)).toEqual([]);
  });
  it('is checked by the rules of publication while it is typed', () => {
    const row = grid[0]?.map((_, col) => (col < 7 ? '0.D' : '')) ?? [];
    const found = checkRow(month, 0, row).map(({ control }) => control);
    expect(found.filter((one) => one === 'R03')).toHaveLength(7);
    expect(found).toContain('R05');
  });
  it('whatever is typed, taking it back gives the month as it was, and rows not touched stay the same rows', () => {
    const anyEdit = fc.record({
      row: fc.nat(1),
      col: fc.nat(29),
      after: fc.constantFrom('', '0.D', '1.N', '0.N'),
    });
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 20 }), (typed) => {
        let now = grid;
        const history = typed.map(({ row, col, after }) => {
          const edits = [{ row, col, before: now[row]?.[col] ?? '', after }];
          now = applyEdits(now, edits);
          return edits;
        });
        const touched = new Set(typed.map(({ row }) => row));
        expect([0, 1].every((row) => touched.has(row) || now[row] === grid[row])).toBe(true);
        for (const edits of history.reverse()) now = applyEdits(now, edits, true);
        expect(now).toEqual(grid);
      }),
    );
  });
});

it('says while it is edited which skills a place asks for and nobody brings: each of the heads, or one of the team', () => {
  const sheet = sheetOf([{ cells: [[0, 'g1', 'D']] }, {}]);
  const at = { day: days[0] as string, postId: 'g1', code: 'D' };
  const asking = (heads: number, skillHeads: number, more: Partial<RosterSheet>) =>
    indexMonth({
      ...sheet,
      shifts: sheet.shifts.map((one) =>
        one.day === at.day && one.postId === 'g1' && one.code === 'D'
          ? { ...one, heads, skillHeads, skills: ['急救'] }
          : one,
      ),
      ...more,
    });
  const each = asking(1, 1, { lacking: [{ ...at, guardId: 'p0', skills: ['急救'] }] });
  expect(skillsMissing(each, gridOf(each), 0)).toEqual([{ day: at.day, skills: ['急救'] }]);
  expect(skillsMissing(each, gridOf(each), 1)).toEqual([]);
  // One of two: the place still open may bring it; once both are taken by others it is missing.
  const some = asking(2, 1, { bringing: [] });
  const [alone] = [gridOf(some)];
  expect(skillsMissing(some, alone, 0)).toEqual([]);
  const both = applyEdits(alone, [{ row: 1, col: 0, before: '', after: '0.D' }]);
  expect(skillsMissing(some, both, 0)).toEqual([{ day: at.day, skills: ['急救'] }]);
  const brought = asking(2, 1, { bringing: [{ ...at, guardId: 'p1' }] });
  expect(skillsMissing(brought, both, 0)).toEqual([]);
});
