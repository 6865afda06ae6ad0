import { deadline } from '@zhiqin/access/schema';
import { patrolRound, patrolScan, presenceSpan } from '@zhiqin/duty/schema';
import { uuidv7 } from '@zhiqin/kernel';
import { assignment, shift } from '@zhiqin/rostering/schema';
import { checkpoint } from '@zhiqin/sites/schema';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeWindows, closeWindowsTask, evaluateSiteDays, rejudgeDay } from './index.ts';
import { ask, entry } from './test-recorded-facts.ts';
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
  patrol,
  patrolPhone,
  run,
  siteId,
  span,
  start,
  tenantId,
  write,
  zhou,
} from './test-site-day.ts';

/** 23:00 to 07:00 by the site's clock: the night of the 20th reaches into the 21st. */
const nightStart = new Date('2026-10-20T15:00:00Z');
const nightEnd = new Date('2026-10-20T23:00:00Z');
const nextDay = '2026-10-21';
let night: string;

beforeAll(openTestDatabase);
afterAll(() => database.drop());
beforeEach(async () => {
  await layTestSite();
  await ask('R01', 'H10', 'T01', 'T05', 'T09', 'T10', 'V04', 'P01', 'P08', 'R06', 'K09');
  night = uuidv7();
  const ids = { tenantId, siteId };
  const at = { startsAt: nightStart, endsAt: nightEnd };
  await write(async (tx) => {
    const points = and(eq(checkpoint.tenantId, tenantId), eq(checkpoint.siteId, siteId));
    const checkItems = [{ key: 'lights', name: '照明', nameEn: null }];
    await tx.update(checkpoint).set({ isCritical: true, checkItems }).where(points);
    await tx.insert(shift).values({ ...ids, id: night, postId: patrol, day, code: 'N', heads: 1, ...at });
    await tx.insert(assignment).values({ ...ids, id: uuidv7(), shiftId: night, guardId: li, ...at });
    const watch = { ...span(patrol, li, nightStart, nightEnd, patrolPhone), shiftId: night };
    await tx.insert(presenceSpan).values([span(gate, zhou, start, end, gatePhone), watch]);
  });
  for (const phone of [gatePhone, patrolPhone]) await heard(phone, minutes(nightEnd, 30));
  clock.set('2026-11-02T00:00:00Z');
  await run(evaluateSiteDays, { siteId, fromDay: '2026-10-01', toDay: '2026-10-31' });
});

/** Where each stored result lies: a row that is written again, with whatever values, gets another xmin. */
async function rows() {
  const found = await database.owner`
    select control_code || ' ' || subject_key as key, xmin::text || ' ' || judged_at as written
    from control_result where tenant_id = ${tenantId}`;
  return new Map(found.map((row) => [row.key as string, row.written as string]));
}

async function writtenSince(before: Map<string, string>): Promise<string[]> {
  const now = await rows();
  expect([...now.keys()].sort()).toEqual([...before.keys()].sort());
  return [...now]
    .filter(([key, written]) => before.get(key) !== written)
    .map(([key]) => key)
    .sort();
}

/** A label read at half past one in the morning, sent a week later. */
async function lateScan(): Promise<void> {
  const at = new Date('2026-10-20T17:30:00Z');
  const id = await entry('patrol.scan', patrol, at, { note: null, photo: null });
  const roundId = uuidv7();
  await write(async (tx) => {
    const [point] = await tx
      .select({ id: checkpoint.id })
      .from(checkpoint)
      .where(and(eq(checkpoint.tenantId, tenantId), eq(checkpoint.siteId, siteId)));
    const who = { tenantId, siteId, postId: patrol, shiftId: night, personId: li, deviceId: patrolPhone };
    const scan = { checkpointId: point?.id, label: 'A1', method: 'qr', at, failedItems: [] };
    await tx.insert(patrolScan).values({ ...who, id, roundId, ...scan });
    const points = { plannedPoints: 2, scannedPoints: 1, missedPointIds: [], missed: [], isInOrder: null };
    const round = { id: uuidv7(), roundId, startedAt: at, endedAt: at, entryIds: [id], ...points };
    await tx.insert(patrolRound).values({ ...who, ...round });
  });
}
const touched = {
  kinds: ['patrol.scan'],
  from: '2026-10-20T17:00:00.000Z',
  to: '2026-10-20T18:00:00.000Z',
};

