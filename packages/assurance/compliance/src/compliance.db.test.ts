import { type Actor, execute, systemActor, type UseCase } from '@zhiqin/access';
import { device, tenant } from '@zhiqin/access/schema';
import { adoptTemplateBindings, importRegulation, publishRegulation } from '@zhiqin/adoption';
import type { Tx } from '@zhiqin/db';
import { deviceReport, patrolRound, presenceSpan, visit } from '@zhiqin/duty/schema';
import { closeMonth, contributeMonthBlocker } from '@zhiqin/hours';
import { uuidv7 } from '@zhiqin/kernel';
import { ruleDocumentText } from '@zhiqin/regulations';
import { assignment, shift } from '@zhiqin/rostering/schema';
import { addCheckpoint, addPost, addRoute, createSite } from '@zhiqin/sites';
import { type TestClock, type TestDatabase, testClock, testDatabase } from '@zhiqin/testing';
import { guard } from '@zhiqin/workforce/schema';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { evaluateSiteDays, getResult, listResults, reviewResults, siteScore, unreviewedBreaches, waiveResult } from './index.ts';
import { resultCorrection } from './schema.ts';

const day = '2026-10-20';
const start = new Date('2026-10-19T23:00:00Z');
const end = new Date('2026-10-20T07:00:00Z');
const minutes = (from: Date, n: number) => new Date(from.getTime() + n * 60_000);

let database: TestDatabase;
let clock: TestClock;
let tenantId: string;
let siteId: string;
let gate: string;
let patrol: string;
let gatePhone: string;
let patrolPhone: string;
let zhou: string;
let li: string;
const shifts: Record<string, string> = {};

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const runAs = <I, O>(actor: Actor, use: UseCase<I, O>, input: unknown) =>
  execute(use, { db: database.db, clock, actor, language: 'zh-CN', requestId: 'test' }, input);
const run = <I, O>(use: UseCase<I, O>, input: unknown) => runAs(systemActor(tenantId), use, input);
const asOperations = <I, O>(use: UseCase<I, O>, input: unknown) =>
  runAs(
    {
      kind: 'member', role: 'operations', tenantId, membershipId: uuidv7(), accountId: uuidv7(), personId: null,
      sites: 'all', clientIds: [], displayName: '林晓岚', sessionId: null,
    },
    use,
    input,
  );
const wall = () => ({ tenantId, audience: 'staff' as const, sites: 'all' as const, clientIds: [], personId: null });
const write = <T>(work: (tx: Tx) => Promise<T>) => database.db.write(wall(), work);

async function heard(deviceId: string, at: Date): Promise<void> {
  await write((tx) =>
    tx.insert(deviceReport).values({ tenantId, id: uuidv7(), siteId, deviceId, heardAt: at, statedLastSeq: 0, contiguousSeq: 0 }),
  );
}

const span = (postId: string, personId: string, from: Date, to: Date | null, phone: string) => ({
  tenantId,
  id: uuidv7(),
  siteId,
  postId,
  personId,
  shiftId: shifts[postId] ?? null,
  deviceId: phone,
  fromAt: from,
  toAt: to,
  openingEntryId: uuidv7(),
  closingEntryId: to ? uuidv7() : null,
  identity: 'pin',
});

async function round(startedAt: Date, scanned = 2): Promise<void> {
  await write((tx) =>
    tx.insert(patrolRound).values({
      tenantId,
      id: uuidv7(),
      siteId,
      roundId: uuidv7(),
      postId: patrol,
      shiftId: shifts[patrol] ?? null,
      personId: li,
      deviceId: patrolPhone,
      startedAt,
      endedAt: minutes(startedAt, 20),
      plannedPoints: 2,
      scannedPoints: scanned,
      missedPointIds: [],
      missed: [],
      isInOrder: null,
      entryIds: [uuidv7()],
    }),
  );
}

const evaluate = () => run(evaluateSiteDays, { siteId, fromDay: day, toDay: day });
async function verdicts(postId: string | null) {
  const rows = await run(listResults, { siteId, fromDay: day, toDay: '2026-10-31', limit: 500 });
  return Object.fromEntries(rows.filter((row) => postId === undefined || row.postId === postId).map((row) => [row.controlCode, row.verdict]));
}
const resultOf = async (code: string, postId: string | null) =>
  (await run(listResults, { siteId, fromDay: day, toDay: day, controlCode: code })).find((row) => row.postId === postId);

