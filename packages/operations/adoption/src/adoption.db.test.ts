import { uuidv7 } from '@zhiqin/kernel';
import { controls, ruleDocumentText, templateBindings } from '@zhiqin/regulations';
import { addPost, createSite } from '@zhiqin/sites';
import { type Contractor, makeContractor } from '@zhiqin/test-contractor';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  adoptTemplateBindings,
  bindArticle,
  bindArticles,
  bindingsByDay,
  bindingsInForce,
  getRegulation,
  importRegulation,
  listRegulations,
  ordersForSite,
  publishRegulation,
} from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const small =
  '门岗管理规定\n\n第一章 巡逻\n第一条 每班巡逻四次。\n第二条 到点扫码：\n（一）不得漏点；\n（二）不得代扫。\n';

async function openSite(contractor: Contractor, code = 'A'): Promise<string> {
  return (
    await contractor.run(createSite, { code, name: `项目${code}`, siteType: 'office', zone: 'Asia/Shanghai' })
  ).id;
}

async function imported(contractor: Contractor, siteId: string, more: object = {}) {
  const document = { text: small };
  const { regulations } = await contractor.run(importRegulation, {
    siteId,
    code: 'GATE',
    fileName: '门岗.txt',
    language: 'zh-CN',
    document,
    ...more,
  });
  const versionId = regulations[0]?.versionId as string;
  const { articles } = await contractor.run(getRegulation, { versionId });
  const byReference = new Map(articles.map((article) => [article.reference, article.id]));
  return { regulations, versionId, articleId: (reference: string) => byReference.get(reference) as string };
}

function reader<T>(contractor: Contractor, read: (ctx: never) => Promise<T>): Promise<T> {
  const wall = {
    tenantId: contractor.tenantId,
    audience: 'staff',
    sites: 'all',
    clientIds: [],
    personId: null,
  } as const;
  return database.db.read(wall, (tx) => read({ tx, tenantId: contractor.tenantId } as never));
}

const rows = async (contractor: Contractor) =>
  database.owner`select (select count(*) from regulation where tenant_id = ${contractor.tenantId})::int as regulations,
    (select count(*) from article where tenant_id = ${contractor.tenantId})::int as articles`;

describe('importing a rule document', () => {
  it('adopts a whole template with all that it asks for, in both languages', async () => {
    const contractor = await makeContractor(database);
    const siteId = await openSite(contractor);
    const { versionId, regulations } = await imported(contractor, siteId, {
      code: 'MAIN',
      document: { bytesBase64: Buffer.from(ruleDocumentText('office', 'zh-CN')).toString('base64') },
      english: { text: ruleDocumentText('office', 'en') },
    });
    expect(regulations).toHaveLength(1);
    expect(regulations[0]?.withEnglish).toBe(regulations[0]?.clauses);
    const adopted = await contractor.run(adoptTemplateBindings, { versionId });
    expect(adopted.unmatched).toEqual([]);
    await contractor.run(publishRegulation, {
      versionId,
      effectiveOn: '2026-10-01',
      skipReason: '沿用纸面制度',
    });
    const inForce = await reader(contractor, (ctx) => bindingsInForce(ctx, siteId, '2026-11-01'));
    expect([...new Set(inForce.map((one) => one.controlCode))].sort()).toEqual(
      templateBindings('office')
        .map((bound) => bound.code)
        .sort(),
    );
    expect(await reader(contractor, (ctx) => bindingsInForce(ctx, siteId, '2026-09-30'))).toEqual([]);
    const orders = await reader(contractor, (ctx) => ordersForSite(ctx, siteId, '2026-11-01'));
    expect(orders).toHaveLength(regulations[0]?.clauses ?? 0);
    for (const order of orders)
      expect(order.bodyEn && order.heading && order.headingEn, order.label).toBeTruthy();
  });

  it('adopts what the flags of a site add, and of all that only the controls asked for', async () => {
    const contractor = await makeContractor(database);
    const { id: siteId } = await contractor.run(createSite, {
      code: 'MALL',
      name: '星汇广场',
      siteType: 'mall',
      overlays: ['high_rise'],
      zone: 'Asia/Shanghai',
    });
    const flags = ['public_gathering', 'high_rise'] as const;
    const { versionId } = await imported(contractor, siteId, {
      document: { text: ruleDocumentText('office', 'zh-CN', flags) },
    });
    const controls = ['T01', 'F05'];
    expect(await contractor.run(adoptTemplateBindings, { versionId, controls })).toEqual({
      bound: 2,
      unmatched: [],
    });
    expect(await contractor.run(adoptTemplateBindings, { versionId })).toEqual({
      bound: templateBindings('office', flags).length,
      unmatched: [],
    });
  });

  it('reads GBK, keeps items under their article, and makes the next version under the same code', async () => {
    const contractor = await makeContractor(database);
    const siteId = await openSite(contractor);
    await imported(contractor, siteId);
    // 第一条 登记来访人员。 in GBK
    const gbk = Buffer.from([
      0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5, 0x20, 0xb5, 0xc7, 0xbc, 0xc7, 0xc0, 0xb4, 0xb7, 0xc3, 0xc8, 0xcb,
      0xd4, 0xb1, 0xa1, 0xa3,
    ]);
    const again = await imported(contractor, siteId, { document: { bytesBase64: gbk.toString('base64') } });
    expect(again.regulations[0]).toMatchObject({ versionNo: 2, clauses: 1 });
    const { articles } = await contractor.run(getRegulation, { versionId: again.versionId });
    expect(articles[0]?.body).toBe('登记来访人员。');
    expect(
      (await contractor.run(listRegulations, { siteId }))[0]?.versions.map((version) => version.versionNo),
    ).toEqual([2, 1]);
  });

  it('refuses empty, binary, oversized and unnumbered documents, and stores nothing', async () => {
    const contractor = await makeContractor(database);
    const siteId = await openSite(contractor);
    const refused = (document: object) =>
      imported(contractor, siteId, { document }).catch((error) => error.code);
    expect(await refused({ text: '' })).toBe('document.empty');
    expect(await refused({ text: ' \n\n ' })).toBe('document.empty');
    expect(await refused({ bytesBase64: Buffer.from('%PDF-1.7 …').toString('base64') })).toBe(
      'document.binary',
    );
    expect(await refused({ text: '第'.repeat(3_000_000) })).toBe('document.too-large');
    expect(await refused({ text: '只有一段话，没有编号。' })).toBe('document.no-articles');
    expect(await refused({})).toBe('input.invalid');
    expect(await rows(contractor)).toEqual([{ regulations: 0, articles: 0 }]);
  });

  it('takes 5 MB of articles', async () => {
    const contractor = await makeContractor(database);
    const siteId = await openSite(contractor);
    const text = `值班管理制度\n\n${Array.from({ length: 9000 }, (_, i) => `第${i + 1}条 ${'值班人员应当如实填写记录，不得涂改。'.repeat(11)}`).join('\n')}\n`;
    expect(Buffer.byteLength(text)).toBeGreaterThan(5_000_000);
    const { regulations } = await contractor.run(importRegulation, {
      siteId,
      code: 'BIG',
      fileName: '大.txt',
      language: 'zh-CN',
      document: { text },
    });
    expect(regulations[0]?.clauses).toBe(9000);
    expect((await rows(contractor))[0]?.articles).toBe(9000);
  });

  it('gives each regulation of a collection its own version', async () => {
    const contractor = await makeContractor(database);
    const siteId = await openSite(contractor);
    const document = { text: `${small}\n巡逻管理规定\n\n第一条 每班巡逻两次。\n` };
    const { regulations } = await imported(contractor, siteId, { document });
    expect(regulations.map(({ code, title, clauses }) => [code, title, clauses])).toEqual([
      ['GATE', '门岗管理规定', 2],
      ['GATE-2', '巡逻管理规定', 1],
    ]);
  });
});

