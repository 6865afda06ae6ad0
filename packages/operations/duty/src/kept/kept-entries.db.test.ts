import { type MemberActor, query } from '@zhiqin/access';
import { uuidv7 } from '@zhiqin/kernel';
import { type TestDatabase, testClock, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { signEntry } from '../entry-format.ts';
import { makeTestPhone, makeTestSite, runAs, type TestPhone, type TestSite, wire } from '../fixture.ts';
import { note } from '../kinds/log/entry.ts';
import { signOn } from '../kinds/presence/entry.ts';
import { dutyLog } from '../log/duty-log.ts';
import { dataGaps } from '../now/data-gaps.ts';
import { devicesHealth } from '../now/devices-health.ts';
import { presenceNow } from '../now/presence-now.ts';
import { makeDeviceKey } from '../phone-log.ts';
import { silenceFacts } from '../silence/silence-facts.ts';
import { syncEntries } from '../sync-entries.ts';
import { keptEntries } from './kept-entries.ts';
import { settleKeptEntry } from './settle-kept-entry.ts';

let database: TestDatabase;
let place: TestSite;
let phone: TestPhone;
let manager: MemberActor;
const start = '2026-11-20T00:10:00Z';
const clock = testClock(start);
const why = '已电话询问班长，本人在岗，手机时间设错';

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  clock.set(start);
  place = await makeTestSite(database);
  phone = await makeTestPhone(database, clock, place, { postId: place.gate, label: '东门手机' });
  manager = member('operations');
});

const member = (role: MemberActor['role'], sites: MemberActor['sites'] = 'all'): MemberActor => ({
  kind: 'member',
  role,
  tenantId: place.tenantId,
  membershipId: uuidv7(),
  accountId: null,
  personId: null,
  sites,
  clientIds: [],
  displayName: role,
  sessionId: null,
});
const waiting = async (actor = manager, siteId = place.siteId) =>
  (await runAs(database.db, clock, actor, keptEntries, { siteId })).entries;
const decided = async () =>
  (await runAs(database.db, clock, manager, keptEntries, { siteId: place.siteId, settled: true })).entries;
const settle = (keptId: string, decision: 'accepted' | 'rejected', actor = manager) =>
  runAs(database.db, clock, actor, settleKeptEntry, { keptId, decision, why });
const line = (text: string) => ({ category: 'routine' as const, text, reportedTo: null });
const log = () => runAs(database.db, clock, member('owner'), dutyLog, { siteId: place.siteId });

/** An entry that says it was made half an hour from now. */
async function ahead(): Promise<string> {
  const came = {
    arrivedAt: clock.now().toISOString(),
    identity: 'pin' as const,
    selfCheck: { uniform: true, badge: true, certificate: true },
    name: null,
    reason: null,
  };
  clock.advance({ minutes: 30 });
  const { content } = await phone.log.record(signOn, came, phone.at(place.gate, place.guards[0]));
  clock.advance({ minutes: -30 });
  await phone.sync();
  return content.id;
}

/** A note whose signature is another key's. */
async function forged(text = '门口有人徘徊'): Promise<string> {
  const sound = wire(await phone.log.record(note, line(text), phone.at(place.gate, place.guards[0])));
  const { privateKey } = await makeDeviceKey();
  await phone.sync([await signEntry(sound.content, privateKey, sound.sealed)]);
  return sound.content.id;
}

