import type { Actor } from '@zhiqin/access';
import { presenceSpan } from '@zhiqin/duty/schema';
import { uuidv7 } from '@zhiqin/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listOwnResults, replyToOwnResult, resultHistory, waiveResult } from '../index.ts';
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
  run,
  runAs,
  siteId,
  span,
  start,
  tenantId,
  write,
  zhou,
} from '../test-site-day.ts';

beforeAll(openTestDatabase);
afterAll(() => database.drop());
beforeEach(async () => {
  await layTestSite();
  await write((tx) =>
    tx.insert(presenceSpan).values(span(patrol, li, minutes(start, -12), end, patrolPhone)),
  );
  await heard(patrolPhone, minutes(end, 30));
  clock.set('2026-10-20T09:00:00Z');
  await evaluate();
});

const asGuard = (personId: string | null): Actor => ({
  kind: 'member',
  role: 'guard',
  tenantId,
  membershipId: uuidv7(),
  accountId: null,
  personId,
  sites: [siteId],
  clientIds: [],
  displayName: '李强',
  sessionId: null,
});
const ownOf = (personId: string) => runAs(asGuard(personId), listOwnResults, {});

describe("a guard's own results", () => {
  it('shows what fell short where he stood, in words, and takes his reply once however often it is sent', async () => {
    const patrols = (await ownOf(li)).find((row) => row.name.includes('巡'));
    if (!patrols) throw new Error('no patrol result');
    expect(patrols.verdict).toBe('breached');
    expect(patrols.words).toMatch(/\d/);
    expect(patrols.article?.body.length).toBeGreaterThan(5);
    const reply = { resultId: patrols.id, replyId: uuidv7(), words: '电梯停运，后半夜在守电梯厅' };
    await runAs(asGuard(li), replyToOwnResult, reply);
    await runAs(asGuard(li), replyToOwnResult, reply);
    const after = (await ownOf(li)).find((row) => row.id === patrols.id);
    expect(after?.replies.map((one) => one.words)).toEqual([reply.words]);
    const history = await run(resultHistory, { resultId: patrols.id });
    expect(JSON.stringify(history)).toContain(reply.words);
  });

  it('is empty to a colleague of another post, and his reply is refused as if there were no such result', async () => {
    const breach = await resultOf('T01', patrol);
    if (!breach) throw new Error('no result');
    expect((await ownOf(zhou)).some((row) => row.id === breach.id)).toBe(false);
    const reply = { resultId: breach.id, replyId: uuidv7(), words: '不是我的班' };
    await expect(runAs(asGuard(zhou), replyToOwnResult, reply)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('leaves out what was waived, and is no page for an account without a guard', async () => {
    const breach = await resultOf('T01', patrol);
    if (!breach) throw new Error('no result');
    await asOperations(waiveResult, { resultId: breach.id, reason: '台风停工，甲方书面同意' });
    expect((await ownOf(li)).some((row) => row.id === breach.id)).toBe(false);
    await expect(runAs(asGuard(null), listOwnResults, {})).rejects.toMatchObject({
      code: 'access.forbidden',
    });
  });
});