/** A site with one gate and one patrol post, one day shift each, under the residential template. */
beforeEach(async () => {
  clock = testClock('2026-10-01T00:00:00Z');
  tenantId = uuidv7();
  await database.db.write({ ...wall(), audience: 'staff' }, (tx) =>
    tx.insert(tenant).values({ id: tenantId, slug: tenantId, name: '安泰', operatorKind: 'contractor', zone: 'Asia/Shanghai', languages: ['zh-CN'], createdAt: clock.now() }),
  );
  siteId = (await run(createSite, { code: 'A', name: '云栖花园', siteType: 'residential', zone: 'Asia/Shanghai' })).id;
  const shiftPattern = [{ code: 'D', startTime: '07:00', endTime: '15:00' }];
  gate = (await run(addPost, { siteId, code: 'G1', name: '南门岗', kind: 'gate', registersVisitors: true, heads: 1, shiftPattern })).id;
  patrol = (await run(addPost, { siteId, code: 'P1', name: '巡逻岗', kind: 'patrol', heads: 1, shiftPattern })).id;
  const points = await Promise.all(
    ['A1', 'A2'].map((code) => run(addCheckpoint, { siteId, code, name: code })),
  );
  await run(addRoute, { siteId, postId: patrol, code: 'R1', name: '巡逻线', roundsPerShift: 4, checkpointIds: points.map((point) => point.id) });
  const { regulations } = await run(importRegulation, {
    siteId, code: 'MAIN', fileName: '制度.txt', language: 'zh-CN', document: { text: ruleDocumentText('residential', 'zh-CN') },
  });
  const versionId = regulations[0]?.versionId;
  await run(adoptTemplateBindings, { versionId });
  await run(publishRegulation, { versionId, effectiveOn: '2026-10-01' });
  [zhou, li, gatePhone, patrolPhone] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  await write(async (tx) => {
    for (const [i, id] of [zhou, li].entries()) {
      await tx.insert(guard).values({ tenantId, id, siteIds: [siteId], staffNo: `S${i}`, name: `保安${i}`, pinyin: 'bao an', rank: 'guard', joinedOn: '2026-01-01', createdAt: start });
    }
    for (const [postId, guardId, phone] of [[gate, zhou, gatePhone], [patrol, li, patrolPhone]] as const) {
      await tx.insert(device).values({ tenantId, id: phone, siteId, postId, kind: 'site', label: `手机 ${phone.slice(-2)}`, publicKey: {}, verifierSalt: '', enrolledAt: new Date('2026-10-01') });
      const id = uuidv7();
      shifts[postId] = id;
      await tx.insert(shift).values({ tenantId, id, siteId, postId, day, code: 'D', startsAt: start, endsAt: end, heads: 1 });
      await tx.insert(assignment).values({ tenantId, id: uuidv7(), siteId, shiftId: id, guardId, startsAt: start, endsAt: end });
    }
  });
});

describe('judging a site’s day', () => {
  it('judges nothing before its window has closed', async () => {
    clock.set('2026-10-20T06:59:00Z');
    await evaluate();
    expect(Object.keys(await verdicts(gate))).toEqual([]);
  });

  it('finds a manned post and complete rounds met, whatever else is silent', async () => {
    await write(async (tx) => {
      await tx.insert(presenceSpan).values([
        span(gate, zhou, minutes(start, -12), end, gatePhone),
        span(patrol, li, minutes(start, -12), end, patrolPhone),
      ]);
    });
    for (let i = 0; i < 4; i++) await round(minutes(start, 30 + i * 100));
    clock.set('2026-10-20T08:00:00Z');
    await evaluate();
    expect(await verdicts(gate)).toMatchObject({ R01: 'met' });
    expect(await verdicts(patrol)).toMatchObject({ R01: 'met', T01: 'met', T03: 'met' });
  });

  it('leaves missing rounds unproven while the phone has not spoken, and breached once it has', async () => {
    await write((tx) => tx.insert(presenceSpan).values(span(patrol, li, minutes(start, -12), end, patrolPhone)));
    await round(minutes(start, 30));
    await heard(patrolPhone, minutes(start, 60));
    clock.set('2026-10-20T08:00:00Z');
    await evaluate();
    const before = await resultOf('T01', patrol);
    expect(before).toMatchObject({ verdict: 'unproven', measure: { key: 'roundsShort' }, missing: [{ key: 'deviceSilent' }] });

    await heard(patrolPhone, minutes(end, 30));
    clock.set('2026-10-20T09:00:00Z');
    expect(await evaluate()).toMatchObject({ changed: expect.any(Number) });
    expect(await resultOf('T01', patrol)).toMatchObject({
      id: before?.id,
      verdict: 'breached',
      measure: { key: 'roundsShort', values: { completed: 1, required: 4 } },
      parameters: { roundsPerShift: 4 },
      articleBody: expect.stringContaining('巡'),
    });
  });

  it('changes nothing when it judges twice, and re-judges late entries', async () => {
    await write((tx) => tx.insert(presenceSpan).values(span(patrol, li, minutes(start, -12), end, patrolPhone)));
    await heard(patrolPhone, minutes(end, 30));
    clock.set('2026-10-20T09:00:00Z');
    await evaluate();
    expect(await evaluate()).toMatchObject({ changed: 0, corrected: 0 });
    expect((await resultOf('T01', patrol))?.verdict).toBe('breached');
    for (let i = 0; i < 4; i++) await round(minutes(start, 30 + i * 100));
    await evaluate();
    expect((await resultOf('T01', patrol))?.verdict).toBe('met');
  });

  it('counts an unmanned hour in minutes, with the stretch', async () => {
    await write((tx) => tx.insert(presenceSpan).values(span(gate, zhou, minutes(start, 62), end, gatePhone)));
    await heard(gatePhone, minutes(end, 10));
    clock.set('2026-10-20T08:00:00Z');
    await evaluate();
    expect(await resultOf('R01', gate)).toMatchObject({
      verdict: 'breached',
      measure: { key: 'unmanned', values: { unmannedMinutes: 62, from: start.toISOString() } },
    });
  });

  it('asks a home for no identity number, and counts a pass that never came back', async () => {
    const guest = { tenantId, siteId, visitorKind: 'visitor', admitPostId: gate, isHostConfirmed: true, isNoticeGiven: true };
    await write(async (tx) => {
      await tx.insert(presenceSpan).values(span(gate, zhou, start, end, gatePhone));
      await tx.insert(visit).values([
        { ...guest, id: uuidv7(), visitId: uuidv7(), passNo: '001', admittedAt: minutes(start, 60), absentFields: ['idNumber'], leftAt: minutes(start, 90), isPassReturned: true },
        { ...guest, id: uuidv7(), visitId: uuidv7(), passNo: '002', admittedAt: minutes(start, 70), absentFields: [] },
      ]);
    });
    await heard(gatePhone, minutes(end, 10));
    clock.set('2026-10-20T08:00:00Z');
    await evaluate();
    expect(await verdicts(null)).toMatchObject({ V01: 'met', V04: 'breached' });
    expect(await resultOf('V04', null)).toMatchObject({ measure: { values: { passNos: ['002'] } } });
  });
});

