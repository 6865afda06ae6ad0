import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTenant, execute, systemActor } from '@zhiqin/access';
import { createCaller } from '@zhiqin/api';
import { addMonths, monthOf, systemClock } from '@zhiqin/kernel';
import { keepLedger } from '@zhiqin/ledger';
import { usePrivacyKey } from '@zhiqin/privacy';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actingMember } from '../acting-member.ts';
import { runLine } from '../test-terminal.ts';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await testDatabase();
  usePrivacyKey(randomBytes(32));
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

const zhiqin = (line: string) => runLine(line, database, folder);

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
describe('zhiqin report daily', () => {
  it('writes a day that verifies, and says what is no day', async () => {
    const { code, out, error } = await zhiqin(
      'report daily --site WJDS --day last --lang en --out day.pdf --json',
    );
    expect([code, error]).toEqual([0, '']);
    const sha256 = createHash('sha256')
      .update(readFileSync(path.join(folder, 'day.pdf')))
      .digest('hex');
    expect(JSON.parse(out)).toMatchObject({ site: 'WJDS', sha256 });
    expect(JSON.parse((await zhiqin('verify day.pdf --json')).out)).toMatchObject({
      sound: true,
      state: 'draft',
    });
    expect(await zhiqin('report daily --site WJDS --day 2026-02-30 --out none.pdf')).toMatchObject({
      code: 1,
      out: '',
    });
  });
});

describe('zhiqin verify', () => {
  it('accepts a sound draft and refuses any change, for people and for machines', async () => {
    await zhiqin('report monthly --site WJDS --month last --lang en --out draft.pdf');
    const sound = await zhiqin('verify draft.pdf --json');
    expect([sound.code, sound.error]).toEqual([0, '']);
    expect(JSON.parse(sound.out)).toMatchObject({ sound: true, state: 'draft' });
    expect((await zhiqin('verify draft.pdf')).out).toContain('draft: not in the ledger');
    const bytes = readFileSync(path.join(folder, 'draft.pdf'));
    for (const at of [10, Math.floor(bytes.length / 2), bytes.length - 200]) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] as number) ^ 1;
      writeFileSync(path.join(folder, 'changed.pdf'), changed);
      const answer = await zhiqin('verify changed.pdf --json');
      expect([at, answer.code, JSON.parse(answer.out).sound]).toEqual([at, 1, false]);
    }
    writeFileSync(path.join(folder, 'note.pdf'), '%PDF-1.7 nothing of ours');
    expect(await zhiqin('verify note.pdf')).toMatchObject({ code: 1 });
    expect(await zhiqin('verify missing.pdf')).toMatchObject({ code: 1, out: '' });
  });

  it('holds the ledger against roots kept outside, and names the day', async () => {
    const actor = systemActor((await database.owner`select id from tenant`)[0]?.id);
    const environment = { db: database.db, actor, language: 'en', requestId: 'test' } as const;
    const later = { now: () => new Date(Date.now() + 3 * 86_400_000) };
    await execute(keepLedger, { ...environment, clock: later }, {});
    const roots = await database.owner`
      select day, size::int as size, root from ledger_head where day is not null order by day`;
    const kept = { roots: roots.map(({ day, size, root }) => ({ day, size, root })) };
    writeFileSync(path.join(folder, 'roots.json'), JSON.stringify(kept));
    const sound = await zhiqin('verify ledger --roots roots.json --json');
    expect([sound.code, JSON.parse(sound.out).sound]).toEqual([0, true]);
    const last = kept.roots.at(-1);
    writeFileSync(path.join(folder, 'roots.json'), JSON.stringify([{ ...last, root: 'f'.repeat(64) }]));
    const other = await zhiqin('verify ledger --roots roots.json');
    expect([other.code, other.out]).toEqual([1, expect.stringContaining(`from ${last?.day}`)]);
    expect(await zhiqin('verify ledger --roots draft.pdf')).toMatchObject({ code: 1, out: '' });
  });
});
