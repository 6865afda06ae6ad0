import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openBulkDatabase } from '@zhiqin/db';
import { localFolder, useFileStore } from '@zhiqin/files';
import { usePrivacyKey } from '@zhiqin/privacy';
import { testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tellStory } from './telling/tell-story.ts';

const files = mkdtempSync(path.join(tmpdir(), 'zhiqin-months-'));
beforeAll(() => {
  usePrivacyKey(randomBytes(32));
  useFileStore(localFolder(files));
});
afterAll(() => rmSync(files, { recursive: true, force: true }));

it('closes month after month: what one month left open is answered before it is closed itself', {
  timeout: 300_000,
}, async () => {
  const database = await testDatabase();
  const bulk = openBulkDatabase(database.db, database);
  const until = new Date('2026-11-03T12:00:00+08:00');
  await tellStory({ db: database.db, bulk, until, days: 34, siteCodes: ['QMGY'] });
  await bulk.close();
  const closed = await database.owner`select month from month_closed order by month`;
  const waiting = await database.owner`select from_day as day from leave_request where decision is null`;
  expect(closed.map((row) => row.month)).toEqual(['2026-09', '2026-10']);
  expect(waiting.map((row) => row.day)).toEqual(['2026-11-22']);
  await database.drop();
});
