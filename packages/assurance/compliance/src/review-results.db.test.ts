import { execute, systemActor } from '@zhiqin/access';
import { presenceSpan } from '@zhiqin/duty/schema';
import { closeMonth, contributeMonthBlocker } from '@zhiqin/hours';
import { uuidv7 } from '@zhiqin/kernel';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  getResult,
  listResults,
  reviewResults,
  siteScore,
  unreviewedBreaches,
  waiveResult,
} from './index.ts';
import { resultCorrection } from './schema.ts';
import {
  asOperations,
  clock,
  database,
  day,
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
  write,
} from './test-site-day.ts';

beforeAll(openTestDatabase);
afterAll(() => database.drop());
beforeEach(layTestSite);

describe('what people do with results', () => {
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

  it('waives with a reason, keeps what was judged, and takes it out of the score', async () => {
    const result = await oneBreach();
    const before = await run(siteScore, { siteId, fromDay: day, toDay: day });
    await expect(asOperations(waiveResult, { resultId: result.id, reason: ' ' })).rejects.toMatchObject({
      fields: { reason: 'field.too-short' },
    });
    await asOperations(waiveResult, { resultId: result.id, reason: '台风停工，甲方书面同意' });
    await expect(
      asOperations(waiveResult, { resultId: result.id, reason: '再来一次' }),
    ).rejects.toMatchObject({ code: 'result.waived' });
    expect(await run(getResult, { resultId: result.id })).toMatchObject({
      verdict: 'waived',
      judged: 'breached',
      waiverReason: '台风停工，甲方书面同意',
      waiverName: '林晓岚',
    });
    const after = await run(siteScore, { siteId, fromDay: day, toDay: day });
    expect(after.score ?? 0).toBeGreaterThan(before.score ?? 0);
  });

  it('lists page by page, each result once and in one order', async () => {
    await oneBreach();
    const asked = { siteId, fromDay: '2026-10-01', toDay: '2026-10-31' };
    const all = await run(listResults, { ...asked, limit: 1000 });
    expect(all.length).toBeGreaterThan(2);
    const paged: string[] = [];
    for (;;) {
      const page = await run(listResults, { ...asked, limit: 2, after: paged.at(-1) ?? null });
      paged.push(...page.map((row) => row.id));
      if (page.length < 2) break;
    }
    expect(paged).toEqual(all.map((row) => row.id));
    expect(await run(listResults, { ...asked, after: uuidv7() })).toEqual([]);
  });

  it('shows a foreign result as absent', async () => {
    const result = await oneBreach();
    const other = systemActor(uuidv7());
    const asOther = execute(
      getResult,
      { db: database.db, clock, actor: other, language: 'en', requestId: 'test' },
      { resultId: result.id },
    );
    await expect(asOther).rejects.toMatchObject({ code: 'not-found' });
    await expect(run(getResult, { resultId: uuidv7() })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('closes the month only when every breach was looked at; later entries become corrections', async () => {
    contributeMonthBlocker(unreviewedBreaches);
    const result = await oneBreach();
    clock.set('2026-11-02T02:00:00Z');
    await evaluate();
    await expect(run(closeMonth, { siteId, month: '2026-10' })).rejects.toMatchObject({
      code: 'month.blocked',
    });
    const open = await run(listResults, {
      siteId,
      fromDay: '2026-10-01',
      toDay: '2026-10-31',
      verdict: 'breached',
    });
    await asOperations(reviewResults, { resultIds: open.map((row) => row.id) });
    await run(closeMonth, { siteId, month: '2026-10' });
    await expect(run(closeMonth, { siteId, month: '2026-10' })).rejects.toMatchObject({
      code: 'month.closed',
    });

    for (let i = 0; i < 4; i++) await round(minutes(start, 30 + i * 100));
    expect(await evaluate()).toMatchObject({ changed: 0, corrected: expect.any(Number) });
    expect((await run(getResult, { resultId: result.id })).verdict).toBe('breached');
    const [kept] = await write((tx) =>
      tx.select().from(resultCorrection).where(eq(resultCorrection.resultId, result.id)),
    );
    expect(kept).toMatchObject({ fromVerdict: 'breached', toVerdict: 'met', month: '2026-10' });
    // Judged again, they are the same corrections.
    expect(await evaluate()).toMatchObject({ changed: 0 });
    expect(
      await write((tx) => tx.select().from(resultCorrection).where(eq(resultCorrection.resultId, result.id))),
    ).toHaveLength(1);
  });
});
