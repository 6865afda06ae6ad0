import { presenceSpan } from '@zhiqin/duty/schema';
import { closeMonth, contributeMonthBlocker } from '@zhiqin/hours';
import { monthClosed } from '@zhiqin/hours/schema';
import { uuidv7 } from '@zhiqin/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  dayVerdicts,
  endWaiver,
  getToday,
  listResults,
  listStandingWaivers,
  resultHistory,
  siteScore,
  unreviewedBreaches,
  waiveResult,
  waiveStanding,
} from '../index.ts';
import {
  asOperations,
  clock,
  database,
  day,
  end,
  evaluate,
  gate,
  heard,
  layTestSite,
  li,
  minutes,
  openTestDatabase,
  patrol,
  patrolPhone,
  resultOf,
  round,
  run,
  siteId,
  span,
  start,
  tenantId,
  write,
} from '../test-site-day.ts';

beforeAll(openTestDatabase);
afterAll(() => database.drop());
beforeEach(layTestSite);

const reason = '二号楼外墙施工，巡逻线封闭';
const standing = (given: object = {}) =>
  asOperations(waiveStanding, { siteId, controlCode: 'T01', fromDay: day, untilDay: day, reason, ...given });

/** Nobody walked and the phone has spoken: T01 is breached at the patrol post. */
async function oneBreach() {
  await write((tx) =>
    tx.insert(presenceSpan).values(span(patrol, li, minutes(start, -12), end, patrolPhone)),
  );
  await heard(patrolPhone, minutes(end, 30));
  clock.set('2026-10-20T09:00:00Z');
  await evaluate();
  const result = await resultOf('T01', patrol);
  if (!result) throw new Error('no result');
  return result;
}
const verdict = async () => (await resultOf('T01', patrol))?.verdict;

