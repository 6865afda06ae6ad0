import { expect, it } from 'vitest';
import { unsaidOf } from './notice-choices.ts';
import { planOutside } from './plan-outside.ts';

it('sends a report by mail to whoever has chosen nothing, and nothing else that is routine', () => {
  const reach = { hasPhone: true, hasMail: true, hasPush: false };
  const ways = (kind: 'report' | 'service') =>
    planOutside(
      'routine',
      unsaidOf(kind),
      reach,
      { quietFrom: null, quietUntil: null },
      new Date('2026-11-03T02:00:00Z'),
      'Asia/Shanghai',
    ).ways.map(({ way }) => way);
  expect(ways('report')).toEqual(['mail']);
  expect(ways('service')).toEqual([]);
});
