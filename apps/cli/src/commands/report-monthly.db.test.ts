import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTenant } from '@zhiqin/access';
import { createCaller } from '@zhiqin/api';
import { openBulkDatabase } from '@zhiqin/db';
import { addMonths, monthOf, systemClock } from '@zhiqin/kernel';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actingMember } from '../acting-member.ts';
import { run } from '../run.ts';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-report-'));
  const base = { db: database.db, clock: systemClock, language: 'en', requestId: 'test' } as const;
  await createTenant(
    { ...base, isDemo: true },
    {
      companyName: '安衡保安',
      operatorKind: 'self_hiring',
      province: '上海市',
      ownerName: '周敏',
      login: 'demo@example.com',
      password: 'correct horse battery staple',
      language: 'zh-CN',
    },
  );
  const actor = await actingMember(base, { login: undefined, tenant: undefined, password: undefined });
  await createCaller({ ...base, actor }).sites.createSite({
    code: 'WJDS',
    name: '望江大厦',
    nameEn: 'Wangjiang Tower',
    siteType: 'office',
    zone: 'Asia/Shanghai',
  });
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function zhiqin(line: string) {
  let [out, error] = ['', ''];
  const terminal = {
    env: { LANG: 'en_GB.UTF-8', ZHIQIN_CWD: folder, ZHIQIN_DATA: folder },
    out: (text: string) => {
      out += text;
    },
    error: (text: string) => {
      error += text;
    },
  };
  const code = await run(line.split(' '), terminal, async () => ({
    db: database.db,
    openBulk: () => openBulkDatabase(database.db, database),
    close: async () => {},
  }));
  return { code, out, error };
}

describe('zhiqin report monthly', () => {
  it.each([
    ['zh', '望江大厦'],
    ['en', 'Wangjiang Tower'],
  ])('writes last month in %s, and says as JSON what it wrote', async (lang, name) => {
    const { code, out, error } = await zhiqin(
      `report monthly --site WJDS --month last --lang ${lang} --out ${lang}.pdf --json`,
    );
    expect([code, error]).toEqual([0, '']);
    const file = path.join(folder, `${lang}.pdf`);
    const month = addMonths(monthOf(systemClock.now(), 'Asia/Shanghai'), -1);
    const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
    expect(JSON.parse(out)).toMatchObject({
      site: 'WJDS',
      month,
      path: file,
      sha256,
      revision: null,
      isDraft: true,
    });
    const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, '');
    expect(text).toContain(name.replaceAll(' ', ''));
    expect(text).toContain(JSON.parse(out).dataSha256);
  });

  it('writes nothing for a site or month that is not there', async () => {
    const noSite = await zhiqin('report monthly --site NOPE --month last --out none.pdf');
    expect([noSite.code, noSite.out]).toEqual([1, '']);
    expect(noSite.error).toContain('NOPE');
    expect((await zhiqin('report monthly --site WJDS --month 2026-13 --out none.pdf')).code).toBe(1);
    expect(() => readFileSync(path.join(folder, 'none.pdf'))).toThrow();
  });
});
