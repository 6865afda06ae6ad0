import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localFolder, useFileStore } from '@zhiqin/files';
import { addCamera } from '@zhiqin/sites';
import {
  addInstallation,
  addNotice,
  addNoticeItem,
  closeNotice,
  finishNoticeItem,
  grantHotWork,
  lookAtCamera,
  recordFireInspection,
  recordFireTest,
  replyNotice,
  setOtherWays,
} from '@zhiqin/upkeep';
import { hazardFile, hotWorkSeen } from '@zhiqin/upkeep/schema';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { stored } from './test-places.ts';
import { ask, entry, judged } from './test-recorded-facts.ts';
import {
  asOperations,
  clock,
  database,
  day,
  gate,
  gatePhone,
  heard,
  layTestSite,
  minutes,
  openTestDatabase,
  patrolPhone,
  run,
  siteId,
  start,
  tenantId,
  write,
} from './test-site-day.ts';

beforeAll(async () => {
  useFileStore(localFolder(mkdtempSync(join(tmpdir(), 'recorded-upkeep-'))));
  await openTestDatabase();
});
afterAll(() => database.drop());
beforeEach(layTestSite);

const monthsEnd = new Date('2026-11-01T01:00:00Z');
const lastDay = '2026-10-31';
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const hearAll = async (at: Date) => {
  for (const phone of [gatePhone, patrolPhone]) await heard(phone, at);
};
const of = async (code: string, key: string) => (await stored())(code, key);

describe('hazards (T07)', () => {
  let count = 0;
  const hazard = async (level: string, more: Partial<typeof hazardFile.$inferInsert>) => {
    const id = await entry('hazard.report', gate, start, {});
    count += 1;
    await write((tx) =>
      tx.insert(hazardFile).values({
        ...{ tenantId, id, siteId, fileNo: `2026-${count}`, source: 'phone', matter: 'other', level },
        ...{
          place: '大堂',
          placeKey: `post:${gate}`,
          postId: gate,
          foundAt: start,
          openedAt: start,
          repeats: 0,
        },
        dueAt: minutes(start, 240),
        ...more,
      }),
    );
    return id;
  };
  const verdict = async () => {
    await judged(new Date('2026-10-21T01:00:00Z'));
    return of('T07', `site-day:ticket:${day}`);
  };

  it('are closed, or with the client in writing, in their time; a day on which none falls due asks nothing', async () => {
    await ask('T07');
    await hazard('medium', { dueAt: minutes(start, 72 * 60) });
    expect(await verdict()).toBeUndefined();
    await hazard('high', { verifiedAt: minutes(start, 230) });
    const handed = await hazard('high', { handedAt: minutes(start, 60) });
    expect(await verdict()).toMatchObject({ verdict: 'met', evidence: expect.arrayContaining([handed]) });
    const late = await hazard('high', { verifiedAt: minutes(start, 300) });
    await hazard('high', { doneAt: minutes(start, 100) });
    expect(await verdict()).toMatchObject({
      verdict: 'breached',
      measure: { values: { total: 4, short: 2 } },
      evidence: expect.arrayContaining([late]),
    });
  });
});

describe('rectification notices (K11)', () => {
  const verdict = async (on: string) => {
    await judged(new Date('2026-10-25T01:00:00Z'), '2026-10-15', '2026-10-24');
    return of('K11', `site-day:notice:${on}`);
  };

  it('are closed by their day with a proof of each demand', async () => {
    await ask('K11');
    clock.set('2026-10-15T01:00:00Z');
    const told = { siteId, authority: 'police', authorityName: '派出所', issuedOn: '2026-10-15' };
    const serve = async (noticeNo: string, dueOn: string, proofBase64: string | null) => {
      const { noticeId } = await asOperations(addNotice, { ...told, noticeNo, dueOn });
      const { demandId } = await asOperations(addNoticeItem, {
        noticeId,
        text: '补登记',
        owner: '队长',
        dueOn,
      });
      await asOperations(finishNoticeItem, { demandId, measure: '已补', proofBase64 });
      await asOperations(replyNotice, { noticeId, text: '已整改' });
      return noticeId;
    };
    await asOperations(closeNotice, { noticeId: await serve('G-1', '2026-10-18', png) });
    await asOperations(closeNotice, { noticeId: await serve('G-2', '2026-10-19', null) });
    await serve('G-3', '2026-10-20', png);
    expect(await verdict('2026-10-18')).toMatchObject({ verdict: 'met' });
    expect(await verdict('2026-10-19')).toMatchObject({
      verdict: 'breached',
      measure: { values: { names: ['G-2'] } },
    });
    expect((await verdict('2026-10-20'))?.verdict).toBe('breached');
    expect(await verdict('2026-10-21')).toBeUndefined();
  });
});

