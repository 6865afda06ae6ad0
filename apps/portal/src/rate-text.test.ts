import { expect, it } from 'vitest';
import { basisPointsOf, itemsOf, rulesOf } from './rate-text.ts';

const one = [{ id: 's1', code: 'YQ' }];

it('reads items and rules as people write them, to the fen and the basis point', () => {
  expect(itemsOf('对讲机 | 1,200.50\n', one)).toEqual([{ siteId: 's1', text: '对讲机', amountFen: 120_050 }]);
  const two = [...one, { id: 's2', code: 'JA' }];
  expect(itemsOf('JA｜手电｜80', two)).toEqual([{ siteId: 's2', text: '手电', amountFen: 8_000 }]);
  expect(rulesOf('T01 | post | 0.5% | 10 | 每漏一次\nT01 | post | 1 | 10 | 再次')).toMatchObject([
    { key: 't01-post', basisPointsEach: 50, capBasisPoints: 1_000, clause: '每漏一次' },
    { key: 't01-post-2', basisPointsEach: 100 },
  ]);
  expect(basisPointsOf('0.005')).toBeNull();
});

it('names the line it cannot read', () => {
  const problem = { code: 'input.invalid', fields: { items: 'field.line-wrong' }, params: { line: 2 } };
  expect(() => itemsOf('a | 1\nb', one)).toThrow(expect.objectContaining(problem));
  expect(() => itemsOf('a | 1', [])).toThrow('input.invalid');
  expect(() => rulesOf('T01 | gate | 1 | 2 | x')).toThrow('input.invalid');
});
