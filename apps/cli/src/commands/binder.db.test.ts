import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTenant } from '@zhiqin/access';
import { createCaller } from '@zhiqin/api';
import { openBulkDatabase } from '@zhiqin/db';
import { systemClock } from '@zhiqin/kernel';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { actingMember } from '../acting-member.ts';
import { run } from '../run.ts';

let database: TestDatabase;
const folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-binder-'));

beforeAll(async () => {
  database = await testDatabase();
  const base = { db: database.db, clock: systemClock, language: 'en', requestId: 'test' } as const;
  await createTenant(
    { ...base, isDemo: true },
    {
      ...{ companyName: '安衡保安', operatorKind: 'self_hiring', province: '上海市', ownerName: '周敏' },
      ...{ login: 'demo@example.com', password: 'correct horse battery staple', language: 'zh-CN' },
    },
  );
  const actor = await actingMember(base, { login: undefined, tenant: undefined, password: undefined });
  await createCaller({ ...base, actor }).sites.createSite({
    ...{ code: 'WJDS', name: '望江大厦', siteType: 'office', zone: 'Asia/Shanghai' },
  });
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

it('writes a site’s inspection binder, and says as JSON how long it took', async () => {
  let out = '';
  const terminal = {
    env: { LANG: 'zh_CN.UTF-8', ZHIQIN_CWD: folder, ZHIQIN_DATA: folder },
    out: (text: string) => {
      out += text;
    },
    error: (text: string) => {
      throw new Error(text);
    },
  };
  const code = await run(['binder', '--site', 'WJDS', '--out', 'book.pdf', '--json'], terminal, async () => ({
    db: database.db,
    openBulk: () => openBulkDatabase(database.db, database),
    close: async () => {},
  }));
  expect(code).toBe(0);
  const told = JSON.parse(out);
  expect(told).toMatchObject({ site: 'WJDS', path: path.join(folder, 'book.pdf') });
  expect(told.pages).toBeGreaterThan(5);
  expect(told.tookMs).toBeLessThan(60_000);
  expect(readFileSync(told.path).subarray(0, 5).toString()).toBe('%PDF-');
});