describe('the fire file (F03, F04)', () => {
  const verdict = async (code: string) => {
    await judged(monthsEnd, lastDay, lastDay);
    return (await of(code, 'site-month:fire-file:2026-10'))?.verdict;
  };

  it('is unproven where nothing is on file, short where it is stale or unsigned, met where it is fresh', async () => {
    await ask('F03', 'F04');
    expect([await verdict('F03'), await verdict('F04')]).toEqual(['unproven', 'unproven']);
    clock.set('2026-10-26T01:00:00Z');
    await asOperations(recordFireInspection, { siteId, heldOn: '2026-10-25', isSigned: false });
    await asOperations(recordFireTest, { siteId, heldOn: '2025-09-01', firm: '检测公司', paperBase64: png });
    expect([await verdict('F03'), await verdict('F04')]).toEqual(['breached', 'breached']);
    clock.set('2026-10-28T01:00:00Z');
    await asOperations(recordFireInspection, { siteId, heldOn: '2026-10-27', isSigned: true });
    const test = { siteId, heldOn: '2026-10-26', firm: '检测公司' };
    await asOperations(recordFireTest, { ...test, paperBase64: png });
    expect([await verdict('F03'), await verdict('F04')]).toEqual(['met', 'met']);
  });
});

describe('hot work (F09)', () => {
  const verdict = async () => {
    await judged(new Date('2026-10-21T01:00:00Z'));
    return (await of('F09', `site-day:hot-work:${day}`))?.verdict;
  };

  it('has permit, watcher and certificate on paper and as it was seen', async () => {
    await ask('F09');
    await hearAll(new Date('2026-10-21T00:30:00Z'));
    expect(await verdict()).toBeUndefined();
    clock.set('2026-10-19T08:00:00Z');
    const { permitId } = await asOperations(grantHotWork, {
      ...{ siteId, permitNo: 'D-1', place: '屋面', work: '焊接', watcher: '孙强' },
      ...{ welderCertificateNo: 'T110', welderCertificateUntil: '2026-10-20' },
      ...{ fromAt: '2026-10-20T01:00:00.000Z', untilAt: '2026-10-20T04:00:00.000Z' },
    });
    expect(await verdict()).toBe('met');
    const see = async (at: Date) => {
      const id = await entry('hot-work.seen', gate, at, {});
      const all = { hasPermit: true, hasWatcher: true, hasCertificate: true };
      await write((tx) =>
        tx.insert(hotWorkSeen).values({ tenantId, id, siteId, postId: gate, at, permitId, ...all }),
      );
    };
    await see(new Date('2026-10-20T02:00:00Z'));
    expect(await verdict()).toBe('met');
    // An hour after the permit ran out.
    await see(new Date('2026-10-20T05:00:00Z'));
    await hearAll(new Date('2026-10-21T00:40:00Z'));
    expect(await verdict()).toBe('breached');
  });
});

describe('cameras and gates (M06, V13)', () => {
  it('have a sign each quarter, and look where they may', async () => {
    await ask('M06');
    clock.set('2026-10-02T01:00:00Z');
    const camera = { siteId, place: '大堂', retentionDays: 30 };
    const { id } = await run(addCamera, { ...camera, cameraNo: 'Q-1' });
    const yearsEnd = new Date('2027-01-01T01:00:00Z');
    const verdict = async () => {
      await judged(yearsEnd, '2026-12-31', '2026-12-31');
      return (await of('M06', 'site-quarter:camera-place:2026-12'))?.verdict;
    };
    expect(await verdict()).toBe('unproven');
    const look = { cameraId: id, hasSign: true, isForbiddenPlace: false };
    clock.set('2026-11-20T01:00:00Z');
    await asOperations(lookAtCamera, { ...look, lookedOn: '2026-11-15' });
    expect(await verdict()).toBe('met');
    clock.set('2026-12-20T01:00:00Z');
    await asOperations(lookAtCamera, { ...look, lookedOn: '2026-12-15', isForbiddenPlace: true });
    expect(await verdict()).toBe('breached');
  });

  it('that know faces open in another way as well', async () => {
    await ask('V13');
    clock.set('2026-10-02T01:00:00Z');
    const verdict = async () => {
      await judged(monthsEnd, lastDay, lastDay);
      return (await of('V13', 'site-month:face-gate:2026-10'))?.verdict;
    };
    const gateOf = { siteId, kind: 'access-gate', place: '大堂' };
    await asOperations(addInstallation, { ...gateOf, installationNo: 'M-0', knowsFaces: false });
    expect(await verdict()).toBeUndefined();
    clock.set('2026-10-02T01:00:00Z');
    const face = { ...gateOf, installationNo: 'M-1', knowsFaces: true };
    const { id } = await asOperations(addInstallation, face);
    expect(await verdict()).toBe('unproven');
    await asOperations(setOtherWays, { installationId: id, otherWays: [] });
    expect(await verdict()).toBe('breached');
    await asOperations(setOtherWays, { installationId: id, otherWays: ['card'] });
    expect(await verdict()).toBe('met');
  });
});
