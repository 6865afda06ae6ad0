import { cctvFindingRow, fireGearCheckRow, presenceSpan, ruleAcknowledgement } from '@zhiqin/duty/schema';
import { uuidv7 } from '@zhiqin/kernel';
import { addCamera, addFireAsset } from '@zhiqin/sites';
import { guardFile, guardPaper } from '@zhiqin/workforce/schema';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rejudgeDay } from './index.ts';
import { atGate, layControlRoom, stored } from './test-places.ts';
import { afterShift, ask, entry, judged } from './test-recorded-facts.ts';
import {
  clock,
  database,
  day,
  end,
  gate,
  gatePhone,
  heard,
  layTestSite,
  li,
  minutes,
  openTestDatabase,
  patrolPhone,
  run,
  siteId,
  span,
  start,
  tenantId,
  write,
  zhou,
} from './test-site-day.ts';

beforeAll(openTestDatabase);
afterAll(() => database.drop());
beforeEach(layTestSite);

const monthsEnd = new Date('2026-11-01T01:00:00Z');
const lastDay = '2026-10-31';
const hearAll = async () => {
  for (const phone of [gatePhone, patrolPhone]) await heard(phone, minutes(monthsEnd, -10));
};

describe('fire gear', () => {
  const of = async (code: string) => (await stored())(code, 'site-month:fire-gear:2026-10');
  const checked = async (assetId: string | null, assetNo: string, at: Date, isTagUpdated = true) => {
    const id = await entry('fire-gear.check', gate, at, {});
    const look = { assetId, assetNo, failedItems: [], action: 'none', isTagUpdated };
    await write((tx) => tx.insert(fireGearCheckRow).values({ ...atGate(id, at), ...look }));
    return id;
  };

  it('is looked at every month with its tag signed, and served and scrapped by its card', async () => {
    await ask('F01', 'F08');
    clock.set('2026-06-01T00:00:00Z');
    const asset = { siteId, place: '一层' };
    const powder = { ...asset, kind: 'powder', madeOn: '2020-01-01' };
    const { id: first } = await run(addFireAsset, { ...powder, assetNo: 'X-1', serviceDueOn: '2027-01-01' });
    await run(addFireAsset, { ...powder, assetNo: 'X-2' });
    await run(addFireAsset, { ...asset, kind: 'hydrant', assetNo: 'H-1' });
    // Its first month is not over.
    clock.set('2026-10-20T00:00:00Z');
    await run(addFireAsset, { ...asset, kind: 'mask', assetNo: 'M-1' });
    await checked(first, 'X-1', minutes(start, 60));
    await checked(null, 'H-1', minutes(start, 70));
    await checked(null, 'X-2', minutes(start, 80), false);
    await judged(monthsEnd, lastDay, lastDay);
    expect(await of('F01')).toMatchObject({ verdict: 'unproven', missing: [{}, {}] });
    expect(await of('F08')).toMatchObject({ verdict: 'met', measure: { values: { total: 4 } } });
    await hearAll();
    await judged(monthsEnd, lastDay, lastDay);
    expect(await of('F01')).toMatchObject({
      verdict: 'breached',
      measure: { values: { total: 3, short: 1, names: ['X-2'] } },
    });

    // Past midnight of the last day by the site's clock is the next month.
    await checked(null, 'X-2', new Date('2026-10-31T16:30:00Z'));
    await judged(monthsEnd, lastDay, lastDay);
    expect((await of('F01'))?.verdict).toBe('breached');
    const late = await checked(null, 'X-2', new Date('2026-10-31T15:30:00Z'));
    const touched = {
      postId: gate,
      shiftId: null,
      kinds: ['fire-gear.check'],
      from: '2026-10-31T15:00:00.000Z',
      to: '2026-10-31T16:00:00.000Z',
    };
    await run(rejudgeDay, { siteId, day: lastDay, touched });
    expect(await of('F01')).toMatchObject({ verdict: 'met', evidence: expect.arrayContaining([late]) });

    await database.owner`update fire_asset set scrap_on = '2026-10-30' where asset_no = 'X-1'`;
    await judged(monthsEnd, lastDay, lastDay);
    expect(await of('F08')).toMatchObject({ verdict: 'breached', measure: { values: { names: ['X-1'] } } });
  });
});

