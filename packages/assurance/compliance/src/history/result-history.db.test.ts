import { can } from '@zhiqin/access';
import { presenceSpan } from '@zhiqin/duty/schema';
import { closeMonth } from '@zhiqin/hours';
import { uuidv7 } from '@zhiqin/kernel';
import { count, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { endWaiver, replyToResult, resultHistory, reviewResults, waiveResult } from '../index.ts';
import { controlResult, resultChange, resultReply } from '../schema.ts';
import {
  asOperations,
  clock,
  database,
  end,
  evaluate,
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
  zhou,
} from '../test-site-day.ts';

beforeAll(openTestDatabase);
afterAll(() => database.drop());
beforeEach(layTestSite);

const history = async (resultId: string) => (await run(resultHistory, { resultId })).events;
const kinds = async (resultId: string) => (await history(resultId)).map((event) => event.kind);

/** One round of four, and the phone has spoken: breached. */
async function oneBreach() {
  await write((tx) =>
    tx.insert(presenceSpan).values(span(patrol, li, minutes(start, -12), end, patrolPhone)),
  );
  await round(minutes(start, 30));
  await heard(patrolPhone, minutes(end, 30));
  clock.set('2026-10-20T09:00:00Z');
  await evaluate();
  const result = await resultOf('T01', patrol);
  if (!result) throw new Error('no result');
  return result;
}

describe('the history of a result', () => {
  it('tells each change of verdict once, with then and now and the entries that came late', async () => {
    await write((tx) =>
      tx.insert(presenceSpan).values(span(patrol, li, minutes(start, -12), end, patrolPhone)),
    );
    await round(minutes(start, 30));
    await heard(patrolPhone, minutes(start, 60));
    clock.set('2026-10-20T08:00:00Z');
    await evaluate();
    const id = (await resultOf('T01', patrol))?.id ?? '';
    expect(await kinds(id)).toEqual(['judged']);

    await heard(patrolPhone, minutes(end, 30));
    clock.set('2026-10-20T09:00:00Z');
    await evaluate();
    for (let i = 1; i < 4; i++) await round(minutes(start, 30 + i * 100));
    clock.set('2026-10-20T10:00:00Z');
    await evaluate();
    // Judging again finds nothing new and tells nothing.
    await evaluate();
    const events = await history(id);
    expect(events).toMatchObject([
      { kind: 'judged', verdict: 'unproven', at: new Date('2026-10-20T08:00:00Z') },
      {
        kind: 'changed',
        at: new Date('2026-10-20T09:00:00Z'),
        before: { verdict: 'unproven', missing: [{ key: 'deviceSilent' }] },
        after: { verdict: 'breached', measure: { values: { completed: 1 } } },
        causes: ['phone-heard'],
        newEvidence: [],
      },
      {
        kind: 'changed',
        before: { verdict: 'breached' },
        after: { verdict: 'met', measure: { values: { completed: 4 } } },
        causes: ['late-entries'],
        newEvidence: [expect.any(String), expect.any(String), expect.any(String)],
        lostEvidence: [],
      },
    ]);
    expect((await resultOf('T01', patrol))?.verdict).toBe('met');
  });

  it('tells a change once when two judge at the same time', async () => {
    const { id } = await oneBreach();
    for (let i = 1; i < 4; i++) await round(minutes(start, 30 + i * 100));
    await Promise.all([evaluate(), evaluate(), evaluate()]);
    expect(await kinds(id)).toEqual(['judged', 'changed']);
    const [told] = await write((tx) =>
      tx.select({ lines: count() }).from(resultChange).where(eq(resultChange.resultId, id)),
    );
    expect(told?.lines).toBe(1);
  });

  it('tells what people did to it, in order and by name', async () => {
    const { id } = await oneBreach();
    await asOperations(reviewResults, { resultIds: [id], note: '已与队长核实' });
    clock.set('2026-10-20T10:00:00Z');
    await asOperations(replyToResult, { resultId: id, personId: li, words: '雨大，二号楼门打不开' });
    clock.set('2026-10-20T11:00:00Z');
    await asOperations(waiveResult, { resultId: id, reason: '暴雨红色预警期间' });
    clock.set('2026-10-20T12:00:00Z');
    const waived = (await history(id)).find((event) => event.kind === 'waived');
    await asOperations(endWaiver, { waiverId: waived?.waiverId, reason: '预警当时已解除' });
    expect(await history(id)).toMatchObject([
      { kind: 'judged', verdict: 'breached' },
      { kind: 'reviewed', note: '已与队长核实' },
      {
        kind: 'replied',
        personName: '保安1',
        words: '雨大，二号楼门打不开',
        toldTo: '林晓岚',
        entryId: null,
      },
      { kind: 'waived', by: '林晓岚', reason: '暴雨红色预警期间', standing: null, isEnded: true },
      { kind: 'waiver-ended', by: '林晓岚', reason: '预警当时已解除', fromDay: null },
    ]);
    expect((await resultOf('T01', patrol))?.verdict).toBe('breached');
  });

  it('takes down the reply of whom it concerns alone, and as often as he speaks', async () => {
    const { id } = await oneBreach();
    expect((await run(resultHistory, { resultId: id })).concerned.map((one) => one.id)).toEqual([li]);
    await expect(
      asOperations(replyToResult, { resultId: id, personId: zhou, words: '与我无关' }),
    ).rejects.toMatchObject({ fields: { personId: 'result.not-concerned' } });
    await expect(
      asOperations(replyToResult, { resultId: id, personId: li, words: ' ' }),
    ).rejects.toMatchObject({ fields: { words: 'field.too-short' } });
    await asOperations(replyToResult, { resultId: id, personId: li, words: '第二圈手机没电' });
    await asOperations(replyToResult, { resultId: id, personId: li, words: '第三圈补走了' });
    expect(await kinds(id)).toEqual(['judged', 'replied', 'replied']);
    for (const role of ['captain', 'area_manager', 'hr'] as const)
      expect(can(role, 'result.reply')).toBe(true);
    for (const role of ['squad_leader', 'guard', 'client_approver', 'auditor'] as const)
      expect(can(role, 'result.reply')).toBe(false);
  });

  it('has room for a reply the phone sends: an entry told twice is one reply', async () => {
    const { id } = await oneBreach();
    const entryId = uuidv7();
    const reply = () => ({
      tenantId,
      id: uuidv7(),
      siteId,
      resultId: id,
      personId: li,
      words: '手机坏了',
      entryId,
      repliedAt: clock.now(),
    });
    await write((tx) => tx.insert(resultReply).values(reply()));
    await write((tx) => tx.insert(resultReply).values(reply()).onConflictDoNothing());
    expect(await history(id)).toMatchObject([{ kind: 'judged' }, { kind: 'replied', toldTo: null, entryId }]);
  });

  it('goes on after the month was closed: corrections and replies, no waiver', async () => {
    const { id } = await oneBreach();
    clock.set('2026-11-02T02:00:00Z');
    await evaluate();
    const open = await write((tx) => tx.select({ id: controlResult.id }).from(controlResult));
    await asOperations(reviewResults, { resultIds: open.map((row) => row.id) });
    await run(closeMonth, { siteId, month: '2026-10' });
    clock.set('2026-11-03T02:00:00Z');
    for (let i = 1; i < 4; i++) await round(minutes(start, 30 + i * 100));
    await evaluate();
    await evaluate();
    await expect(asOperations(waiveResult, { resultId: id, reason: '台风停工' })).rejects.toMatchObject({
      code: 'month.closed',
    });
    clock.set('2026-11-04T02:00:00Z');
    await asOperations(replyToResult, { resultId: id, personId: li, words: '其实都走了' });
    expect(await history(id)).toMatchObject([
      { kind: 'judged' },
      { kind: 'reviewed' },
      { kind: 'month-closed', month: '2026-10' },
      { kind: 'corrected', fromVerdict: 'breached', toVerdict: 'met' },
      { kind: 'replied' },
    ]);
    expect((await resultOf('T01', patrol))?.verdict).toBe('breached');
  });

  it('is of a result one may see', async () => {
    await expect(run(resultHistory, { resultId: uuidv7() })).rejects.toMatchObject({ code: 'not-found' });
  });
});