describe('binding and publishing', () => {
  it('stores values, replaces them, and lists both kinds of orphans', async () => {
    const contractor = await makeContractor(database);
    const siteId = await openSite(contractor);
    const { versionId, articleId } = await imported(contractor, siteId);
    const binding = {
      versionId,
      articleId: articleId('1'),
      controlCode: 'T01',
      parameters: { minimumPerShift: 4 },
    };
    await contractor.run(bindArticle, binding);
    await contractor.run(bindArticle, { ...binding, parameters: { minimumPerShift: 5 } });
    const regulation = await contractor.run(getRegulation, { versionId });
    expect(regulation.articles.flatMap((article) => article.bindings)).toEqual([
      expect.objectContaining({ controlCode: 'T01', parameters: { minimumPerShift: 5 }, postIds: null }),
    ]);
    expect(regulation.unboundArticleIds).toEqual([articleId('2')]);
    expect(regulation.unaskedControlCodes).not.toContain('T01');
    expect(regulation.unaskedControlCodes).toHaveLength(controls.length - 1);
  });

  it('refuses less than the law, unknown controls and parameters; of many bindings all or none', async () => {
    const contractor = await makeContractor(database);
    const siteId = await openSite(contractor);
    const { versionId, articleId } = await imported(contractor, siteId);
    const good = { articleId: articleId('1'), controlCode: 'T01', parameters: { minimumPerShift: 4 } };
    const refused = (...bindings: object[]) =>
      contractor.run(bindArticles, { versionId, bindings }).catch((error) => error);
    expect(
      await refused(good, { ...good, articleId: articleId('2'), parameters: { minimumPerShift: 1 } }),
    ).toMatchObject({
      code: 'binding.below-floor',
      params: { code: 'T01', parameter: 'minimumPerShift', value: 1, floor: 2, citation: 'S9B-3a' },
    });
    expect(await refused(good, { ...good, parameters: { minimumPerShift: 99 } })).toMatchObject({
      code: 'binding.out-of-range',
    });
    expect(await refused(good, { ...good, parameters: { laps: 4 } })).toMatchObject({
      code: 'binding.unknown-parameter',
    });
    expect(await refused(good, { ...good, controlCode: 'X99' })).toMatchObject({ code: 'control.unknown' });
    expect((await contractor.run(getRegulation, { versionId })).unaskedControlCodes).toHaveLength(
      controls.length,
    );
  });

  it('puts a version in force from its day, until the next one', async () => {
    const contractor = await makeContractor(database);
    const siteId = await openSite(contractor);
    const first = await imported(contractor, siteId);
    const bind = (version: Awaited<ReturnType<typeof imported>>, minimumPerShift: number) =>
      contractor.run(bindArticle, {
        versionId: version.versionId,
        articleId: version.articleId('1'),
        controlCode: 'T01',
        parameters: { minimumPerShift },
      });
    const publish = (versionId: string, effectiveOn: string) =>
      contractor.run(publishRegulation, { versionId, effectiveOn, skipReason: '沿用纸面制度' });
    await expect(publish(first.versionId, '2026-10-01')).rejects.toMatchObject({
      code: 'regulation.nothing-bound',
    });
    await bind(first, 3);
    await publish(first.versionId, '2026-10-01');
    await expect(publish(first.versionId, '2026-11-01')).rejects.toMatchObject({
      code: 'regulation.already-published',
    });
    await expect(bind(first, 6)).rejects.toMatchObject({ code: 'regulation.already-published' });
    const second = await imported(contractor, siteId);
    await bind(second, 4);
    await expect(publish(second.versionId, '2026-10-01')).rejects.toMatchObject({
      code: 'regulation.effective-too-early',
      params: { after: '2026-10-01' },
    });
    await publish(second.versionId, '2026-11-15');
    const days = ['2026-09-30', '2026-10-01', '2026-11-14', '2026-11-15'];
    const byDay = await reader(contractor, (ctx) => bindingsByDay(ctx, siteId, days));
    expect(
      days.map((day) =>
        byDay
          .get(day)
          ?.map((one) => [one.versionNo, one.parameters.minimumPerShift, one.articleLabel.trim()]),
      ),
    ).toEqual([[], [[1, 3, '第一条']], [[1, 3, '第一条']], [[2, 4, '第一条']]]);
    const [listed] = await contractor.run(listRegulations, { siteId });
    expect(listed?.versions.map((version) => [version.versionNo, version.isInForce])).toEqual([
      [2, false],
      [1, true],
    ]);
    const orders = await reader(contractor, (ctx) => ordersForSite(ctx, siteId, '2026-11-01'));
    expect(orders[1]).toMatchObject({
      heading: '巡逻',
      body: expect.stringContaining('（二）不得代扫。'),
      firstDay: null,
      replacedOn: null,
    });
    // A phone without a network carries the version to come, and knows the day it changes over.
    const carried = await reader(contractor, (ctx) => ordersForSite(ctx, siteId, '2026-11-14', 3));
    expect(carried.map((one) => [one.firstDay, one.replacedOn])).toEqual([
      [null, '2026-11-15'],
      [null, '2026-11-15'],
      ['2026-11-15', null],
      ['2026-11-15', null],
    ]);
  });

  it('shows nothing of another tenant or site, in the same words as of nothing', async () => {
    const contractor = await makeContractor(database);
    const other = await makeContractor(database);
    const siteId = await openSite(contractor);
    const secondSite = await openSite(contractor, 'B');
    const mine = await imported(contractor, siteId);
    const elsewhere = await imported(contractor, secondSite);
    const foreign = await imported(other, await openSite(other));
    const { id: otherPost } = await contractor.run(addPost, {
      siteId: secondSite,
      code: 'P1',
      name: '门岗',
      kind: 'gate',
      heads: 1,
      shiftPattern: [{ code: 'D', startTime: '08:00', endTime: '20:00' }],
    });
    const manager = contractor.member('area_manager', { sites: [siteId] });
    const notFound = { code: 'not-found', params: {} };
    for (const versionId of [uuidv7(), foreign.versionId]) {
      const bind = { versionId, articleId: foreign.articleId('1'), controlCode: 'T01' };
      await expect(contractor.run(getRegulation, { versionId })).rejects.toMatchObject(notFound);
      await expect(contractor.run(bindArticle, bind)).rejects.toMatchObject(notFound);
      await expect(contractor.run(adoptTemplateBindings, { versionId })).rejects.toMatchObject(notFound);
      await expect(
        contractor.run(publishRegulation, { versionId, effectiveOn: '2026-12-01' }),
      ).rejects.toMatchObject(notFound);
    }
    await expect(
      contractor.run(getRegulation, { versionId: elsewhere.versionId }, manager),
    ).rejects.toMatchObject(notFound);
    await expect(contractor.run(listRegulations, { siteId: secondSite }, manager)).rejects.toMatchObject(
      notFound,
    );
    const bind = { versionId: mine.versionId, articleId: mine.articleId('1'), controlCode: 'T01' };
    await expect(
      contractor.run(bindArticle, { ...bind, articleId: elsewhere.articleId('1') }),
    ).rejects.toMatchObject(notFound);
    await expect(contractor.run(bindArticle, { ...bind, postIds: [otherPost] })).rejects.toMatchObject(
      notFound,
    );
    await expect(imported(contractor, uuidv7())).rejects.toMatchObject(notFound);
  });
});
