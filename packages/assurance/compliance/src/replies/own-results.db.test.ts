import type { Actor } from '@zhiqin/access';
import { presenceSpan } from '@zhiqin/duty/schema';
import { uuidv7 } from '@zhiqin/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  listOwnResults,
  listUnreadReplies,
  replyToOwnResult,
  resultHistory,
  reviewResults,
  unreadReplies,
  waiveResult,
} from '../index.ts';
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

it('a reply holds the close up until somebody has read it: it stands after that, is waived, or is said again', async () => {
  const counted = () =>
    run({ kind: 'query', action: 'month.read', scope: 'actor', input: anything, run: countUnread }, {});
  const listed = () => run(listUnreadReplies, { siteId, month: '2026-10' });
  const say = (resultId: string, words: string) =>
    runAs(asGuard(li), replyToOwnResult, { resultId, replyId: uuidv7(), words });
  const reviewsOf = async (resultId: string) =>
    (await run(resultHistory, { resultId })).events.filter((one) => one.kind === 'reviewed');
  const [found] = await ownOf(li);
  if (!found) throw new Error('no result');
  const looked = { resultIds: [found.id] };
  await asOperations(reviewResults, looked);
  expect(await counted()).toBe(0);

  clock.set('2026-10-20T10:00:00Z');
  await say(found.id, '电梯停运，后半夜在守电梯厅');
  expect(await counted()).toBe(1);
  expect(await listed()).toMatchObject([
    { id: found.id, replies: [{ words: '电梯停运，后半夜在守电梯厅' }] },
  ]);
  clock.set('2026-10-20T11:00:00Z');
  await asOperations(reviewResults, { ...looked, note: '已问电梯公司' });
  expect([await counted(), await listed()]).toEqual([0, []]);
  const read = { note: '已问电梯公司', at: new Date('2026-10-20T11:00:00Z') };
  expect(await reviewsOf(found.id)).toMatchObject([read]);

  // Looked at twice without a word in between is looked at once; a new word is to be read again.
  clock.set('2026-10-20T12:00:00Z');
  await asOperations(reviewResults, looked);
  expect(await reviewsOf(found.id)).toMatchObject([read]);
  await say(found.id, '电梯公司的记录在这里');
  expect(await counted()).toBe(1);
  await asOperations(waiveResult, { resultId: found.id, reason: '电梯停运属实' });
  expect(await counted()).toBe(0);
});

const anything = { _zod: { output: {} }, safeParse: (raw: unknown) => ({ success: true, data: raw }) };
const countUnread = (ctx: Parameters<typeof unreadReplies.count>[0]) =>
  unreadReplies.count(ctx, { siteId, month: '2026-10' });