describe('cameras', () => {
  const camera = (cameraNo: string, more: object = {}) => ({
    siteId,
    cameraNo,
    place: '大堂',
    retentionDays: 30,
    ...more,
  });

  it('are filed within thirty days of their use', async () => {
    await ask('M05');
    const of = async () => (await stored())('M05', 'site-month:camera-filing:2026-10');
    const filed = { usedSince: '2026-08-01', filedOn: '2026-08-31' };
    await run(addCamera, camera('K-1', filed));
    await run(addCamera, camera('K-2', { usedSince: '2026-10-15' }));
    await judged(monthsEnd, lastDay, lastDay);
    expect(await of()).toMatchObject({ verdict: 'met', measure: { values: { total: 1 } } });
    await run(addCamera, camera('K-3', { usedSince: '2026-09-01' }));
    await judged(monthsEnd, lastDay, lastDay);
    expect(await of()).toMatchObject({ verdict: 'breached', measure: { values: { names: ['K-3'] } } });
  });

  it('are on line as far as every one was looked at, and mended in hours', async () => {
    await ask('M04');
    const { room, phone, told } = await layControlRoom();
    clock.set('2026-10-05T00:00:00Z');
    await run(addCamera, camera('K-1'));
    const { id: second } = await run(addCamera, camera('K-2'));
    const found = async (cameraNo: string | null, finding: string, at: Date) => {
      const id = await entry('cctv.finding', room, at, {});
      const cameraId = cameraNo ? null : second;
      await write((tx) => tx.insert(cctvFindingRow).values({ ...told(id, at), cameraId, cameraNo, finding }));
      return id;
    };
    const of = async () => (await stored())('M04', `site-day:device:${day}`);
    await found('K-1', 'normal', minutes(start, 30));
    await judged(afterShift);
    expect(await of()).toMatchObject({ verdict: 'unproven', missing: [{ key: 'fileIncomplete' }] });
    await found(null, 'normal', minutes(start, 31));
    await judged(afterShift);
    expect(await of()).toMatchObject({ verdict: 'met', measure: { values: { uptime: 100 } } });
    // Dark since the evening before the last: 37 hours until the shift's end.
    const dark = await found(null, 'no-recording', minutes(end, -37 * 60));
    await database.owner`delete from cctv_finding where finding = 'normal' and camera_id is not null`;
    await judged(afterShift);
    expect(await of()).toMatchObject({ verdict: 'unproven', missing: [{ key: 'deviceNeverHeard' }] });
    await heard(phone, minutes(end, 30));
    await judged(afterShift);
    expect(await of()).toMatchObject({ verdict: 'breached', measure: { values: { names: ['K-2'] } } });
    const mended = await found(null, 'normal', minutes(end, -14 * 60));
    await found(null, 'normal', minutes(start, 40));
    await judged(afterShift);
    const after = await of();
    expect(after).toMatchObject({ verdict: 'met', measure: { values: { uptime: 100 } } });
    expect(after?.evidence).not.toContain(dark);
    expect(after?.evidence).not.toContain(mended);
  });
});

describe('hiring', () => {
  it('is short where a file says so; what no file says waits for the office', async () => {
    await ask('P02');
    const of = async (guardId: string) => (await stored())('P02', `guard-month:${guardId}:2026-10`);
    const file = { tenantId, siteIds: [siteId], education: 'junior', nationality: '中国' };
    await write((tx) =>
      tx.insert(guardFile).values([
        { ...file, id: uuidv7(), guardId: zhou, birthDate: '2008-01-01' },
        { ...file, id: uuidv7(), guardId: li, birthDate: '2008-01-02' },
      ]),
    );
    await judged(monthsEnd, lastDay, lastDay);
    // Both joined on the first of January 2026: one on his eighteenth birthday, one a day before it.
    expect(await of(zhou)).toMatchObject({ verdict: 'unproven', missing: [{ key: 'fileIncomplete' }] });
    expect(await of(li)).toMatchObject({ verdict: 'breached', measure: { key: 'P02.short' } });
  });
});

