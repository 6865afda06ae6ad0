import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { localFolder, storeFile, useFileStore } from '@zhiqin/files';
import { uuidv7 } from '@zhiqin/kernel';
import { type Contractor, makeContractor } from '@zhiqin/test-contractor';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  bindArticle,
  bindingsByDay,
  declaredPeriodsFor,
  declarePeriod,
  endPeriod,
  endShortOrder,
  getCoverage,
  getLevels,
  getRegulation,
  issueShortOrder,
  listPeriods,
  listShortOrders,
  promoteShortOrder,
  shortOrdersFor,
  switchLevel,
} from '../index.ts';
import { articleNo, publish, testRegulation } from '../test-regulation.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-orders-'));
  useFileStore(localFolder(folder));
  database = await testDatabase();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

const reader = <T>(contractor: Contractor, read: (ctx: never) => Promise<T>): Promise<T> =>
  database.db.read(
    { tenantId: contractor.tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null },
    (tx) => read({ tx, tenantId: contractor.tenantId } as never),
  );

const notFound = { code: 'not-found' };

describe('short orders', () => {
  const window = { startsAt: '2026-11-01T08:00:00+08:00', endsAt: '2026-11-02T08:00:00+08:00' };

  it('run from then till then at their posts, and can be taken back once', async () => {
    const contractor = await makeContractor(database);
    const { run, clock } = contractor;
    const { siteId, gate } = await testRegulation(contractor);
    const issue = (more: object) =>
      run(issueShortOrder, { siteId, text: '东门施工，走西门', ...window, ...more });
    const { id } = await issue({ postIds: [gate] });
    await issue({ startsAt: '2026-11-03T08:00:00+08:00', endsAt: '2026-11-04T08:00:00+08:00' });
    const atHand = () =>
      reader(contractor, (ctx) =>
        shortOrdersFor(ctx, siteId, clock.now(), new Date(clock.now().getTime() + 86_400_000)),
      );
    expect(await atHand()).toMatchObject([{ id, postIds: [gate], startsAt: '2026-11-01T00:00:00.000Z' }]);
    await run(endShortOrder, { orderId: id, reason: '施工提前结束' });
    await expect(run(endShortOrder, { orderId: id, reason: '再撤一次' })).rejects.toMatchObject({
      code: 'order.ended',
    });
    expect(await atHand()).toEqual([]);
    expect((await run(listShortOrders, { siteId })).map((one) => [one.state, one.endReason])).toEqual([
      ['to-come', null],
      ['taken-back', '施工提前结束'],
    ]);
  });

  it('refuse an end before the beginning, more than a few lines, posts and photos of another site', async () => {
    const contractor = await makeContractor(database);
    const { run } = contractor;
    const mine = await testRegulation(contractor, 'A');
    const other = await testRegulation(contractor, 'B');
    const issue = (more: object) =>
      run(issueShortOrder, { siteId: mine.siteId, text: '走西门', ...window, ...more });
    await expect(issue({ endsAt: window.startsAt })).rejects.toMatchObject({
      fields: { endsAt: 'field.before-start' },
    });
    await expect(issue({ text: '长'.repeat(501) })).rejects.toMatchObject({
      fields: { text: 'field.too-long' },
    });
    await expect(issue({ postIds: [other.gate] })).rejects.toMatchObject(notFound);
    await expect(issue({ photoFileId: uuidv7() })).rejects.toMatchObject(notFound);
    const png = Uint8Array.from(
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    );
    const photo = await run(storeFile, { bytes: png, purpose: 'order-photo', siteId: other.siteId });
    await expect(issue({ photoFileId: photo.id })).rejects.toMatchObject(notFound);
    const own = await run(storeFile, { bytes: png, purpose: 'order-photo', siteId: mine.siteId });
    await issue({ photoFileId: own.id });
    await expect(issue({ photoBase64: Buffer.from('no picture').toString('base64') })).rejects.toMatchObject({
      code: 'file.kind',
    });
    await issue({ photoBase64: Buffer.from(png).toString('base64'), startsAt: '2026-11-01T09:00:00+08:00' });
    const [latest, earlier] = await run(listShortOrders, { siteId: mine.siteId });
    expect(earlier).toMatchObject({ photoFileId: own.id });
    expect(latest?.photoFileId).toEqual(expect.any(String));
  });

  it('may become an article of a draft of their site', async () => {
    const contractor = await makeContractor(database);
    const { run } = contractor;
    const mine = await testRegulation(contractor, 'A');
    const other = await testRegulation(contractor, 'B');
    const { id: orderId } = await run(issueShortOrder, {
      siteId: mine.siteId,
      text: '快递放入快递柜。',
      ...window,
    });
    const promote = (versionId: string, afterArticleId: string | null) =>
      run(promoteShortOrder, { orderId, versionId, afterArticleId, label: '第四条' });
    await expect(promote(other.versionId, null)).rejects.toMatchObject(notFound);
    const after = await articleNo(contractor, mine.versionId, '3');
    const { articleId } = await promote(mine.versionId, after);
    const { articles } = await run(getRegulation, { versionId: mine.versionId });
    expect(articles.at(-1)).toMatchObject({ id: articleId, reference: '4', body: '快递放入快递柜。' });
    await expect(promote(mine.versionId, after)).rejects.toMatchObject({ code: 'order.promoted' });
    expect((await run(getRegulation, { versionId: mine.versionId })).articles).toHaveLength(articles.length);
    expect((await run(listShortOrders, { siteId: mine.siteId }))[0]?.promotedTo).toMatchObject([
      { versionNo: 1 },
    ]);
  });
});