describe('judging again', () => {
  it('after a late scan of a night touches that night’s shift and day alone', async () => {
    const before = await rows();
    expect(before.size).toBeGreaterThan(15);
    await lateScan();
    const scan = { ...touched, postId: patrol, shiftId: night };
    const { judged, changed } = await run(rejudgeDay, { siteId, day: nextDay, touched: scan });
    const written = await writtenSince(before);
    // H10: its shift shows one more sign of life. T05 is not applicable without rounds, short with one.
    expect(written).toEqual([
      `H10 post-shift:${night}`,
      `T01 post-shift:${night}`,
      `T05 post-shift:${night}`,
      `T09 post-shift:${night}`,
      `T10 site-day:facility:${day}`,
    ]);
    // Nothing was judged in vain either: neither the day shifts, nor the gate, nor the month.
    expect({ judged, changed }).toEqual({ judged: 5, changed: 5 });

    const settled = await rows();
    await run(rejudgeDay, { siteId, day: nextDay, touched: scan });
    await run(rejudgeDay, { siteId, day: nextDay });
    expect(await writtenSince(settled)).toEqual([]);
  });

  it('without a word of what came finds the same windows, and writes no other', async () => {
    const before = await rows();
    await lateScan();
    await run(rejudgeDay, { siteId, day: nextDay });
    const keys = (await writtenSince(before)).map((key) => key.replace(/^\w+ /, ''));
    expect([...new Set(keys)]).toEqual([`post-shift:${night}`, `site-day:facility:${day}`]);
  });

  it('after a late sign-on of a month that is over judges that guard’s month, and no other’s', async () => {
    const before = await rows();
    const at = minutes(nightStart, 30);
    await write((tx) => tx.insert(presenceSpan).values(span(patrol, zhou, at, minutes(at, 10), patrolPhone)));
    const { changed } = await run(rejudgeDay, { siteId, day });
    const written = await writtenSince(before);
    expect(written).toContain(`P01 guard-month:${zhou}:2026-10`);
    expect(written).not.toContain(`P01 guard-month:${li}:2026-10`);
    expect(written.length).toBe(changed);
    for (const key of written) expect(key).toMatch(new RegExp(`post-shift:|guard-month:${zhou}`));
  });
});

describe('windows that close', () => {
  const dueAt = async () => {
    const [row] = await write((tx) =>
      tx
        .select({ dueAt: deadline.dueAt })
        .from(deadline)
        .where(and(eq(deadline.tenantId, tenantId), eq(deadline.task, closeWindowsTask))),
    );
    return row?.dueAt.toISOString();
  };

  it('are judged at the end of a shift, at midnight where none ends before, and after an outage', async () => {
    await database.owner`delete from control_result where tenant_id = ${tenantId}`;
    clock.set('2026-10-20T01:00:00Z');
    await run(closeWindows, { siteId });
    expect(await dueAt()).toBe('2026-10-20T07:05:00.000Z');
    clock.set('2026-10-20T23:05:00Z');
    await run(closeWindows, { siteId });
    expect([...(await rows()).keys()]).toContain(`R01 post-shift:${night}`);
    // No shift is left on the roster: days and the month still close.
    expect(await dueAt()).toBe('2026-10-21T16:05:00.000Z');
    expect([...(await rows()).keys()].filter((key) => key.startsWith('P08'))).toEqual([]);
    // The server was away over the end of the month.
    clock.set('2026-11-03T00:00:00Z');
    await run(closeWindows, { siteId, dueAt: '2026-10-31T16:05:00.000Z' });
    expect([...(await rows()).keys()]).toContain(`P08 guard-month:${li}:2026-10`);
  });
});