describe('what people do with results', () => {
  async function oneBreach() {
    await write((tx) => tx.insert(presenceSpan).values(span(patrol, li, minutes(start, -12), end, patrolPhone)));
    await heard(patrolPhone, minutes(end, 30));
    clock.set('2026-10-20T09:00:00Z');
    await evaluate();
    const result = await resultOf('T01', patrol);
    if (!result) throw new Error('no result');
    return result;
  }

  it('waives with a reason, keeps what was judged, and takes it out of the score', async () => {
    const result = await oneBreach();
    const before = await run(siteScore, { siteId, fromDay: day, toDay: day });
    await expect(asOperations(waiveResult, { resultId: result.id, reason: ' ' })).rejects.toMatchObject({ fields: { reason: 'field.too-short' } });
    await asOperations(waiveResult, { resultId: result.id, reason: '台风停工，甲方书面同意' });
    await expect(asOperations(waiveResult, { resultId: result.id, reason: '再来一次' })).rejects.toMatchObject({ code: 'result.waived' });
    expect(await run(getResult, { resultId: result.id })).toMatchObject({ verdict: 'waived', judged: 'breached', waiverReason: '台风停工，甲方书面同意', waiverName: '林晓岚' });
    const after = await run(siteScore, { siteId, fromDay: day, toDay: day });
    expect(after.score ?? 0).toBeGreaterThan(before.score ?? 0);
  });

  it('shows a foreign result as absent', async () => {
    const result = await oneBreach();
    const other = systemActor(uuidv7());
    const asOther = execute(getResult, { db: database.db, clock, actor: other, language: 'en', requestId: 'test' }, { resultId: result.id });
    await expect(asOther).rejects.toMatchObject({ code: 'not-found' });
    await expect(run(getResult, { resultId: uuidv7() })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('closes the month only when every breach was looked at; later entries become corrections', async () => {
    contributeMonthBlocker(unreviewedBreaches);
    const result = await oneBreach();
    clock.set('2026-11-02T02:00:00Z');
    await evaluate();
    await expect(run(closeMonth, { siteId, month: '2026-10' })).rejects.toMatchObject({ code: 'month.blocked' });
    const open = await run(listResults, { siteId, fromDay: '2026-10-01', toDay: '2026-10-31', verdict: 'breached' });
    await asOperations(reviewResults, { resultIds: open.map((row) => row.id) });
    await run(closeMonth, { siteId, month: '2026-10' });
    await expect(run(closeMonth, { siteId, month: '2026-10' })).rejects.toMatchObject({ code: 'month.closed' });

    for (let i = 0; i < 4; i++) await round(minutes(start, 30 + i * 100));
    // The rounds (T01), and that they covered the route (T03).
    expect(await evaluate()).toMatchObject({ changed: 0, corrected: 2 });
    expect((await run(getResult, { resultId: result.id })).verdict).toBe('breached');
    const [kept] = await write((tx) => tx.select().from(resultCorrection).where(eq(resultCorrection.resultId, result.id)));
    expect(kept).toMatchObject({ fromVerdict: 'breached', toVerdict: 'met', month: '2026-10' });
  });
});