describe('entries kept for a person', () => {
  it('are a queue with reason, phone and what they say, for those who may', async () => {
    await ahead();
    await phone.sync([
      'rubbish',
      { content: { kind: 'log.note', person: uuidv7(), body: { text: '李强' } } },
    ]);
    expect(await waiting()).toMatchObject([
      { reason: 'unreadable', kind: 'log.note', personName: null, body: { text: '李强' }, settled: null },
      { reason: 'unreadable', kind: null, body: {}, seq: null },
      {
        reason: 'future-dated',
        kind: 'presence.sign-on',
        postName: '东门岗',
        personName: '张伟',
        deviceLabel: '东门手机',
        seq: 1,
        body: { identity: 'pin' },
      },
    ]);
    const captain = member('captain', [place.siteId]);
    expect(await waiting(captain)).toHaveLength(3);
    const [first] = await waiting();
    await expect(settle(first?.id as string, 'accepted', captain)).rejects.toMatchObject({
      code: 'access.forbidden',
    });
    await expect(waiting(member('guard'))).rejects.toMatchObject({ code: 'access.forbidden' });
  });

  it('go into the log as they were signed where their proof holds, flagged, with who and why beside', async () => {
    const id = await ahead();
    const [kept] = await waiting();
    clock.advance({ hours: 1 });
    const { entryId, settlementId } = await settle(kept?.id as string, 'accepted');
    expect(entryId).toBe(id);
    expect(await waiting()).toEqual([]);
    const { lines } = await log();
    expect(lines).toMatchObject([
      {
        id: settlementId,
        kind: 'kept.settled',
        citesEntryId: id,
        body: { decision: 'accepted', keptFor: 'future-dated', why, settledBy: manager.membershipId },
      },
      { id, kind: 'presence.sign-on', flags: ['accepted-by-person'], link: 'linked' },
    ]);
    const [post] = await runAs(database.db, clock, manager, presenceNow, { siteId: place.siteId });
    expect(post).toMatchObject({ there: [{ personId: place.guards[0] }], missingHeads: 0 });
    expect(await decided()).toMatchObject([{ settled: { decision: 'accepted', why, entryId } }]);
    const deeds = await database.owner`select action, membership_id, detail from audit_entry
      where subject_id = ${kept?.id as string}`;
    expect(deeds).toMatchObject([
      { action: 'duty.settle', membership_id: manager.membershipId, detail: { decision: 'accepted' } },
    ]);
    const days = (await database.queuedJobs()).filter(
      (job) => job.task === 'compliance.rejudge' && job.payload.siteId === place.siteId,
    );
    expect(days.map((job) => job.payload.day)).toContain('2026-11-20');
  });

  it('of which the signature does not hold never stand as themselves: the decision does', async () => {
    await forged();
    const [kept] = await waiting();
    expect(kept).toMatchObject({ reason: 'bad-signature', body: { text: '门口有人徘徊' } });
    expect(await settle(kept?.id as string, 'accepted')).toMatchObject({ entryId: null });
    const { lines } = await log();
    expect(lines).toMatchObject([{ kind: 'kept.settled', citesEntryId: null, body: { why } }]);
  });

  it('are decided about once, also by two at the same instant, and stay as they came', async () => {
    await forged();
    const [kept] = await waiting();
    const before = await database.owner`select * from quarantined_entry where id = ${kept?.id as string}`;
    const answers = await Promise.allSettled(
      (['rejected', 'accepted'] as const).map((decision) => settle(kept?.id as string, decision)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(answers.find((answer) => answer.status === 'rejected')).toMatchObject({
      reason: { code: 'kept.settled-already' },
    });
    expect(await database.owner`select * from quarantined_entry where id = ${kept?.id as string}`).toEqual(
      before,
    );
    const [{ n } = { n: 0 }] = await database.owner`select count(*)::int as n from kept_settlement
      where kept_id = ${kept?.id as string}`;
    expect(n).toBe(1);
    await expect(
      database.db.write(
        { tenantId: place.tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null },
        (tx) => tx.execute(`delete from kept_settlement`),
      ),
    ).rejects.toThrow();
  });

  it('leave a window open while they wait, and after somebody’s word alone; not once rejected', async () => {
    const window = {
      key: 'w',
      postId: place.gate,
      startsAt: new Date('2026-11-20T00:00:00Z'),
      endsAt: new Date('2026-11-20T00:11:00Z'),
    };
    const asked = query({
      action: 'duty.read',
      input: z.object({}),
      run: async (ctx) => (await silenceFacts(ctx, place.siteId, [window])).get('w'),
    });
    const isOpen = async () => {
      const facts = await runAs(database.db, clock, manager, asked, {});
      return facts?.devices.map((device) => device.missingEntries);
    };
    await phone.sync(['one']);
    clock.advance({ minutes: 1 });
    expect(await isOpen()).toEqual([true]);
    await settle((await waiting())[0]?.id as string, 'rejected');
    expect(await isOpen()).toEqual([false]);
    await phone.sync(['two']);
    expect(await isOpen()).toEqual([true]);
    await settle((await waiting())[0]?.id as string, 'accepted');
    expect(await isOpen()).toEqual([true]);
    const gaps = await runAs(database.db, clock, manager, dataGaps, { siteId: place.siteId });
    expect(gaps.kept).toEqual([]);
  });

  it('are shown on the phone as settled, and the log stays whole', async () => {
    const [id, other] = [await ahead(), await forged()];
    const [second, first] = await waiting();
    clock.advance({ hours: 1 });
    const ask = async (held: string[]) =>
      runAs(database.db, clock, phone.actor, syncEntries, {
        lastSeq: phone.log.lastSeq,
        entries: [],
        packVersion: null,
        held,
      });
    expect((await ask([id, other])).settled).toBeUndefined();
    await settle(first?.id as string, 'accepted');
    await settle(second?.id as string, 'rejected');
    expect((await ask([id, other])).settled).toEqual(
      expect.arrayContaining([
        { id, decision: 'accepted' },
        { id: other, decision: 'rejected' },
      ]),
    );
    const stranger = await makeTestPhone(database, clock, place);
    expect(
      (
        await runAs(database.db, clock, stranger.actor, syncEntries, {
          lastSeq: 0,
          entries: [],
          packVersion: null,
          held: [id],
        })
      ).settled,
    ).toBeUndefined();
    expect((await phone.sync()).results[0]).toMatchObject({ id, status: 'duplicate' });
    const health = await runAs(database.db, clock, manager, devicesHealth, { siteId: place.siteId });
    expect(health.find((one) => one.deviceId === phone.deviceId)).toMatchObject({
      isWhole: true,
      missing: 0,
    });
  });

  it('look absent to another site and another contractor', async () => {
    await forged();
    const [kept] = await waiting();
    const next = await makeTestSite(database, place.tenantId);
    const elsewhere = member('area_manager', [next.siteId]);
    const stranger = { ...member('owner'), tenantId: (await makeTestSite(database)).tenantId };
    for (const actor of [elsewhere, stranger]) {
      expect(await waiting(actor)).toEqual([]);
      for (const id of [kept?.id as string, uuidv7()])
        await expect(settle(id, 'rejected', actor)).rejects.toMatchObject({ code: 'not-found', params: {} });
    }
    expect(await waiting()).toHaveLength(1);
  });
});