describe('a standing waiver', () => {
  it('makes what falls short in its days read as waived, everywhere alike', async () => {
    const { id } = await oneBreach();
    const asked = { siteId, fromDay: day, toDay: day };
    const before = await run(siteScore, asked);
    expect((await asOperations(getToday, {})).broken.map((one) => one.id)).toContain(id);
    await standing({ untilDay: '2026-10-31' });
    expect(await resultOf('T01', patrol)).toMatchObject({
      verdict: 'waived',
      judged: 'breached',
      waiverReason: reason,
      waiverName: '林晓岚',
      waivedUntil: '2026-10-31',
    });
    const after = await run(siteScore, asked);
    const waived = (counts: typeof after.counts) =>
      counts.filter((one) => one.verdict === 'waived').reduce((sum, one) => sum + one.count, 0);
    expect(waived(before.counts)).toBe(0);
    expect(waived(after.counts)).toBe(1);
    expect(after.decided).toBe(before.decided - 1);
    const listed = await run(listResults, { ...asked, verdict: 'waived' });
    expect(listed.map((row) => row.id)).toEqual([id]);
    const days = await run(dayVerdicts, asked);
    expect(days.filter((one) => one.verdict === 'waived')).toMatchObject([
      { controlCode: 'T01', windows: 1 },
    ]);
    expect((await asOperations(getToday, {})).broken.map((one) => one.id)).not.toContain(id);
    expect((await run(resultHistory, { resultId: id })).events).toMatchObject([
      { kind: 'judged' },
      { kind: 'waived', standing: { fromDay: day, untilDay: '2026-10-31', isEveryPost: true } },
    ]);
  });

  it('covers its first and last day and no other', async () => {
    await oneBreach();
    await standing({ fromDay: '2026-10-18', untilDay: '2026-10-19' });
    await standing({ fromDay: '2026-10-21', untilDay: '2026-10-22' });
    expect(await verdict()).toBe('breached');
    await standing({ fromDay: '2026-10-19', untilDay: day });
    expect(await verdict()).toBe('waived');
  });

  it('may be for one post alone', async () => {
    const { id } = await oneBreach();
    await standing({ postId: gate });
    expect(await verdict()).toBe('breached');
    expect((await run(resultHistory, { resultId: id })).events).toHaveLength(1);
    await standing({ postId: patrol });
    expect(await verdict()).toBe('waived');
    await expect(standing({ postId: uuidv7() })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('waives nothing that is met', async () => {
    await oneBreach();
    await standing();
    for (let i = 0; i < 4; i++) await round(minutes(start, 30 + i * 100));
    await evaluate();
    expect(await verdict()).toBe('met');
  });

  it('ends early by name: the days before stay waived, once', async () => {
    await oneBreach();
    const { waiverId } = await standing({ untilDay: '2026-10-31' });
    clock.set('2026-10-21T02:00:00Z');
    await asOperations(endWaiver, { waiverId, reason: '施工提前结束' });
    expect(await verdict()).toBe('waived');
    expect(await run(listStandingWaivers, { siteId })).toMatchObject([
      { state: 'ended', endedFromDay: '2026-10-21', enderName: '林晓岚', endReason: '施工提前结束' },
    ]);
    await expect(asOperations(endWaiver, { waiverId, reason: '再结束一次' })).rejects.toMatchObject({
      code: 'result.waiver-over',
    });
  });

  it('can be taken back from a day of its own, also before it begins', async () => {
    await oneBreach();
    const { waiverId } = await standing({ untilDay: '2026-10-31' });
    for (const fromDay of ['2026-10-19', '2026-11-01'])
      await expect(asOperations(endWaiver, { waiverId, fromDay, reason: '录入有误' })).rejects.toMatchObject({
        fields: { fromDay: 'field.invalid' },
      });
    await asOperations(endWaiver, { waiverId, fromDay: day, reason: '录入有误' });
    expect(await verdict()).toBe('breached');
    const coming = await standing({ fromDay: '2026-10-25', untilDay: '2026-10-31' });
    await asOperations(endWaiver, { waiverId: coming.waiverId, reason: '施工取消了' });
    const over = await standing({ fromDay: '2026-10-18', untilDay: '2026-10-19' });
    await expect(
      asOperations(endWaiver, { waiverId: over.waiverId, reason: '已经过期' }),
    ).rejects.toMatchObject({ code: 'result.waiver-over' });
    expect((await run(listStandingWaivers, { siteId })).map((one) => one.state)).toEqual([
      'ended',
      'ended',
      'over',
    ]);
  });

  it('knows its day by the site, not by Greenwich', async () => {
    // Half past midnight in Shanghai on the 21st is still the 20th in Greenwich.
    clock.set('2026-10-20T16:30:00Z');
    const { waiverId } = await standing({ fromDay: '2026-10-20', untilDay: '2026-10-22' });
    expect(await asOperations(endWaiver, { waiverId, reason: '施工提前结束' })).toMatchObject({
      fromDay: '2026-10-21',
    });
  });

  it('is limited, in order, with a reason', async () => {
    const faultOf = async (given: object) => {
      const error = await standing(given).then(
        () => ({ fields: {} }),
        (refused) => refused,
      );
      return error.fields;
    };
    expect(await faultOf({ untilDay: '2027-01-20' })).toEqual({ untilDay: 'field.waived-too-long' });
    expect(await faultOf({ untilDay: '2027-01-19' })).toEqual({});
    expect(await faultOf({ untilDay: '2026-10-19' })).toEqual({ untilDay: 'field.before-start' });
    expect(await faultOf({ untilDay: '' })).toEqual({ untilDay: 'field.not-a-day' });
    expect(await faultOf({ fromDay: '2026-02-30' })).toEqual({ fromDay: 'field.not-a-day' });
    expect(await faultOf({ reason: ' 无 ' })).toEqual({ reason: 'field.too-short' });
    expect(await faultOf({ controlCode: 'Z99' })).toEqual({ controlCode: 'field.invalid' });
  });

  it('never reaches into a closed month, neither to begin nor to end', async () => {
    await oneBreach();
    const { waiverId } = await standing({ fromDay: '2026-09-20', untilDay: '2026-10-31' });
    await write((tx) =>
      tx.insert(monthClosed).values({
        tenantId,
        id: uuidv7(),
        siteId,
        month: '2026-09',
        closedAt: clock.now(),
        checks: {},
      }),
    );
    const closed = { code: 'month.closed', params: { month: '2026-09' } };
    await expect(standing({ fromDay: '2026-09-30', untilDay: '2026-10-02' })).rejects.toMatchObject(closed);
    await standing({ fromDay: '2026-10-01', untilDay: '2026-10-02' });
    const ending = (fromDay: string) =>
      asOperations(endWaiver, { waiverId, fromDay, reason: '施工提前结束' });
    await expect(ending('2026-09-30')).rejects.toMatchObject(closed);
    await ending('2026-10-01');
  });

  it('leaves no breach to review, and one result is waived only once', async () => {
    contributeMonthBlocker(unreviewedBreaches);
    const { id } = await oneBreach();
    for (const code of new Set(
      (
        await run(listResults, { siteId, fromDay: '2026-10-01', toDay: '2026-10-31', verdict: 'breached' })
      ).map((row) => row.controlCode),
    ))
      await standing({ controlCode: code, fromDay: '2026-10-01', untilDay: '2026-10-31' });
    await expect(asOperations(waiveResult, { resultId: id, reason })).rejects.toMatchObject({
      code: 'result.waived',
    });
    clock.set('2026-11-02T02:00:00Z');
    await run(closeMonth, { siteId, month: '2026-10' });
  });
});

describe('a waiver of one result', () => {
  it('is taken back by name, and may be given anew', async () => {
    const { id } = await oneBreach();
    await asOperations(waiveResult, { resultId: id, reason });
    const waiverId = (await resultOf('T01', patrol))?.waiverId;
    await asOperations(endWaiver, { waiverId, reason: '弄错了班次' });
    expect(await verdict()).toBe('breached');
    await asOperations(waiveResult, { resultId: id, reason });
    expect(await verdict()).toBe('waived');
    expect((await run(resultHistory, { resultId: id })).events.map((event) => event.kind)).toEqual([
      'judged',
      'waived',
      'waiver-ended',
      'waived',
    ]);
    expect(await run(listStandingWaivers, { siteId })).toEqual([]);
  });

  it('is one of two given at the same instant', async () => {
    const { id } = await oneBreach();
    const both = await Promise.allSettled([
      asOperations(waiveResult, { resultId: id, reason }),
      asOperations(waiveResult, { resultId: id, reason }),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is of what falls short', async () => {
    await oneBreach();
    for (let i = 0; i < 4; i++) await round(minutes(start, 30 + i * 100));
    await evaluate();
    await expect(
      asOperations(waiveResult, { resultId: (await resultOf('T01', patrol))?.id, reason }),
    ).rejects.toMatchObject({ code: 'result.not-waivable' });
  });
});
