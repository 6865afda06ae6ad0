import { cctvFindingRow, supervisionCheck } from '@zhiqin/duty/schema';
import { closeMonth } from '@zhiqin/hours';
import { instantAt, uuidv7 } from '@zhiqin/kernel';
import { assignment, rosterPublication, shift } from '@zhiqin/rostering/schema';
import { addCamera } from '@zhiqin/sites';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeWindows, evaluateSiteDays, rejudgeDay } from './index.ts';
import { atGate, layControlRoom, stored } from './test-places.ts';
import { ask, entry, judged } from './test-recorded-facts.ts';
import {
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
  zhou,
} from './test-site-day.ts';

beforeAll(openTestDatabase);
afterAll(() => database.drop());
beforeEach(layTestSite);

/** Monday the 19th to Sunday the 25th by the site's clock, and the Monday after. */
const week = 'site-week:2026-10-19';
const sunday = '2026-10-25';
const zone = 'Asia/Shanghai';
const mondayMorning = new Date('2026-10-25T16:05:00Z');

async function supervised(at: Date, supervisorRank: string): Promise<string> {
  const id = await entry('supervision', gate, at, {});
  await write((tx) =>
    tx.insert(supervisionCheck).values({ ...atGate(id, at), supervisorRank, presentIds: [], items: [] }),
  );
  return id;
}

const hearAll = async (at: Date) => {
  for (const phone of [gatePhone, patrolPhone]) await heard(phone, at);
};

describe('supervision', () => {
  const of = async () => (await stored())('K10', week);

  it('is judged when the week closes: in every shift, and at night over midnight', async () => {
    await ask('K10');
    const checks = [
      await supervised(minutes(start, 60), 'leader'),
      await supervised(minutes(start, 300), 'captain'),
      // Half past one on Wednesday: Tuesday's night.
      await supervised(new Date('2026-10-20T17:30:00Z'), 'manager'),
    ];
    clock.set('2026-10-25T15:55:00Z');
    await run(closeWindows, { siteId });
    expect(await of()).toBeUndefined();
    clock.set(mondayMorning.toISOString());
    await run(closeWindows, { siteId });
    expect(await of()).toMatchObject({ verdict: 'met', day: sunday, missing: [] });
    expect([...((await of())?.evidence ?? [])].sort()).toEqual([...checks].sort());
  });

  it('that is missing waits for every phone in use, and for the late entry one of them brings', async () => {
    await ask('K10');
    await supervised(minutes(start, 60), 'leader');
    await judged(mondayMorning, sunday, sunday);
    expect(await of()).toMatchObject({ verdict: 'unproven', missing: [{ key: 'deviceNeverHeard' }, {}] });
    await heard(gatePhone, minutes(mondayMorning, -2));
    await judged(mondayMorning, sunday, sunday);
    expect((await of())?.verdict).toBe('unproven');
    await heard(patrolPhone, minutes(mondayMorning, -2));
    await judged(mondayMorning, sunday, sunday);
    expect(await of()).toMatchObject({
      verdict: 'breached',
      measure: { key: 'K10.short', values: { short: 2, total: 2, managerNights: 0, names: [`${day} D`] } },
    });

    await supervised(minutes(start, 200), 'leader');
    await supervised(new Date('2026-10-20T14:30:00Z'), 'manager');
    const touched = {
      postId: gate,
      shiftId: null,
      kinds: ['supervision'],
      from: '2026-10-20T02:00:00.000Z',
      to: '2026-10-20T15:00:00.000Z',
    };
    const { judged: windows, changed } = await run(rejudgeDay, { siteId, day, touched });
    expect({ windows, changed }).toEqual({ windows: 1, changed: 1 });
    expect((await of())?.verdict).toBe('met');
  });

  it('of a week over the end of a closed month is the new month’s, and a night shift of the week it ends in', async () => {
    await ask('K10');
    const over = { startsAt: new Date('2026-11-01T14:00:00Z'), endsAt: new Date('2026-11-01T22:00:00Z') };
    const friday = { startsAt: new Date('2026-10-29T23:00:00Z'), endsAt: new Date('2026-10-30T07:00:00Z') };
    const planned = { tenantId, siteId, postId: gate, code: 'D', heads: 1 };
    await write((tx) =>
      tx.insert(shift).values([
        { ...planned, id: uuidv7(), day: '2026-10-30', ...friday },
        { ...planned, id: uuidv7(), day: '2026-11-01', code: 'N', ...over },
      ]),
    );
    clock.set('2026-11-01T00:30:00Z');
    await run(evaluateSiteDays, { siteId, fromDay: '2026-10-01', toDay: '2026-10-31' });
    await database.owner`delete from control_result where tenant_id = ${tenantId} and control_code <> 'K10'`;
    await database.owner`update control_result set verdict = 'met' where tenant_id = ${tenantId}`;
    await run(closeMonth, { siteId, month: '2026-10' });

    const nextWeek = 'site-week:2026-10-26';
    await hearAll(new Date('2026-11-01T16:04:00Z'));
    await judged(new Date('2026-11-01T16:05:00Z'), '2026-11-01', '2026-11-02');
    const shown = (await stored())('K10', nextWeek);
    // Friday's shift alone: Sunday's night ends on Monday.
    expect(shown).toMatchObject({
      verdict: 'breached',
      day: '2026-11-01',
      measure: { values: { total: 2, names: ['2026-10-30 D'] } },
    });
    await supervised(minutes(friday.startsAt, 10), 'leader');
    await supervised(minutes(friday.startsAt, 20), 'leader');
    await supervised(new Date('2026-10-31T16:30:00Z'), 'manager');
    await judged(new Date('2026-11-01T16:10:00Z'), '2026-10-30', '2026-10-30');
    expect((await stored())('K10', nextWeek)?.verdict).toBe('met');
    const corrections = await database.owner`select id from result_correction where tenant_id = ${tenantId}`;
    expect(corrections.length).toBe(0);
  });
});

