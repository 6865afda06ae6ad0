import { afterAll, beforeAll, expect, it } from 'vitest';
import { buckets, countTry, forgiveTries, removeDrainedBuckets } from './rate-limit.ts';
import { type House, openHouse } from './test-company.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.database.drop());

const attempt = (who: string) =>
  countTry(house.database.db, 'recovery.login', who, house.clock.now()).then(
    () => 'counted',
    (error) => error.params.retryAfterSeconds as number,
  );

it('holds its capacity and drains one try at a time by the given clock', async () => {
  const { capacity, drainSeconds } = buckets['recovery.login'];
  for (let i = 0; i < capacity; i++) expect(await attempt('a')).toBe('counted');
  expect(await attempt('a')).toBe(drainSeconds);
  house.clock.advance({ seconds: drainSeconds - 1 });
  expect(await attempt('a')).toBe(1);
  house.clock.advance({ seconds: 1 });
  expect(await attempt('a')).toBe('counted');
  expect(await attempt('a')).toBe(drainSeconds);
  house.clock.advance({ days: 1000 });
  for (let i = 0; i < capacity; i++) expect(await attempt('a')).toBe('counted');
  expect(await attempt('a')).toBe(drainSeconds);
});

it('lets no more through when tries come at the same instant', async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, () => attempt('b')));
  expect(answers.filter((answer) => answer === 'counted')).toHaveLength(buckets['recovery.login'].capacity);
});

it('is not emptied by a clock that is set back', async () => {
  for (let i = 0; i < 3; i++) await attempt('c');
  house.clock.advance({ days: -1 });
  expect(await attempt('c')).toBe(buckets['recovery.login'].drainSeconds);
  house.clock.advance({ days: 1 });
});

it('keeps no name, forgets the right one and what has long drained', async () => {
  for (let i = 0; i < 3; i++) await attempt('+8613800000000');
  expect(JSON.stringify(await house.database.owner`select * from rate_limit`)).not.toContain('13800000000');
  await forgiveTries(house.database.db, 'recovery.login', '+8613800000000');
  expect(await attempt('+8613800000000')).toBe('counted');
  house.clock.advance({ days: 2 });
  await removeDrainedBuckets(house.database.db, house.clock.now());
  expect(await house.database.owner`select * from rate_limit`).toHaveLength(0);
});
