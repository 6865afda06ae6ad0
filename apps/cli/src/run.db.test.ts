import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTenant } from '@zhiqin/access';
import { createCaller } from '@zhiqin/api';
import { openBulkDatabase } from '@zhiqin/db';
import { writeWorkbook } from '@zhiqin/documents';
import { systemClock } from '@zhiqin/kernel';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actingMember } from './acting-member.ts';
import { commands } from './commands/index.ts';
import { run } from './run.ts';

let database: TestDatabase;
let folder: string;
const password = 'correct horse battery staple';

beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-cli-'));
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** How often a command asked for the database. */
let opened = 0;

async function zhiqin(line: string | string[], env: NodeJS.ProcessEnv = {}) {
  let out = '';
  let error = '';
  const words = typeof line === 'string' ? line.split(' ').filter(Boolean) : line;
  const code = await run(
    words,
    {
      env: { LANG: 'en_GB.UTF-8', ZHIQIN_CWD: folder, ZHIQIN_DATA: folder, ...env },
      out: (text) => {
        out += text;
      },
      error: (text) => {
        error += text;
      },
    },
    async () => {
      opened += 1;
      return {
        db: database.db,
        openBulk: () => openBulkDatabase(database.db, database),
        close: async () => {},
      };
    },
  );
  return { code, out, error };
}

const found = (login: string, isDemo: boolean) =>
  createTenant(
    { db: database.db, clock: systemClock, requestId: 'test', isDemo },
    {
      companyName: `${login} 保安`,
      operatorKind: 'self_hiring',
      province: '上海市',
      ownerName: '周敏',
      login,
      password,
      language: 'zh-CN',
    },
  );