describe('declared periods', () => {
  it('count on their days, until they are ended or taken back', async () => {
    const contractor = await makeContractor(database);
    const { run } = contractor;
    const { siteId, gate, patrol } = await testRegulation(contractor);
    const period = {
      siteId,
      kind: 'storm-alert',
      name: '台风',
      fromDay: '2026-11-10',
      untilDay: '2026-11-12',
      upliftRounds: 2,
      closedPostIds: [gate],
      extraPostIds: [],
    };
    const { id } = await run(declarePeriod, period);
    const days = ['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13'];
    const counting = async () => [
      ...(await reader(contractor, (ctx) => declaredPeriodsFor(ctx, siteId, days))).keys(),
    ];
    expect(await counting()).toEqual(days.slice(1, 4));
    const byDay = await reader(contractor, (ctx) => declaredPeriodsFor(ctx, siteId, ['2026-11-11']));
    expect(byDay.get('2026-11-11')).toMatchObject([{ id, upliftRounds: 2, closedPostIds: [gate] }]);
    await expect(
      run(endPeriod, { periodId: id, lastDay: '2026-11-13', reason: '解除' }),
    ).rejects.toMatchObject({
      fields: { lastDay: 'field.invalid' },
    });
    await run(endPeriod, { periodId: id, lastDay: '2026-11-10', reason: '预警解除' });
    expect(await counting()).toEqual(['2026-11-10']);
    await expect(run(endPeriod, { periodId: id, reason: '撤销' })).rejects.toMatchObject({
      code: 'period.ended',
    });

    const mistake = await run(declarePeriod, { ...period, closedPostIds: [], extraPostIds: [patrol] });
    await run(endPeriod, { periodId: mistake.id, reason: '误报' });
    expect(await counting()).toEqual(['2026-11-10']);
    expect((await run(listPeriods, { siteId })).map((one) => one.endReason).sort()).toEqual(
      ['误报', '预警解除'].sort(),
    );
    await expect(run(declarePeriod, { ...period, extraPostIds: [gate] })).rejects.toMatchObject({
      fields: { extraPostIds: 'field.duplicate' },
    });
    await expect(run(declarePeriod, { ...period, upliftRounds: 13 })).rejects.toMatchObject({
      fields: { upliftRounds: 'field.invalid' },
    });
    await expect(run(declarePeriod, { ...period, untilDay: '2026-11-09' })).rejects.toMatchObject({
      fields: { untilDay: 'field.before-start' },
    });
    await expect(run(declarePeriod, { ...period, closedPostIds: [uuidv7()] })).rejects.toMatchObject(
      notFound,
    );
  });
});

