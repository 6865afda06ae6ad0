import { DomainError } from '@zhiqin/kernel';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { takeStory } from './take-story.ts';
import { tellStory } from './tell-story.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const until = new Date('2026-11-12T09:20:00+08:00');
const elsewhere = new DomainError('story.told-elsewhere');

it('refuses a second teller in words, before he has touched anything', async () => {
  const first = await takeStory(database.db);
  await expect(tellStory({ db: database.db, until })).rejects.toEqual(elsewhere);
  const [row] = await database.owner`select count(*)::int as tenants from tenant`;
  expect(row).toEqual({ tenants: 0 });
  await first.release();
});

it('gives the story to one of many who ask at once, and to the next when he is done', async () => {
  const asked = await Promise.allSettled([1, 2, 3, 4].map(() => takeStory(database.db)));
  const holders = asked.filter((one) => one.status === 'fulfilled').map((one) => one.value);
  expect(holders).toHaveLength(1);
  expect(asked.filter((one) => one.status === 'rejected').map((one) => one.reason)).toEqual(
    Array.from({ length: 3 }, () => elsewhere),
  );
  const next = takeStory(database.db, 'wait');
  await holders[0]?.release();
  const second = await next;
  expect(second.isHeld()).toBe(true);
  await second.release();
});

it('stops waiting at the signal', async () => {
  const first = await takeStory(database.db);
  const stop = new AbortController();
  const waiting = takeStory(database.db, 'wait', stop.signal);
  stop.abort();
  await expect(waiting).rejects.toEqual(elsewhere);
  await first.release();
});

it('knows when its connection was lost: then another may tell', async () => {
  const first = await takeStory(database.db);
  await database.db.identity((tx) =>
    tx.execute(sql`
      select pg_terminate_backend(l.pid) from pg_locks l join pg_database d on d.oid = l.database
      where l.locktype = 'advisory' and d.datname = current_database()`),
  );
  await expect.poll(() => first.isHeld()).toBe(false);
  const second = await takeStory(database.db, 'wait');
  expect(second.isHeld()).toBe(true);
  await Promise.all([first.release(), second.release()]);
});
