import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Actor, execute, type MemberActor, systemActor, type UseCase } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import { readWorkbook } from '@zhiqin/documents';
import { localFolder, readFile, useFileStore } from '@zhiqin/files';
import { uuidv7 } from '@zhiqin/kernel';
import { usePrivacyKey } from '@zhiqin/privacy';
import { createClient, createContract, createSite } from '@zhiqin/sites';
import { type TestClock, type TestDatabase, testClock, testDatabase } from '@zhiqin/testing';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  askBinder,
  contributeBinderPart,
  drillsPart,
  dutyPlanPart,
  emergencyPlansPart,
  filingsPart,
  getBinder,
  listBinders,
  listFindings,
  makeBinder,
  recordFinding,
  remindFinding,
  settleFinding,
  signFinding,
  upkeepPart,
} from '../index.ts';
import { liveMonth } from '../testing/lived-month.ts';
import { partsOf } from './parts-of.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-binder-'));
let database: TestDatabase;
let clock: TestClock;
let siteId: string;
const tenantId = uuidv7();

const environment = (actor: Actor) => ({
  db: database.db,
  clock,
  actor,
  language: 'zh-CN' as const,
  requestId: 'test',
});
const member = (role: MemberActor['role'], sites: 'all' | string[] = 'all'): MemberActor => ({
  ...{ kind: 'member', role, tenantId, membershipId: uuidv7(), accountId: uuidv7(), personId: null },
  ...{ sites, clientIds: [], displayName: '陈队长', sessionId: null },
});
const as = <I, O>(actor: Actor, use: UseCase<I, O>, input: unknown) =>
  execute(use, environment(actor), input);
const system = <I, O>(use: UseCase<I, O>, input: unknown) => as(systemActor(tenantId), use, input);
const captain = () => member('captain', [siteId]);

