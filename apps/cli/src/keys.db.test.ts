import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTenant } from '@zhiqin/access';
import { openBulkDatabase } from '@zhiqin/db';
import { systemClock, uuidv7 } from '@zhiqin/kernel';
import { seal, unseal, usePrivacyKey } from '@zhiqin/privacy';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from './run.ts';

let database: TestDatabase;
let folder: string;
const [master, next] = [new Uint8Array(32).fill(3), new Uint8Array(32).fill(4)];

beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-keys-'));
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

async function zhiqin(line: string) {
  let out = '';
  let error = '';
  const code = await run(
    line.split(' '),
    {
      env: { LANG: 'en_GB.UTF-8', ZHIQIN_CWD: folder, ZHIQIN_DATA: folder },
      out: (text) => {
        out += text;
      },
      error: (text) => {
        error += text;
      },
    },
    async () => ({
      db: database.db,
      openBulk: () => openBulkDatabase(database.db, database),
      close: async () => {},
    }),
  );
  return { code, out, error };
}

it('changes the key of one contractor and then the master key, and every value still opens', async () => {
  usePrivacyKey(master);
  const found = (name: string) =>
    createTenant(
      { db: database.db, clock: systemClock, requestId: 'test' },
      {
        companyName: name,
        operatorKind: 'self_hiring',
        province: '上海市',
        ownerName: '周敏',
        login: `${name}@example.com`,
        password: 'correct horse battery staple',
        language: 'zh-CN',
      },
    );
  const [ours, theirs] = [await found('ours'), await found('theirs')];
  const fileOf = async (tenantId: string) => {
    const guardId = uuidv7();
    await database.owner`
      insert into guard (tenant_id, id, site_ids, staff_no, name, pinyin, rank, joined_on, created_at)
      values (${tenantId}, ${guardId}, '{}', 'A1', '周国庆', 'zhou guoqing', 'guard', '2026-01-01', now())`;
    await database.owner`
      insert into guard_file (tenant_id, id, guard_id, site_ids, phone_sealed)
      values (${tenantId}, ${uuidv7()}, ${guardId}, '{}', ${seal(tenantId, '13800001234')})`;
  };
  await fileOf(ours.tenantId);
  await fileOf(theirs.tenantId);
  const phoneOf = async (tenantId: string) => {
    const [row] = await database.owner`select phone_sealed from guard_file where tenant_id = ${tenantId}`;
    return String(row?.phone_sealed);
  };

  const rotated = await zhiqin(`keys rotate --tenant ${ours.slug} --lead 0 --json`);
  expect([rotated.code, JSON.parse(rotated.out)]).toEqual([
    0,
    [{ tenant: ours.slug, version: 1, resealed: 1 }],
  ]);
  expect(await phoneOf(ours.tenantId)).toMatch(/^v2\.1\./);
  expect(await phoneOf(theirs.tenantId)).toMatch(/^v1\./);
  expect(unseal(ours.tenantId, await phoneOf(ours.tenantId))).toBe('13800001234');

  usePrivacyKey(next, master);
  expect((await zhiqin('keys status')).out).toContain('still under the master key of before');
  expect((await zhiqin('keys rewrap')).code).toBe(0);
  usePrivacyKey(next);
  const { out } = await zhiqin('keys status --json');
  expect(JSON.parse(out)).toMatchObject([
    { slug: ours.slug, keys: [{ version: 0 }, { version: 1 }], values: [{ version: 1, count: 1 }] },
    { slug: theirs.slug, keys: [{ version: 0 }], values: [{ version: 0, count: 1 }] },
  ]);
  expect(out).not.toContain('"isUnderPresentMaster": false');
  for (const { tenantId } of [ours, theirs])
    expect(unseal(tenantId, await phoneOf(tenantId))).toBe('13800001234');
});

it('says plainly when there is no such contractor, or no such wait', async () => {
  expect(await zhiqin('keys rotate --tenant nobody')).toMatchObject({
    code: 1,
    error: expect.stringContaining('There is no contractor "nobody"'),
  });
  expect((await zhiqin('keys rotate --tenant nobody --lead soon')).error).toContain('no number of seconds');
});
