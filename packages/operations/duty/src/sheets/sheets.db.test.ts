import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { MemberActor } from '@zhiqin/access';
import { type TestDatabase, testClock, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestSite, runAs, shiftStart, type TestSite } from '../fixture.ts';
import { printSheet } from './print-sheet.ts';
import { type SheetPage, sheetPage } from './sheet-page.ts';
import { type SheetKey, sheetKeys, specOf } from './sheet-specs.ts';
import { owner, recordSheetDay } from './test-sheet-day.ts';

let database: TestDatabase;
let place: TestSite;
const clock = testClock(shiftStart.toISOString());
const folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-sheets-'));

const member = (more: Partial<MemberActor> = {}): MemberActor => ({ ...owner(place.tenantId), ...more });
const period = { from: '2026-11-19T16:00:00Z', to: '2026-11-20T16:00:00Z' };
const page = (sheet: SheetKey, more: object = {}): Promise<SheetPage> =>
  runAs(database.db, clock, member(), sheetPage, { siteId: place.siteId, sheet, ...period, ...more });
/** Rows by the keys of their columns. */
const rows = async (sheet: SheetKey, more: object = {}) => {
  const { columns, rows } = await page(sheet, more);
  return rows.map(({ cells }) => Object.fromEntries(columns.map(({ key }, i) => [key, cells[i]])));
};
const close = (text: string) => text.replaceAll(/\s+/g, '');
let printed = 0;
async function print(sheet: SheetKey, more: object = {}) {
  const made = await runAs(database.db, clock, member(), printSheet, {
    siteId: place.siteId,
    sheet,
    ...period,
    ...more,
  });
  const file = path.join(folder, `${++printed}.pdf`);
  writeFileSync(file, Buffer.from(made.base64, 'base64'));
  const run = (command: string, ...args: string[]) => execFileSync(command, args, { encoding: 'utf8' });
  return {
    text: close(run('pdftotext', '-layout', file, '-')),
    info: run('pdfinfo', file),
    name: made.fileName,
  };
}

beforeAll(async () => {
  database = await testDatabase();
  ({ place } = await recordSheetDay(database, clock));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await database.drop();
});

