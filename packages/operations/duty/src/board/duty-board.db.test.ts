import type { MemberActor } from '@zhiqin/access';
import { issueShortOrder } from '@zhiqin/adoption';
import { uuidv7 } from '@zhiqin/kernel';
import { type TestDatabase, testClock, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestPhone, makeTestSite, runAs, system, type TestSite } from '../fixture.ts';
import { dutyBoard, getRound, listRounds } from '../index.ts';
import { panic, panicOver } from '../kinds/calls/entry.ts';
import { relieve } from '../kinds/relief/entry.ts';
import { ordersRead, roundEnd, roundStart, scan, signOn } from '../rules.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const member = (place: TestSite, sites: 'all' | string[] = 'all'): MemberActor => ({
  kind: 'member',
  role: sites === 'all' ? 'operations' : 'captain',
  tenantId: place.tenantId,
  membershipId: uuidv7(),
  accountId: null,
  personId: null,
  sites,
  clientIds: [],
  displayName: '林静',
  sessionId: null,
});

async function begin(at: string) {
  const clock = testClock(at);
  const place = await makeTestSite(database);
  const phone = await makeTestPhone(database, clock, place);
  const board = (actor = member(place)) =>
    runAs(database.db, clock, actor, dutyBoard, { siteId: place.siteId });
  const kinds = async () => (await board()).burning.map((line) => line.kind);
  return { clock, place, phone, board, kinds };
}
const came = (arrivedAt: string) => ({
  arrivedAt,
  identity: 'pin' as const,
  selfCheck: { uniform: true, badge: true, certificate: true },
  name: null,
  reason: null,
});

describe('the duty board', () => {
  it('tells who stood at a post one after the other, with the relief in it, and who is not known', async () => {
    const { clock, place, phone, board, kinds } = await begin('2026-11-20T00:20:00Z');
    const [guardId, other] = place.guards;
    // Enrolled just now: not silent yet, and nobody there for twenty minutes.
    expect(await kinds()).toEqual(['unmanned']);
    expect((await board()).burning[0]).toMatchObject({
      since: new Date('2026-11-20T00:00:00Z'),
      entryId: null,
      post: { shortMinutes: 20, shift: { heads: 1, rostered: ['张伟'] } },
    });
    await phone.log.record(signOn, came('2026-11-20T00:20:00Z'), phone.at(place.gate, guardId));
    clock.advance({ minutes: 30 });
    const stand = { standIn: other, standInIdentity: 'unconfirmed', standInName: null } as const;
    const relief = {
      ...stand,
      comesFrom: null,
      relieveReason: 'meal' as const,
      expectedMinutes: 20,
      note: null,
    };
    await phone.log.record(relieve, relief, phone.at(place.gate, guardId));
    await phone.sync();
    const { detail, burning, sites } = await board();
    expect(detail?.posts[0]?.chain.map((one) => [one.name, one.how, one.to !== null])).toEqual([
      ['张伟', 'presence.sign-on', true],
      ['王芳', 'post.relieve', false],
    ]);
    expect(burning.map((line) => [line.kind, line.entryId])).toEqual([
      ['unconfirmed', phone.log.entries[1]?.content.id],
    ]);
    expect(sites).toMatchObject([{ heads: { needed: 1, there: 1 }, burning: 1 }]);
  });

  it('puts a call for help first until it is answered, and leaves trials out', async () => {
    const { clock, place, phone, kinds } = await begin('2026-11-20T01:00:00Z');
    await phone.log.record(panic, { trial: true }, phone.at(place.gate, place.guards[0]));
    await phone.sync();
    expect(await kinds()).toEqual(['unmanned']);
    const { content } = await phone.log.record(
      panic,
      { trial: false },
      phone.at(place.gate, place.guards[0]),
    );
    await phone.sync();
    expect(await kinds()).toEqual(['panic', 'unmanned']);
    clock.advance({ minutes: 2 });
    const answer = { panicOutcome: 'handled', text: null } as const;
    await phone.log.record(panicOver, answer, phone.at(place.gate, place.guards[0], { cites: content.id }));
    await phone.sync();
    expect(await kinds()).toEqual(['unmanned']);
  });

  it('names the order that who stands there has not read, and the phone that fell silent', async () => {
    const { clock, place, phone, kinds, board } = await begin('2026-11-20T01:00:00Z');
    await phone.log.record(signOn, came('2026-11-20T01:00:00Z'), phone.at(place.gate, place.guards[0]));
    await phone.sync();
    const { id: order } = await runAs(database.db, clock, system(place.tenantId), issueShortOrder, {
      siteId: place.siteId,
      text: '东门施工，走西门',
      startsAt: '2026-11-20T00:00:00Z',
      endsAt: '2026-11-21T00:00:00Z',
      postIds: [place.gate],
    });
    expect(await kinds()).toEqual(['unread']);
    expect((await board()).burning[0]?.order?.names).toEqual(['张伟']);
    await phone.log.record(ordersRead, { order }, phone.at(place.gate, place.guards[0]));
    await phone.sync();
    expect(await kinds()).toEqual([]);
    clock.advance({ minutes: 61 });
    expect(await kinds()).toEqual(['silent']);
  });

  it('shows nothing of a site out of reach', async () => {
    const { clock, place, board } = await begin('2026-11-20T01:00:00Z');
    const neighbour = await makeTestSite(database, place.tenantId);
    const captain = member(place, [neighbour.siteId]);
    await expect(board(captain)).rejects.toMatchObject({ code: 'not-found' });
    const own = await runAs(database.db, clock, captain, dutyBoard, null);
    expect(own.sites.map((one) => one.id)).toEqual([neighbour.siteId]);
    expect(own.burning.every((line) => line.siteId === neighbour.siteId)).toBe(true);
  });
});

it('tells a round point by point: reached, missed and why', async () => {
  const { clock, place, phone } = await begin('2026-11-20T02:00:00Z');
  const [round, [first, second, third]] = [uuidv7(), place.checkpoints];
  const at = () => phone.at(place.patrolPost, place.guards[0], { shift: null });
  await phone.log.record(roundStart, { round, route: place.route }, at());
  const read = { round, method: 'qr' as const, items: [], clear: null, note: null, photo: null };
  for (const [checkpoint, label] of [
    [first, place.labels[0]],
    [third, place.labels[2]],
  ] as const) {
    clock.advance({ minutes: 3 });
    await phone.log.record(scan, { ...read, checkpoint, label }, at());
  }
  await phone.log.record(roundEnd, { round, missed: [{ checkpoint: second, reason: 'no-access' }] }, at());
  await phone.sync();
  const ask = { siteId: place.siteId };
  const told = await runAs(database.db, clock, member(place), getRound, { ...ask, roundId: round });
  expect(told).toMatchObject({ routeName: '夜巡', personName: '张伟', isInOrder: true });
  expect(told.points.map((one) => [one.code, one.walkedNo, one.missedWhy])).toEqual([
    ['C0', 1, null],
    ['C1', null, 'no-access'],
    ['C2', 2, null],
  ]);
  const rounds = await runAs(database.db, clock, member(place), listRounds, { ...ask, day: '2026-11-20' });
  expect(rounds).toMatchObject([{ roundId: round, planned: 3, scanned: 2 }]);
  const before = await runAs(database.db, clock, member(place), listRounds, { ...ask, day: '2026-11-19' });
  expect(before).toEqual([]);
});
