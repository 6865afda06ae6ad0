import { DomainError } from '@zhiqin/kernel';
import { expect, it } from 'vitest';
import { atItsLine, planListsOf, planTextsOf } from './plan-text.ts';

const texts = {
  threats: '地下车库盗窃 | 3 | 4 | 监控 12 路',
  survey: '最担心什么 | 车库=46 | 电动车=31',
  posts: 'G1 | 东门岗 | gate | 2 | D 08:00-20:00, N 20:00-08:00 | fire_control | 一人一杆',
  routes: 'R1 | 夜巡 | P1 | 3 | CP1, CP2',
};

it('reads what people write and writes it as they did', () => {
  const lists = planListsOf(texts);
  expect(lists.posts[0]).toMatchObject({
    code: 'G1',
    heads: 2,
    shifts: [
      { code: 'D', startTime: '08:00', endTime: '20:00' },
      { code: 'N', startTime: '20:00', endTime: '08:00' },
    ],
    skills: ['fire_control'],
  });
  expect(lists.survey[0]?.answers).toEqual([
    { answer: '车库', count: 46 },
    { answer: '电动车', count: 31 },
  ]);
  expect(planTextsOf(lists)).toEqual(texts);
  expect(planListsOf(planTextsOf(lists))).toEqual(lists);
});

it('names the line that cannot be read', () => {
  expect(() => planListsOf({ ...texts, posts: `${texts.posts}\n\nG2 | 西门岗 | gate` })).toThrow(DomainError);
  try {
    planListsOf({ ...texts, posts: `${texts.posts}\n\nG2 | 西门岗 | gate` });
  } catch (error) {
    expect(error).toMatchObject({ params: { line: 2 }, fields: { 'content.posts': 'field.line-wrong' } });
  }
});

it('says at the list what was refused inside a line', () => {
  const refused = new DomainError(
    'input.invalid',
    {},
    { 'content.posts.1.kind': 'field.invalid', reason: 'field.required' },
  );
  expect(atItsLine(new Error('around', { cause: refused }))).toMatchObject({
    params: { line: 2 },
    fields: { 'content.posts': 'field.line-wrong', reason: 'field.required' },
  });
  const plain = new Error('other');
  expect(atItsLine(plain)).toBe(plain);
});