describe('the command line', () => {
  it('shows every command in both languages, without a database', async () => {
    for (const lang of ['zh', 'en']) {
      const { code, out } = await zhiqin(`help --lang ${lang}`);
      expect(code).toBe(0);
      for (const { name } of commands) expect(out).toContain(name);
      expect(out).not.toMatch(/summary\.|flag\./);
    }
  });

  it('explains one command and all of its flags', async () => {
    for (const { name, flags } of commands) {
      const { out } = await zhiqin(`${name} --help`);
      for (const flag of Object.keys(flags)) expect(out, name).toContain(`--${flag}`);
      expect(out, name).not.toMatch(/summary\.|flag\./);
    }
  });

  it('fails in one line in the user’s language', async () => {
    const unknown = await zhiqin('sites burn');
    expect([unknown.code, unknown.out]).toEqual([1, '']);
    expect(unknown.error).toBe(
      'zhiqin: There is no command "sites burn". Run npm run zhiqin -- help to see them all.\n',
    );
    expect((await zhiqin('sites burn --lang=zh')).error).toContain('没有“sites burn”这条命令');
    expect((await zhiqin('sites list --colour red')).error).toContain('has no flag --colour');
    expect((await zhiqin('regulation import --site A1')).error).toContain('needs --file (file, relative');
    expect((await zhiqin('story --bulk --sites 0')).error).toContain('a number of sites between 1 and 500');
    expect((await zhiqin('story --bulk --sites YQHY,XX')).error).toContain('YQHY, JAZX, QMGY');
    expect((await zhiqin('story --months 2 --days 5')).error).toContain('number of months');
    expect((await zhiqin('sites list', { LANG: 'zh_CN.UTF-8' })).error).toContain('没有演示数据');
  });

  it('refuses in words to tell a story that another process is telling', async () => {
    const hold = await database.db.holdAlone('story');
    expect((await zhiqin('story --bulk --sites 1 --lang zh')).error).toContain('演示数据正由另一个程序写入');
    await hold?.release();
  });

  it('founds a contractor, its password from the environment alone', async () => {
    const line = [
      'tenant',
      'create',
      '--company',
      '金盾保安',
      '--kind',
      'self_hiring',
      '--province',
      '江苏省',
      '--owner',
      '吴健',
      '--login',
      '+8613900001111',
      '--json',
    ];
    expect((await zhiqin(line)).error).toContain('ZHIQIN_PASSWORD');
    process.env.ZHIQIN_PASSWORD = password;
    try {
      const { code, out } = await zhiqin(line);
      expect(code).toBe(0);
      expect(JSON.parse(out).tenantId).toMatch(/^[0-9a-f-]{36}$/);
      const bad = await zhiqin(line.map((word) => (word === 'self_hiring' ? 'pirate' : word)));
      expect([bad.code, bad.error.trim().split('\n').length]).toEqual([1, 1]);
    } finally {
      delete process.env.ZHIQIN_PASSWORD;
    }
  });

  it('parses a rule document without a database, as text and as JSON alone', async () => {
    writeFileSync(
      path.join(folder, 'gate.txt'),
      '门岗制度\n\n为了有序，定本制度。\n第一章 总则\n第一条 登记来人：\n（一）看证件；\n（二）打电话。\n第二条 收回证件。\n- 1 -\n',
    );
    const provisions = [
      {
        path: ['第一章', '第一条'],
        label: '第一条',
        text: '登记来人：',
        items: [
          { label: '(一)', text: '看证件；' },
          { label: '(二)', text: '打电话。' },
        ],
      },
      { path: ['第一章', '第二条'], label: '第二条', text: '收回证件。', items: [] },
    ];
    const headings = [{ path: ['第一章'], text: '总则' }];
    const document = {
      title: '门岗制度',
      provisions,
      headings,
      preamble: '为了有序，定本制度。',
      noise: ['- 1 -'],
    };
    const before = opened;
    for (const line of ['regulations parse gate.txt --json', 'regulations parse --json gate.txt']) {
      const { code, out } = await zhiqin(line);
      expect([code, JSON.parse(out)]).toEqual([0, { documents: [document] }]);
    }
    expect((await zhiqin('regulations parse gate.txt')).out).toContain('第一章 第二条  收回证件。');
    const suggested = JSON.parse((await zhiqin('regulations suggest gate.txt --json')).out).documents[0];
    expect({ ...suggested, provisions: provisions.length }).toEqual({
      ...document,
      provisions: provisions.length,
    });
    for (const provision of suggested.provisions)
      expect(Object.keys(provision)).toEqual([
        'path',
        'label',
        'text',
        'items',
        'suggestions',
        'lawConflicts',
      ]);
    expect((await zhiqin('regulations parse')).error).toContain('regulations parse');
    expect((await zhiqin('regulations parse absent.txt')).code).toBe(1);
    expect(opened).toBe(before);
  });

  it('acts for nobody outside demo data without his password', async () => {
    await found('boss@real.example', false);
    expect((await zhiqin('sites list')).code).toBe(1);
    expect((await zhiqin('sites list --as boss@real.example')).error).toContain('ZHIQIN_PASSWORD');
    expect(
      (await zhiqin('sites list --as boss@real.example', { ZHIQIN_PASSWORD: 'wrong wrong wrong' })).code,
    ).toBe(1);
    const { code, out } = await zhiqin('sites list --json --as boss@real.example', {
      ZHIQIN_PASSWORD: password,
    });
    expect([code, JSON.parse(out)]).toEqual([0, []]);
    const [sessions] = await database.owner`select count(*)::int as open from session`;
    expect(sessions?.open).toBe(0);
  });

  it('acts as the demo owner where demo data is loaded, with files beside the caller', async () => {
    await found('demo@example.com', true);
    expect((await zhiqin('sites list')).out).toBe('There is nothing to list.\n');
    const { code } = await zhiqin('guards template --out sub/guards.xlsx --json');
    expect(code).toBe(0);
    expect(readFileSync(path.join(folder, 'sub/guards.xlsx')).subarray(0, 2).toString()).toBe('PK');
    writeFileSync(path.join(folder, 'empty.docx'), '');
    const dry = await zhiqin('import guards sub/guards.xlsx --dry-run --json');
    expect(JSON.parse(dry.out)).toMatchObject({ errors: [{ cell: 'A2', code: 'no-rows' }], guards: [] });
    const checked = await zhiqin('guards import --file empty.docx --check');
    expect(checked.code).toBe(1);
    expect(checked.error).not.toContain('internal');
    expect((await zhiqin('guards import --file nowhere.xlsx')).error).toContain(
      path.join(folder, 'nowhere.xlsx'),
    );
    expect((await zhiqin('regulation import --site NOPE --file empty.docx')).error).toContain(
      'No site has the code "NOPE"',
    );
  });

  it('judges a month of a site, which may be empty', async () => {
    const base = { db: database.db, clock: systemClock, language: 'en', requestId: 'test' } as const;
    const actor = await actingMember(base, { login: undefined, tenant: undefined, password: undefined });
    await createCaller({ ...base, actor }).sites.createSite({
      code: 'CLI-1',
      name: '望江大厦',
      siteType: 'office',
      zone: 'Asia/Shanghai',
    });
    expect((await zhiqin('sites list')).out).toBe('CLI-1\t望江大厦\toffice\n');
    const { code, out, error } = await zhiqin('evaluate --site CLI-1 --month last --json');
    expect([code, error]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ site: 'CLI-1', judged: expect.any(Number), results: [] });
    expect((await zhiqin('evaluate --site CLI-1 --month 2026-13')).error).toContain('"2026-13" is no month');
  });

  it('checks a guards’ workbook without taking anybody in: wrong cells by name, good rows previewed', async () => {
    const columns = ['工号', '姓名', '项目编号', '入职日期'].map((header) => ({
      header,
      type: 'text' as const,
    }));
    const rows = [
      ['G1', '赵一', 'CLI-1', '2026-03-01'],
      ['G2', '钱二', 'CLI-1', '2026-02-30'],
    ];
    const sheets = [{ name: '保安员', columns, rows }];
    writeFileSync(path.join(folder, 'two.xlsx'), await writeWorkbook({ sheets }));
    const { code, out } = await zhiqin('import guards two.xlsx --dry-run --json');
    const preview = JSON.parse(out);
    expect([code, Object.keys(preview).sort()]).toEqual([0, ['errors', 'guards']]);
    expect(preview.errors).toMatchObject([{ cell: 'D3', code: 'bad-date', value: '2026-02-30' }]);
    expect(preview.guards).toMatchObject([{ staffNo: 'G1', name: '赵一' }]);
    const [taken] = await database.owner`select count(*)::int as guards from guard where staff_no = 'G1'`;
    expect(taken?.guards).toBe(0);
  });

  it('is a program: JSON alone on standard output, a code for failure', { timeout: 60_000 }, () => {
    const program = path.join(import.meta.dirname, 'main.ts');
    const env = { ...process.env, DATABASE_URL: database.ownerUrl, LANG: 'en', NODE_ENV: 'production' };
    const listed = spawnSync(process.execPath, [program, 'tenant', 'list', '--json'], {
      env,
      encoding: 'utf8',
    });
    expect([listed.status, listed.stderr]).toEqual([0, '']);
    expect(JSON.parse(listed.stdout).length).toBeGreaterThan(0);
    const failed = spawnSync(process.execPath, [program, 'nothing'], { env, encoding: 'utf8' });
    expect([failed.status, failed.stdout]).toEqual([1, '']);
    expect(failed.stderr.trim().split('\n')).toHaveLength(1);
  });
});