describe('weekly rest', () => {
  it('is asked of any seven days that end in the week, over all weeks before too', async () => {
    await ask('R05');
    const working = async (days: readonly string[]) =>
      write(async (tx) => {
        for (const one of days) {
          const id = uuidv7();
          const at = { startsAt: instantAt(one, '07:00', zone), endsAt: instantAt(one, '15:00', zone) };
          const planned = { tenantId, siteId, ...at };
          await tx.insert(shift).values({ ...planned, id, postId: gate, day: one, code: 'D', heads: 1 });
          await tx.insert(assignment).values({ ...planned, id: uuidv7(), shiftId: id, guardId: zhou });
        }
      });
    const of = async () => (await stored())('R05', `guard-week:${zhou}:2026-10-19`);
    await working(['2026-10-15', '2026-10-16', '2026-10-17', '2026-10-18', '2026-10-19']);
    await judged(mondayMorning, sunday, sunday);
    // A draft binds nobody.
    expect(await of()).toBeUndefined();
    const publishedAt = new Date('2026-10-01T00:00:00Z');
    const published = { tenantId, id: uuidv7(), siteId, month: '2026-10', publishedAt };
    await write((tx) => tx.insert(rosterPublication).values(published));
    await judged(mondayMorning, sunday, sunday);
    expect(await of()).toMatchObject({ verdict: 'met', day: sunday });
    // With the 20th of the site's roster: the 15th to the 21st are seven in a row.
    await working(['2026-10-21']);
    await judged(mondayMorning, sunday, sunday);
    expect(await of()).toMatchObject({
      verdict: 'breached',
      measure: { values: { short: 1, names: ['2026-10-15'] } },
    });
  });
});

describe('recordings', () => {
  const of = async () => (await stored())('M02', week);

  it('play back as far as they must on the day somebody looks; a camera nobody looked at is unproven', async () => {
    await ask('M02');
    const { room, told } = await layControlRoom();
    const camera = { siteId, place: '大堂', retentionDays: 30 };
    clock.set('2026-10-05T00:00:00Z');
    const { id: first } = await run(addCamera, { ...camera, cameraNo: 'K-1', usedSince: '2026-01-01' });
    await run(addCamera, { ...camera, cameraNo: 'K-2', usedSince: '2026-10-10' });
    const look = async (cameraId: string | null, cameraNo: string | null, oldestOn: string, at: Date) => {
      const id = await entry('cctv.finding', room, at, {});
      await write((tx) =>
        tx
          .insert(cctvFindingRow)
          .values({ ...told(id, at), cameraId, cameraNo, oldestOn, finding: 'normal' }),
      );
      return id;
    };
    // Tuesday's night, past midnight by the site's clock: the 21st.
    const night = new Date('2026-10-20T17:00:00Z');
    await look(first, null, '2026-09-21', night);
    await judged(mondayMorning, sunday, sunday);
    expect(await of()).toMatchObject({ verdict: 'unproven', missing: [{ values: { names: ['K-2'] } }] });
    // Taken into use eleven days before: nothing older can play.
    await look(null, 'K-2', '2026-10-10', night);
    await judged(mondayMorning, sunday, sunday);
    expect(await of()).toMatchObject({ verdict: 'met' });
    // A week's Sunday is further away than the day of the look: what counts is the look.
    const short = await look(first, null, '2026-09-25', new Date('2026-10-21T02:00:00Z'));
    const touched = {
      postId: room,
      shiftId: null,
      kinds: ['cctv.finding'],
      from: '2026-10-21T02:00:00.000Z',
      to: '2026-10-21T03:00:00.000Z',
    };
    await run(rejudgeDay, { siteId, day: '2026-10-21', touched });
    expect(await of()).toMatchObject({
      verdict: 'breached',
      measure: { values: { names: ['K-1'] } },
      evidence: expect.arrayContaining([short]),
    });
  });
});