beforeAll(async () => {
  usePrivacyKey(new Uint8Array(32).fill(7));
  database = await testDatabase();
  useFileStore(localFolder(folder));
  clock = testClock('2026-11-02T00:00:00Z');
  const wall = { tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null } as const;
  await database.db.write(wall, (tx) =>
    tx.insert(tenant).values({
      ...{ id: tenantId, slug: tenantId, name: '安信保安', nameEn: 'Anxin Security', zone: 'Asia/Shanghai' },
      ...{ operatorKind: 'contractor', languages: ['zh-CN', 'en'], licenceNo: '京公保服20200001号' },
      createdAt: clock.now(),
    }),
  );
  const clientId = (await system(createClient, { code: 'C1', name: '云栖物业', nameEn: 'Yunqi Property' }))
    .id;
  siteId = (
    await system(createSite, {
      ...{ code: 'YQ', name: '云栖花园', nameEn: 'Yunqi Garden', siteType: 'residential', clientId },
      ...{ overlays: [], zone: 'Asia/Shanghai', address: '北京市朝阳区 1 号' },
    })
  ).id;
  await system(createContract, {
    ...{ contractNo: 'HT-1', title: '保安服务合同', clientId, siteIds: [siteId] },
    ...{ startsOn: '2026-01-01', endsOn: '2026-12-31' },
  });
  await liveMonth({ db: database.db, clock, tenantId, siteId, run: system });
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function bound(input: object, actor: Actor = captain()) {
  const { binderId } = await as(actor, askBinder, input);
  const asSystem = environment(systemActor(tenantId));
  await makeBinder(asSystem, { binderId });
  await makeBinder(asSystem, { binderId });
  return as(actor, getBinder, { binderId });
}

async function pdfOf(fileId: string | null) {
  const { bytes } = await as(member('operations'), readFile, { id: fileId });
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false }).promise;
  const pages: string[] = [];
  for (let n = 1; n <= pdf.numPages; n++) {
    const content = await (await pdf.getPage(n)).getTextContent();
    pages.push(content.items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  const outline = ((await pdf.getOutline()) ?? []).map((one) => one.title);
  return { pages, outline, whole: pages.join('\n').replaceAll(' ', '') };
}

describe('the binder of a site (保安服务管理条例 第36、38条)', () => {
  it('holds every part with index, bookmarks and page numbers, and its registers as workbooks', async () => {
    const binder = await bound({ siteId, fromDay: '2026-10-03', untilDay: '2026-11-01' });
    expect(binder).toMatchObject({ state: 'ready', part: null, failure: null });
    expect(binder.partsDone).toBe(binder.partsAll);
    expect(binder.tookMs ?? 60_000).toBeLessThan(60_000);
    const { pages, outline, whole } = await pdfOf(binder.pdfFileId);
    expect(pages.length).toBe(binder.pages);
    expect(outline[0]).toBe('保安员名册与证件');
    expect(outline.at(-1)).toBe('检查记录');
    expect(whole).toContain('周敏');
    expect(whole).toContain('HT-1');
    expect(whole).toContain('南门岗');
    expect(whole).toContain('监控保存期限');
    const people = binder.annexes.find((one) => one.part === 'people');
    const { bytes } = await as(captain(), readFile, { id: people?.fileId });
    const workbook = await readWorkbook(bytes, { maxRows: 1000, maxBytes: 1e6 });
    expect(JSON.stringify(workbook)).toContain('周敏');
    const registers = binder.annexes.find((one) => one.part === 'registers');
    expect(registers?.title).toBe('近期登记');
  });

  it('speaks English where it is asked to', async () => {
    const binder = await bound({ siteId, language: 'en' });
    const { outline, whole } = await pdfOf(binder.pdfFileId);
    expect(outline[0]).toBe('Guards and their certificates');
    expect(whole).toContain('AnxinSecurity');
  });

  it('takes parts of other packages, in the region’s order', async () => {
    for (const part of [emergencyPlansPart, drillsPart, filingsPart, dutyPlanPart, upkeepPart])
      contributeBinderPart(part);
    const keys = partsOf('national', 'site').map((part) => part.key);
    expect(keys.indexOf('emergency-plans')).toBeLessThan(keys.indexOf('posts'));
    expect(keys.at(-1)).toBe('findings');
    const { outline, whole } = await pdfOf((await bound({ siteId })).pdfFileId);
    expect(whole).not.toMatch(/\b(heads|papers|licence|plan|parts|codes|drills|notices)\.[a-z]/);
    expect(outline.slice(0, 6)).toEqual([
      ...['保安员名册与证件', '保安服务合同', '备案', '现行制度', '执勤方案', '应急预案'],
    ]);
    expect(
      partsOf('wuxi', 'company')
        .map((part) => part.key)
        .slice(0, 2),
    ).toEqual(['licence', 'rules']);
  });

  it('is the company’s only for those who see all its sites', async () => {
    await expect(as(captain(), askBinder, {})).rejects.toMatchObject({ code: 'access.forbidden' });
    const binder = await bound(
      { fromDay: '2026-01-01', untilDay: '2026-10-31', region: 'wuxi' },
      member('operations'),
    );
    const { outline, whole } = await pdfOf(binder.pdfFileId);
    expect(outline.slice(0, 2)).toEqual(['公司资质', '现行制度']);
    expect(whole).toContain('京公保服20200001号');
    expect(await as(member('operations'), listBinders, {})).toHaveLength(1);
    const elsewhere = member('captain', [uuidv7()]);
    await expect(as(elsewhere, getBinder, { binderId: binder.id })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('what an inspector found (保安服务管理条例 第38条)', () => {
  it('is signed by both over the same words, watched until it is put right, and printed', async () => {
    const said = {
      ...{ siteId, inspectedOn: '2026-11-02', authority: '朝阳分局治安支队', inspectorName: '李警官' },
      ...{ found: '一名保安员未随身携带保安员证', demands: '三日内整改', dueOn: '2026-11-05' },
    };
    const { findingId } = await as(captain(), recordFinding, said);
    const sign = (input: object) => as(captain(), signFinding, { findingId, ...input });
    await expect(sign({ as: 'inspector', name: '别人' })).rejects.toMatchObject({
      fields: { name: 'field.invalid' },
    });
    const first = await sign({ as: 'inspector', name: '李警官' });
    expect(await sign({ as: 'captain' })).toEqual(first);
    await expect(sign({ as: 'captain' })).rejects.toMatchObject({ code: 'finding.signed' });
    const binder = await bound({ siteId });
    expect((await pdfOf(binder.pdfFileId)).whole).toContain('未随身携带保安员证');
    expect(await system(remindFinding, { findingId })).toEqual({ isDue: true });
    await as(captain(), settleFinding, { findingId, note: '已补带' });
    expect(await system(remindFinding, { findingId })).toEqual({ isDue: false });
    expect(await as(captain(), listFindings, { siteId })).toMatchObject([
      { captainName: '陈队长', settledNote: '已补带' },
    ]);
  });
});