describe('levels', () => {
  it('leave a site’s controls on until one is switched; then each stands as its day says', async () => {
    const contractor = await makeContractor(database);
    const { run } = contractor;
    const { siteId, versionId } = await testRegulation(contractor);
    await run(bindArticle, {
      versionId,
      articleId: await articleNo(contractor, versionId, '3'),
      controlCode: 'R01',
    });
    await publish(contractor, versionId, '2026-10-01');
    const days = ['2026-11-04', '2026-11-05', '2026-11-19'];
    const standings = async () => {
      const byDay = await reader(contractor, (ctx) => bindingsByDay(ctx, siteId, days));
      return days.map((day) => byDay.get(day)?.map((one) => `${one.controlCode} ${one.standing}`));
    };
    expect(await standings()).toEqual(days.map(() => ['T01 on', 'R01 on']));
    const level = { siteId, level: 1, onFrom: '2026-11-05', trialUntil: '2026-11-18' };
    await run(switchLevel, level);
    expect(await standings()).toEqual([
      ['T01 off', 'R01 off'],
      ['T01 off', 'R01 trial'],
      ['T01 off', 'R01 on'],
    ]);
    await expect(run(switchLevel, level)).rejects.toMatchObject({ code: 'level.switched' });
    await expect(run(switchLevel, { ...level, level: 4 })).rejects.toMatchObject({
      fields: { level: 'field.invalid' },
    });
    await expect(run(switchLevel, { ...level, siteId: uuidv7() })).rejects.toMatchObject(notFound);
    expect(await run(getLevels, { siteId })).toMatchObject({
      isEverythingOn: false,
      levels: [
        { level: 1, standing: 'off', controlCodes: ['R01'] },
        { level: 2, standing: 'off', controlCodes: ['T01'] },
        { level: 3, standing: 'off', controlCodes: [] },
      ],
    });
  });
});

describe('values and coverage', () => {
  it('refuses less than the law at the field, naming source and bound; keeps reason and approver', async () => {
    const contractor = await makeContractor(database);
    const { run } = contractor;
    const { versionId } = await testRegulation(contractor);
    const articleId = await articleNo(contractor, versionId, '1');
    const bind = (minimumPerShift: number) =>
      run(bindArticle, { versionId, articleId, controlCode: 'T01', parameters: { minimumPerShift } });
    await expect(bind(1)).rejects.toMatchObject({
      code: 'binding.below-floor',
      params: { citation: 'S9B-3a', floor: 2, direction: 'min' },
      fields: { 'parameters.minimumPerShift': 'binding.below-floor' },
    });
    const bound = async () =>
      (await run(getRegulation, { versionId })).articles.flatMap((one) => one.bindings);
    expect(await bound()).toMatchObject([{ reason: '夜间外围偏僻', approverName: '王志强' }]);
    await bind(5);
    expect(await bound()).toMatchObject([{ parameters: { minimumPerShift: 5 }, reason: null }]);
  });

  it('lists articles without control, controls without article, duties no article asks for', async () => {
    const contractor = await makeContractor(database);
    const { run } = contractor;
    const { siteId, versionId, gate } = await testRegulation(contractor);
    const before = await run(getCoverage, { siteId });
    expect(before).toMatchObject({
      clauses: 0,
      dutiesNoArticleAsksFor: [{ kind: 'visitor-register', id: gate }],
    });
    const asDraft = await run(getCoverage, { siteId, versionId });
    await publish(contractor, versionId, '2026-10-01');
    const after = await run(getCoverage, { siteId });
    expect(asDraft).toEqual({ ...after, versionNo: 1 });
    expect(after.articlesWithoutControl.map((one) => one.body)).toEqual(['到点扫码：', '登记来访人员。']);
    expect(after.controlsWithoutArticle).not.toContain('T01');
    expect(after.controlsWithoutArticle).toContain('V01');
  });
});
