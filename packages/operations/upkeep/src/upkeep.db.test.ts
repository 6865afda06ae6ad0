import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localFolder, useFileStore } from '@zhiqin/files';
import { addCamera, addFireAsset } from '@zhiqin/sites';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeUpkeepWorld, type UpkeepWorld } from './fixture.ts';
import {
  addInstallation,
  addNotice,
  addNoticeItem,
  beginOutage,
  closeNotice,
  deviceUptime,
  dueCalendar,
  endHotWork,
  endOutage,
  finishNoticeItem,
  getNotice,
  grantHotWork,
  labelEquipment,
  listCameraLooks,
  listEquipmentLabels,
  listHazards,
  listNotices,
  lookAtCamera,
  planMaintenance,
  printNoticeReply,
  readFireFile,
  readMaintenance,
  recordFireInspection,
  recordFireTest,
  recordMaintenance,
  replyNotice,
  upkeepAt,
} from './index.ts';

let database: TestDatabase;
let world: UpkeepWorld;

beforeAll(async () => {
  useFileStore(localFolder(mkdtempSync(join(tmpdir(), 'upkeep-'))));
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  world = await makeUpkeepWorld(database, '2026-10-05T10:00:00+08:00');
});

const hours = (count: number) => world.clock.advance({ minutes: count * 60 });
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('a rectification notice (K11)', () => {
  it('is closed only with every demand done and answered, and reminds before and on its day', async () => {
    const { captain } = world.who;
    const told = {
      siteId: world.siteId,
      noticeNo: '消改〔2026〕18',
      authority: 'fire',
      authorityName: '区消防救援大队',
    };
    const { noticeId } = await world.run(
      addNotice,
      { ...told, issuedOn: '2026-10-05', dueOn: '2026-10-12', paperBase64: png },
      captain,
    );
    await expect(
      world.run(addNotice, { ...told, issuedOn: '2026-10-05', dueOn: '2026-10-12' }, captain),
    ).rejects.toMatchObject({ code: 'notice.no-taken' });
    const demand = { noticeId, text: '疏散指示灯损坏', owner: '陈队长' };
    await expect(world.run(addNoticeItem, { ...demand, dueOn: '2026-10-13' }, captain)).rejects.toMatchObject(
      { fields: { dueOn: 'field.after-end' } },
    );
    const { demandId } = await world.run(addNoticeItem, { ...demand, dueOn: '2026-10-10' }, captain);
    const close = () => world.run(closeNotice, { noticeId }, captain);
    await expect(close()).rejects.toMatchObject({ params: { gaps: 'open, reply' } });
    world.clock.set('2026-10-09T09:00:00+08:00');
    expect(await world.work()).toEqual(['upkeep.remind-notice']);
    await world.run(finishNoticeItem, { demandId, measure: '已更换 6 盏', proofBase64: png }, captain);
    await world.run(replyNotice, { noticeId, text: '已全部整改，请复查。' }, captain);
    for (const language of ['zh-CN', 'en'] as const) {
      const paper = await world.run(printNoticeReply, { noticeId, language }, captain);
      expect(Buffer.from(paper.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    }
    await close();
    const { notice, items, course } = await world.run(getNotice, { noticeId }, captain);
    expect(notice.closedOn).toBe('2026-10-09');
    expect(items).toMatchObject([{ doneOn: '2026-10-09', measure: '已更换 6 盏' }]);
    expect(course.map((line) => line.kind)).toEqual([
      ...['opened', 'item-added', 'reminded', 'item-done', 'replied', 'closed'],
    ]);
    await expect(world.run(replyNotice, { noticeId, text: '改' }, captain)).rejects.toMatchObject({
      code: 'notice.closed',
    });
    world.clock.set('2026-10-13T09:00:00+08:00');
    expect(await world.work()).toEqual([]);
    expect(await world.run(listNotices, { siteId: world.siteId }, captain)).toMatchObject([
      { closedOn: '2026-10-09', items: 1, done: 1, isOverdue: false },
    ]);
  });
});

describe('fire and equipment', () => {
  it('keeps inspections signed on the phone and on paper, and tests with their report (F03, F04)', async () => {
    const { captain } = world.who;
    const { siteId } = world;
    const items = [
      { key: 'routes', ok: true },
      { key: 'exitSigns', ok: false },
    ];
    const signed = {
      counterName: '王经理',
      inspectorSignature: 'a'.repeat(64),
      counterSignature: 'b'.repeat(64),
    };
    const entryId = await world.says(
      'fire.inspection',
      { items, ...signed, text: null, photo: null },
      world.guards.li,
    );
    await world.run(recordFireInspection, { siteId, heldOn: '2026-09-03', isSigned: false }, captain);
    await world.run(
      recordFireTest,
      { siteId, heldOn: '2026-01-10', firm: '安检公司', reportNo: 'J-1', paperBase64: png },
      captain,
    );
    const { records } = await world.run(readFireFile, { siteId }, captain);
    expect(records).toMatchObject([
      { kind: 'inspection', entryId, heldOn: '2026-10-05', isSigned: true, failedItems: ['exitSigns'] },
      { kind: 'inspection', heldOn: '2026-09-03', isSigned: false },
      { kind: 'test', reportNo: 'J-1', fileId: expect.any(String) },
    ]);
    // What was not in order is a hazard as well.
    hours(1);
    await world.work();
    expect(await world.run(listHazards, {}, captain)).toMatchObject([{ id: entryId, matter: 'fire-gear' }]);
  });

  it('permits hot work, alerts of what a guard finds missing, and asks whether the fire is out (F09)', async () => {
    const { captain } = world.who;
    const { siteId } = world;
    const permit = {
      ...{ siteId, permitNo: 'D-7', place: '地下车库', work: '管道焊接', watcher: '孙强' },
      ...{ fromAt: '2026-10-05T02:00:00.000Z', untilAt: '2026-10-05T06:00:00.000Z' },
    };
    const { permitId } = await world.run(grantHotWork, permit, captain);
    await expect(world.run(grantHotWork, permit, captain)).rejects.toMatchObject({ code: 'permit.no-taken' });
    const atHand = async () =>
      database.db.read(
        { tenantId: world.tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null },
        (tx) => upkeepAt({ tx, tenantId: world.tenantId, now: world.clock.now() } as never, siteId),
      );
    expect((await atHand()).hotWorks).toMatchObject([{ id: permitId, permitNo: 'D-7', watcher: '孙强' }]);
    const seen = {
      permit: permitId,
      place: null,
      hasPermit: true,
      hasWatcher: true,
      text: null,
      photo: null,
    };
    await world.says('hot-work.seen', { ...seen, hasCertificate: true }, world.guards.li);
    expect(await world.work()).toEqual([]);
    await world.says('hot-work.seen', { ...seen, hasCertificate: false }, world.guards.li);
    expect(await world.work()).toEqual(['upkeep.alert-hot-work']);
    expect(await world.inbox('captain')).toContain('hotWorkSeen');
    hours(4);
    expect(await world.work()).toEqual(['upkeep.end-hot-work']);
    await world.run(endHotWork, { permitId }, captain);
    await expect(world.run(endHotWork, { permitId }, captain)).rejects.toMatchObject({ code: 'not-found' });
    expect((await atHand()).hotWorks).toEqual([]);
  });

  it('plans service, counts uptime, labels devices and lays all that is due by day (S7-3.2.1, S4-4.3)', async () => {
    const { captain } = world.who;
    const { siteId } = world;
    const camera = { siteId, cameraNo: 'C-1', place: '大堂', retentionDays: 30, usedSince: '2026-09-01' };
    const { id: cameraId } = await world.run(addCamera, camera, captain);
    await world.run(
      addFireAsset,
      { siteId, assetNo: 'X-1', kind: 'powder', place: '一层', madeOn: '2016-11-01' },
      captain,
    );
    const { id: gateId } = await world.run(
      addInstallation,
      {
        siteId,
        installationNo: 'M-1',
        kind: 'access-gate',
        place: '东门',
        knowsFaces: true,
        otherWays: ['card'],
      },
      captain,
    );
    const unlabelled = await world.run(listEquipmentLabels, { siteId }, captain);
    expect(unlabelled.map((one) => [one.no, one.qrText === null])).toEqual([
      ['C-1', true],
      ['X-1', true],
      ['M-1', false],
    ]);
    expect(await world.run(labelEquipment, { siteId }, captain)).toEqual({ labelled: 2 });
    const codes = (await world.run(listEquipmentLabels, { siteId }, captain)).map((one) => one.qrText);
    expect(new Set(codes).size).toBe(3);
    expect(codes.every((code) => code?.startsWith('ZQ1:'))).toBe(true);

    await world.run(
      lookAtCamera,
      { cameraId, lookedOn: '2026-10-04', hasSign: true, isForbiddenPlace: false },
      captain,
    );
    // How far back it plays, camera by camera, with the entry that proves it (M02).
    const kept = async () => (await world.run(listCameraLooks, { siteId }, captain))[0]?.kept;
    expect(await kept()).toBeNull();
    const looked = (oldestOn: string) =>
      world.says(
        'cctv.finding',
        {
          ...{ camera: cameraId, cameraNo: null, finding: 'normal', oldestOn },
          text: '回看',
          reportedTo: null,
          photo: null,
        },
        world.guards.li,
      );
    await looked('2026-09-20');
    expect(await kept()).toMatchObject({ days: 15, isShort: true });
    world.clock.advance({ minutes: 5 });
    const entryId = await looked('2026-09-01');
    expect(await kept()).toMatchObject({ entryId, days: 34, isShort: false });
    const { maintenanceId } = await world.run(
      planMaintenance,
      {
        siteId,
        what: '门禁系统',
        everyMonths: 6,
        byWhom: '门禁维保公司',
        nextDueOn: '2026-10-06',
        pieceId: gateId,
      },
      captain,
    );
    world.clock.set('2026-10-06T09:00:00+08:00');
    expect(await world.work()).toContain('upkeep.remind-maintenance');
    const due = await world.run(dueCalendar, { siteId }, captain);
    expect(due.lines.map((line) => [line.kind, line.dueOn, line.isOverdue])).toEqual([
      ['camera-filing', '2026-10-01', true],
      ['fire-inspection', '2026-10-06', false],
      ['fire-test', '2026-10-06', false],
      ['maintenance', '2026-10-06', false],
      ['fire-scrap', '2026-11-01', false],
      ['camera-look', '2027-01-04', false],
    ]);
    const service = { maintenanceId, doneOn: '2026-10-06', note: '已保养' };
    expect(await world.run(recordMaintenance, service, captain)).toEqual({ nextDueOn: '2027-04-06' });
    expect(await world.run(readMaintenance, { siteId }, captain)).toMatchObject({
      plans: [{ nextDueOn: '2027-04-06' }],
      done: [{ note: '已保养', byName: '陈队长' }],
    });

    const out = { siteId, pieceId: gateId, fromAt: '2026-10-05T16:00:00.000Z', cause: '读卡器坏' };
    const { outageId } = await world.run(beginOutage, out, captain);
    await expect(world.run(beginOutage, out, captain)).rejects.toMatchObject({ code: 'outage.open' });
    const finding = {
      camera: cameraId,
      cameraNo: 'C-1',
      oldestOn: null,
      text: null,
      reportedTo: null,
      photo: null,
    };
    await world.says('cctv.finding', { ...finding, finding: 'offline' }, world.guards.li);
    hours(6);
    await world.says('cctv.finding', { ...finding, finding: 'normal' }, world.guards.li);
    await world.run(endOutage, { outageId, toAt: '2026-10-06T04:00:00.000Z', remedy: '更换读卡器' }, captain);
    const uptime = await world.run(deviceUptime, { siteId, month: '2026-10' }, captain);
    // Since the first: five days and fifteen hours.
    expect(uptime.map((one) => [one.no, one.downMinutes, one.uptimePercent])).toEqual([
      ['C-1', 360, 95.5],
      ['X-1', 0, 100],
      ['M-1', 720, 91.1],
    ]);
  });
});