describe('rules', () => {
  it('are signed for in time by everybody at their posts; the promise on paper leaves them unproven', async () => {
    await ask('P12');
    await write((tx) =>
      tx.insert(presenceSpan).values(span(gate, zhou, minutes(start, -12), end, gatePhone)),
    );
    const of = async () => (await stored())('P12', `guard-month:${zhou}:2026-10`);
    await judged(monthsEnd, lastDay, lastDay);
    expect(await of()).toMatchObject({
      verdict: 'unproven',
      measure: { key: 'P12.short' },
      missing: [{ key: 'deviceNeverHeard' }],
    });
    await hearAll();
    await judged(monthsEnd, lastDay, lastDay);
    // He first stood there on the 20th, and had seven days.
    expect(await of()).toMatchObject({ verdict: 'breached', measure: { values: { short: 1 } } });

    const asked = await database.owner`
      select version_id, article_id from published_article where tenant_id = ${tenantId} and change in ('added', 'changed')`;
    const at = new Date('2026-10-27T02:00:00Z');
    const id = await entry('rules.acknowledge', gate, at, {});
    const { deviceId: _, ...place } = atGate(id, at);
    await write((tx) =>
      tx.insert(ruleAcknowledgement).values({
        ...place,
        versionId: asked[0]?.version_id,
        articleIds: asked.map((row) => row.article_id as string),
        answers: [],
        language: 'zh-CN',
      }),
    );
    const touched = {
      postId: gate,
      shiftId: null,
      kinds: ['rules.acknowledge'],
      from: '2026-10-27T02:00:00.000Z',
      to: '2026-10-27T03:00:00.000Z',
    };
    await run(rejudgeDay, { siteId, day: '2026-10-27', touched });
    expect(await of()).toMatchObject({
      verdict: 'unproven',
      measure: { key: 'partlyOnFile', values: { total: 2, unknown: 1 } },
      evidence: [id],
    });
    // A day later he would have been late.
    await database.owner`update rule_acknowledgement set at = at + interval '1 day' where id = ${id}`;
    await judged(monthsEnd, lastDay, lastDay);
    expect((await of())?.verdict).toBe('breached');
  });
});

describe('papers of a guard’s file', () => {
  it('decide on vetting, medical, insurance and age of retirement; none on file leaves them unproven', async () => {
    await ask('P02', 'P03', 'P09', 'R11');
    const of = async (code: string) => (await stored())(code, `guard-month:${zhou}:2026-10`);
    const paper = (kind: string, startsOn: string, outcome: string | null, endsOn: string | null = null) => ({
      tenantId,
      id: uuidv7(),
      guardId: zhou,
      siteIds: [siteId],
      kind,
      startsOn,
      endsOn,
      outcome,
      recordedAt: new Date('2026-10-01T00:00:00Z'),
    });
    await write((tx) =>
      tx.insert(presenceSpan).values(span(gate, zhou, minutes(start, -12), end, gatePhone)),
    );
    await judged(monthsEnd, lastDay, lastDay);
    expect(await of('P03')).toMatchObject({ verdict: 'unproven' });
    expect(await of('P09')).toMatchObject({ verdict: 'unproven' });
    expect(await of('R11')).toMatchObject({ verdict: 'unproven' });
    await write((tx) =>
      tx.insert(guardFile).values({
        tenantId,
        id: uuidv7(),
        guardId: zhou,
        siteIds: [siteId],
        birthDate: '1965-01-15',
        sex: 'male',
        education: 'junior',
        nationality: '中国',
      }),
    );
    await write((tx) =>
      tx
        .insert(guardPaper)
        .values([
          paper('vetting', '2025-12-01', 'clear'),
          paper('medical', '2026-01-01', 'passed'),
          paper('insurance-social', '2026-01-01', null),
          paper('insurance-accident', '2026-01-01', null, '2026-09-30'),
        ]),
    );
    await judged(monthsEnd, lastDay, lastDay);
    expect(await of('P02')).toMatchObject({ verdict: 'met' });
    expect(await of('P03')).toMatchObject({ verdict: 'met' });
    // The accident cover ended with September.
    expect(await of('P09')).toMatchObject({ verdict: 'breached' });
    // Past sixty and a month since 15 February 2025, and no service agreement on file.
    expect(await of('R11')).toMatchObject({ verdict: 'breached' });
    await write((tx) => tx.insert(guardPaper).values(paper('vetting', '2026-10-20', 'barred')));
    await judged(monthsEnd, lastDay, lastDay);
    expect(await of('P03')).toMatchObject({ verdict: 'breached', measure: { key: 'P03.barred' } });
  });
});
