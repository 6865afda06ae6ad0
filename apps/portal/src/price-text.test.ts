import { expect, it } from 'vitest';
import { priceLinesOf } from './price-text.ts';

it('reads work by the hour and prices agreed', () => {
  expect(priceLinesOf('晚会现场 | 2026-12-31 | 4 | 6.5 | 35\n\n对讲机租用 ｜ 1,200.50')).toEqual([
    {
      day: '2026-12-31',
      text: '晚会现场',
      basis: 'hours',
      heads: 4,
      minutes: 390,
      rateFen: 3_500,
      fixedFen: null,
    },
    {
      day: null,
      text: '对讲机租用',
      basis: 'fixed',
      heads: null,
      minutes: null,
      rateFen: null,
      fixedFen: 120_050,
    },
  ]);
});

it('names the line that cannot be read', () => {
  for (const line of ['晚会 | 很多', '| 20', '晚会 | 2026-12-31 | 四 | 6 | 35', '晚会 | 2026-12-31 | 4 | 35'])
    expect(() => priceLinesOf(`器材 | 20\n${line}`), line).toThrow(
      expect.objectContaining({ params: { line: 2 }, fields: { lines: 'field.line-wrong' } }),
    );
});