describe('the trade’s sheets', () => {
  it('a visitor: both ends in one row, the person masked, the entries named', async () => {
    expect((await rows('visitors'))[0]).toMatchObject({
      name: '王＊＊',
      idNumber: '310＊＊＊＊＊＊＊＊＊＊＊＊234',
      contact: '138＊＊＊＊＊678',
      purpose: '3 号楼电梯维保',
      visitorKind: '维修',
      hostConfirmed: '是',
      passReturned: '是',
      leftAt: expect.any(Date),
      person: '张伟',
      no: expect.stringMatching(/^东门手机 1 \/ 东门手机 \d+$/),
    });
  });

  it('vehicles, goods, keys, parcels: what came, what went, what is still out', async () => {
    expect(await rows('vehicles')).toMatchObject([
      { vehicleKind: '货车', load: '矿泉水 20 箱 → 空车', damage: '左后灯碎', isLoadChecked: '是' },
    ]);
    expect(await rows('goods')).toMatchObject([
      {
        slipNo: 'F-0009',
        items: '办公椅 黑色 × 4 把',
        carried: '办公椅 黑色 × 4 把',
        match: '相符',
        dueBackAt: expect.any(Date),
        applicant: '陈＊＊',
      },
    ]);
    expect(await rows('keys')).toMatchObject([
      { keyNos: 'K-01 K-02', keyNosOut: 'K-02', holderKind: '施工维修' },
    ]);
    // One row from the courier to whoever took it; written by whoever took it in, both entries named.
    expect(await rows('parcels')).toMatchObject([
      {
        courier: '顺丰',
        pieces: 2,
        recipient: '李＊',
        leftAt: expect.any(Date),
        takenBy: '韩＊＊',
        isIdChecked: '是',
        person: '张伟',
        no: expect.stringMatching(/^东门手机 \d+ \/ 东门手机 \d+$/),
      },
    ]);
  });

  it('temporary passes: returned, lost, each with the visit it was given for', async () => {
    expect(await rows('passes')).toMatchObject([
      { passNo: 'A-017', passState: '已收回', returnedAt: expect.any(Date), name: '王＊＊' },
      { passNo: 'A-018', passState: '已遗失', returnedAt: null },
    ]);
  });

  it('a round point by point, with what was wrong and what was missed', async () => {
    expect(await rows('patrol')).toMatchObject([
      { kind: '开始巡逻', route: '夜巡', person: '王芳' },
      {
        checkpoint: '巡查点0',
        method: '扫码',
        clear: '否',
        items: '异常：泵房上锁',
        note: '消防通道停了一辆货车',
      },
      { kind: '结束巡逻', missed: '巡查点1（无法进入）' },
    ]);
  });

  it('control room, fire equipment, cameras, footage, inspection, check calls', async () => {
    expect(await rows('controlRoom')).toMatchObject([
      { panelState: '故障', falseAlarms: 1, fault: '5 号楼烟感回路断线', second: '王芳' },
    ]);
    expect(await rows('panelAlarms')).toMatchObject([
      { signal: '烟感', point: '3 号楼 12 层', sent: '王芳' },
    ]);
    expect(await rows('fireChecks')).toMatchObject([
      {
        assetNo: 'M-101',
        assetKind: '干粉灭火器',
        place: '1 号楼 3 层电梯厅',
        items: '异常：压力在绿区',
        checkAction: '已上报',
      },
    ]);
    expect(await rows('cctv')).toMatchObject([{ cameraNo: 'C-07', finding: '没有录像', text: '硬盘坏了' }]);
    expect(await rows('footage')).toMatchObject([
      { requester: '赵＊＊', authority: '公安机关', handling: '已复制', reason: '查电动车被盗' },
    ]);
    expect(await rows('supervision')).toMatchObject([
      { supervisorRank: '公司', items: '2 项均正常', acknowledgedBy: '张伟', present: '张伟' },
    ]);
    expect(await rows('checkCalls')).toMatchObject([
      { callState: '平安', alone: '是', dueAt: expect.any(Date) },
    ]);
  });

  it('a handover with both names, gear short, and the disagreement', async () => {
    expect(await rows('handover')).toMatchObject([
      {
        outgoing: '张伟',
        incoming: '王芳',
        gear: '对讲机 1/2',
        passesOut: 'A-018',
        keysOut: 1,
        disagreement: '少一台对讲机',
      },
    ]);
  });

  it('a correction stands beside what it corrects', async () => {
    expect(await rows('dutyLog')).toMatchObject([
      { kind: '值班记录', content: expect.stringContaining('号楼门禁失灵'), remarks: '更正：是 11 号楼' },
    ]);
  });

  it('registers that stand: in force, run out, by their own masks', async () => {
    expect(await rows('bans')).toMatchObject([{ name: '钱*', reason: '殴打保安', standingState: '有效' }]);
    expect(await rows('agreements')).toMatchObject([
      { agreementNo: 'SG-31', kind: '施工安全协议', standingState: '有效' },
    ]);
    expect(await rows('longPasses')).toMatchObject([
      { passNo: 'L-1', hours: '08:00–18:00', standingState: '已到期' },
    ]);
    expect(await rows('gear')).toMatchObject([{ kind: '对讲机', post: '东门岗', gearState: '完好' }]);
    expect(await rows('fireAssets')).toMatchObject([{ assetNo: 'M-101', standingState: '已到期' }]);
  });

  it('is found by a whole name, by a pass number, by a word of the text, and never by part of a name', async () => {
    expect(await rows('visitors', { search: '王小明' })).toHaveLength(1);
    expect(await rows('visitors', { search: 'a-018' })).toMatchObject([{ passNo: 'A-018' }]);
    expect(await rows('vehicles', { search: '沪b88888' })).toHaveLength(1);
    expect(await rows('patrol', { search: '货车' })).toHaveLength(1);
    expect(await rows('bans', { search: '钱七' })).toHaveLength(1);
    expect(await rows('visitors', { search: '小明' })).toEqual([]);
  });

  it('pages lose and repeat nothing, whatever the limit', async () => {
    const whole = (await page('patrol')).rows.map((row) => row.id);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const next: SheetPage = await page('patrol', { limit: 1, cursor });
      seen.push(...next.rows.map((row) => row.id));
      cursor = next.nextCursor;
    } while (cursor);
    expect(seen).toEqual(whole);
  });

  it('shows nothing of a site that is not the reader’s, and no register its role may not read', async () => {
    const other = await makeTestSite(database, place.tenantId);
    const ask = (actor: MemberActor, sheet: SheetKey) =>
      runAs(database.db, clock, actor, sheetPage, { siteId: place.siteId, sheet, ...period });
    await expect(ask(member({ role: 'captain', sites: [other.siteId] }), 'visitors')).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(ask(member({ role: 'hr' }), 'bans')).rejects.toMatchObject({ code: 'access.forbidden' });
  });
});

describe('on paper', () => {
  it('has its trade name, site, period, numbered pages, masks, entry numbers and lines to sign, in both languages', async () => {
    const { text, info, name } = await print('visitors');
    for (const part of [
      '来访登记簿',
      '云栖花园',
      '2026-11-20',
      '共2条',
      '第1页，共1页',
      '王＊＊',
      'A-017',
      '班长复核',
      '记录号',
    ])
      expect(text).toContain(close(part));
    for (const part of ['王小明', '310115199001011234', '13812345678', '12345'])
      expect(text).not.toContain(part);
    expect(info).toMatch(/Page size:\s+841\.89 x 595\.28 pts \(A4\)/);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(name).toBe('云栖花园 来访登记簿 2026-11-20.pdf');
    const english = await print('visitors', { language: 'en' });
    for (const part of ['Visitor register', 'Page 1 of 1', 'Maintenance', 'Squad leader'])
      expect(english.text).toContain(close(part));
  });

  it('says so where a period is empty', async () => {
    const { text } = await print('parcels', { from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z' });
    expect(text).toContain('本期间没有记录。');
  });
});

describe('every sheet', () => {
  it('has a head in words for each of its columns, and asks nothing that cannot be read', async () => {
    for (const sheet of sheetKeys) {
      const { title, columns, rows: found } = await page(sheet);
      expect(title).not.toContain('.');
      expect(columns).toHaveLength(specOf(sheet).columns.length);
      for (const { head, key } of columns) expect(head, `${sheet}.${key}`).not.toMatch(/[a-z]{3}|\./);
      for (const { cells } of found) expect(cells).toHaveLength(columns.length);
    }
  });
});
