import type { MemberActor } from '@zhiqin/access';
import { uuidv7 } from '@zhiqin/kernel';
import { type TestDatabase, testClock, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestPhone, makeTestSite, runAs, type TestPhone, type TestSite } from '../fixture.ts';
import { gateRegister } from '../gate/gate-register.ts';
import { note } from '../kinds/log/entry.ts';
import { roundEnd, roundStart, scan } from '../kinds/patrol/entry.ts';
import { signOff, signOn } from '../kinds/presence/entry.ts';
import { admit, leave } from '../kinds/visit/entry.ts';
import { dataGaps } from '../now/data-gaps.ts';
import { devicesHealth } from '../now/devices-health.ts';
import { openVisits } from '../now/open-visits.ts';
import { type PostNow, presenceNow } from '../now/presence-now.ts';
import { nextEntry } from '../phone-log.ts';
import { readSitePack } from '../read-site-pack.ts';
import { syncEntries } from '../sync-entries.ts';
import { dutyLog } from './duty-log.ts';

let database: TestDatabase;
let place: TestSite;
let phone: TestPhone;
const clock = testClock('2026-11-20T00:10:00Z');
const member = (role: MemberActor['role']): MemberActor => ({
  kind: 'member',
  role,
  tenantId: place.tenantId,
  membershipId: uuidv7(),
  accountId: null,
  personId: null,
  sites: 'all',
  clientIds: [],
  displayName: role,
  sessionId: null,
});
beforeAll(async () => {
  database = await testDatabase();
  place = await makeTestSite(database);
  phone = await makeTestPhone(database, clock, place, { postId: place.gate, label: '东门手机' });
});
afterAll(() => database.drop());

const form = {
  visitorKind: 'visitor' as const,
  idType: null,
  idNumber: '310115199001011234',
  unit: null,
  contact: '13812345678',
  purpose: '面试',
  host: null,
  hostConfirmed: true,
  plate: null,
  expectedLeaveAt: '2026-11-20T01:00:00Z',
  passNo: 'A-1',
  noticeGiven: true,
};

describe('what headquarters reads', () => {
  it('an empty post counts its minutes until somebody comes', async () => {
    const before = await runAs(database.db, clock, member('operations'), presenceNow, {
      siteId: place.siteId,
    });
    expect(before[0]).toMatchObject({
      code: 'G1',
      there: [],
      missingHeads: 1,
      unmannedMinutes: 10,
      expected: { guards: [{ name: '张伟' }] },
    });
    const selfCheck = { uniform: true, badge: true, certificate: true };
    const came = {
      arrivedAt: clock.now().toISOString(),
      identity: 'pin' as const,
      selfCheck,
      name: null,
      reason: null,
    };
    await phone.log.record(signOn, came, phone.at(place.gate, place.guards[0]));
    await phone.sync();
    const after = await runAs(database.db, clock, member('operations'), presenceNow, {
      siteId: place.siteId,
    });
    expect(after[0]).toMatchObject({
      there: [{ name: '张伟' }],
      missingHeads: 0,
      unmannedMinutes: 0,
      lastHeardAt: clock.now(),
    });
  });

  it('a post for two is short of one until the second comes, and again when he leaves', async () => {
    const here = await makeTestSite(database);
    const gatePhone = await makeTestPhone(database, clock, here, { postId: here.gate });
    const owner = { ...member('owner'), tenantId: here.tenantId };
    await database.owner`update shift set heads = 2 where id = ${here.shiftId}`;
    const now = async () => {
      const posts = await runAs(database.db, clock, owner, presenceNow, { siteId: here.siteId });
      const { there, missingHeads, unmannedMinutes } = posts[0] as PostNow;
      return [there.length, missingHeads, unmannedMinutes];
    };
    const came = (minute: number) => ({
      arrivedAt: new Date(Date.UTC(2026, 10, 20, 0, minute)).toISOString(),
      identity: 'pin' as const,
      selfCheck: { uniform: true, badge: true, certificate: true },
      name: null,
      reason: null,
    });
    const startedAt = clock.now();
    const tell = async (what: () => Promise<unknown>) => {
      await what();
      await gatePhone.sync();
    };
    expect(await now()).toEqual([0, 2, 10]);
    await tell(() => gatePhone.log.record(signOn, came(10), gatePhone.at(here.gate, here.guards[0])));
    expect(await now()).toEqual([1, 1, 10]);
    clock.advance({ minutes: 5 });
    expect(await now()).toEqual([1, 1, 15]);
    await tell(() => gatePhone.log.record(signOn, came(15), gatePhone.at(here.gate, here.guards[1])));
    expect(await now()).toEqual([2, 0, 0]);
    clock.advance({ minutes: 20 });
    const left = { reason: 'unwell' as const, note: null };
    await tell(() => gatePhone.log.record(signOff, left, gatePhone.at(here.gate, here.guards[1])));
    clock.advance({ minutes: 7 });
    expect(await now()).toEqual([1, 1, 7]);
    clock.set(startedAt.toISOString());
  });

  it('pages the log without losing or repeating a line, lines of one moment included', async () => {
    for (let i = 0; i < 7; i++) {
      await phone.log.record(
        note,
        { category: 'routine', text: `第${i}条`, reportedTo: null },
        phone.at(place.gate, place.guards[0]),
      );
    }
    await phone.sync();
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const input = { siteId: place.siteId, kind: 'log.note', limit: 3, ...(cursor ? { cursor } : {}) };
      const page = await runAs(database.db, clock, member('operations'), dutyLog, input);
      seen.push(...page.lines.map((line) => line.id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(new Set(seen).size).toBe(7);
    expect(seen).toHaveLength(7);
  });

  it('who is inside is shown with a masked name, to everybody', async () => {
    await phone.log.record(
      admit,
      { visit: uuidv7(), name: '王小明', ...form },
      phone.at(place.gate, place.guards[0]),
    );
    await phone.sync();
    clock.advance({ hours: 2 });
    const asHr = await runAs(database.db, clock, member('hr'), openVisits, { siteId: place.siteId });
    expect(asHr).toMatchObject([{ name: '王＊＊', passNo: 'A-1', isOverdue: true }]);
    const asOwner = await runAs(database.db, clock, member('owner'), openVisits, { siteId: place.siteId });
    expect(asOwner[0]?.name).toBe('王＊＊');
    const { lines } = await runAs(database.db, clock, member('hr'), dutyLog, { kind: 'visit.admit' });
    expect(lines[0]?.body).toMatchObject({
      idNumber: '310＊＊＊＊＊＊＊＊＊＊＊＊234',
      purpose: '面试',
      unit: null,
    });
  });

  it('erased values leave the line standing', async () => {
    const { lines } = await runAs(database.db, clock, member('owner'), dutyLog, { kind: 'visit.admit' });
    await database.owner`delete from entry_value where entry_id = ${lines[0]?.id as string} and path = 'contact'`;
    const after = await runAs(database.db, clock, member('owner'), dutyLog, { kind: 'visit.admit' });
    expect(after.lines[0]).toMatchObject({ link: 'linked', body: { contact: null, name: '王＊＊' } });
  });

  it('a chain that does not hold is shown, and one that waits is shown as waiting', async () => {
    const other = await makeTestPhone(database, clock, place, { label: '岗亭备用' });
    const linkOf = async () => {
      const { lines } = await runAs(database.db, clock, member('owner'), dutyLog, { kind: 'log.note' });
      return lines.filter((line) => line.deviceId === other.deviceId).map((line) => [line.seq, line.link]);
    };
    const line = (text: string) => ({ category: 'routine' as const, text, reportedTo: null });
    const first = await other.log.record(note, line('一'), other.at(place.gate, place.guards[0]));
    clock.advance({ seconds: 1 });
    const head = { lastSeq: 1, lastHash: '00'.repeat(32) };
    const forged = await nextEntry(
      other.log.owner,
      head,
      note,
      line('二'),
      other.at(place.gate, place.guards[0]),
    );
    const { results } = await other.sync([forged], 2);
    expect(results[0]?.status).toBe('pending');
    expect(await linkOf()).toEqual([[2, 'pending']]);
    await other.sync([first], 2);
    expect(await linkOf()).toEqual([
      [2, 'broken'],
      [1, 'linked'],
    ]);
  });

  it('a gap is named: what is missing, what is kept, who is silent', async () => {
    const quiet = await makeTestPhone(database, clock, place, { label: '备用机' });
    const lost = await phone.log.record(
      note,
      { category: 'routine', text: '丢', reportedTo: null },
      phone.at(place.gate, place.guards[0]),
    );
    const wrong = await phone.log.record(
      note,
      { category: 'routine', text: '错', reportedTo: null },
      phone.at(place.guards[0], place.guards[0]),
    );
    await phone.sync([wrong]);
    const health = await runAs(database.db, clock, member('operations'), devicesHealth, {
      siteId: place.siteId,
    });
    expect(health.find((one) => one.deviceId === phone.deviceId)).toMatchObject({
      statedLastSeq: wrong.content.seq,
      kept: 1,
      missing: 1,
      missingSeqs: [lost.content.seq],
      isWhole: false,
    });
    const gaps = await runAs(database.db, clock, member('operations'), dataGaps, { siteId: place.siteId });
    expect(gaps).toMatchObject({
      silent: [{ label: '备用机', lastHeardAt: null }],
      missing: [{ label: '东门手机', count: 1 }],
      kept: [{ seq: wrong.content.seq, reason: 'foreign-post' }],
    });
    expect(quiet.log.lastSeq).toBe(0);
    await phone.sync([lost]);
    const whole = await runAs(database.db, clock, member('operations'), devicesHealth, {
      siteId: place.siteId,
    });
    expect(whole.find((one) => one.deviceId === phone.deviceId)).toMatchObject({ missing: 0, isWhole: true });
  });
});

describe('the site pack', () => {
  it('holds the device’s own site, and is sent only when it has changed', async () => {
    const pack = await runAs(database.db, clock, phone.actor, readSitePack, {});
    expect(pack.site.id).toBe(place.siteId);
    expect(pack.people.map((one) => one.name)).toEqual(['张伟', '王芳']);
    expect(pack.shifts).toMatchObject([{ id: place.shiftId, guardIds: [place.guards[0]] }]);
    expect(pack.presence).toMatchObject([{ postId: place.gate, personId: place.guards[0] }]);
    expect(pack.openVisits).toMatchObject([{ name: '王小明', passNo: 'A-1' }]);
    expect(pack.parameters.roundsPerShift[place.route]).toBeGreaterThanOrEqual(2);
    const ask = (packVersion: string) =>
      runAs(database.db, clock, phone.actor, syncEntries, {
        lastSeq: phone.log.lastSeq,
        entries: [],
        packVersion,
      });
    expect((await ask(pack.version)).pack).toBeNull();
    expect((await ask('older')).pack).toEqual(pack);
  });

  it('holds the rounds that other phones of the post have a part in, and none of the phone’s own alone', async () => {
    const first = await makeTestPhone(database, clock, place, { postId: place.patrolPost });
    const second = await makeTestPhone(database, clock, place, { postId: place.patrolPost });
    const roundId = uuidv7();
    const [zhang] = place.guards;
    const roundsOn = async (one: TestPhone) =>
      (await runAs(database.db, clock, one.actor, readSitePack, {})).rounds;
    const readPoint = (one: TestPhone, i: 0 | 1) =>
      one.log.record(
        scan,
        {
          round: roundId,
          checkpoint: place.checkpoints[i],
          label: place.labels[i],
          method: 'qr',
          items: [],
          clear: null,
          note: null,
          photo: null,
        },
        one.at(place.patrolPost, zhang),
      );
    await first.log.record(
      roundStart,
      { round: roundId, route: place.route },
      first.at(place.patrolPost, zhang),
    );
    await readPoint(first, 0);
    await first.sync();
    expect(await roundsOn(first)).toEqual([]);
    expect(await roundsOn(phone)).toEqual([]);
    const [seen] = await roundsOn(second);
    expect(seen).toMatchObject({ roundId, routeId: place.route, personId: zhang, endedAt: null });
    expect(Object.keys(seen?.points ?? {})).toEqual([place.checkpoints[0]]);

    await readPoint(second, 1);
    await second.log.record(roundEnd, { round: roundId, missed: [] }, second.at(place.patrolPost, zhang));
    await second.sync();
    const [whole] = await roundsOn(first);
    expect(whole?.endedAt).toEqual(expect.any(String));
    expect(new Set(Object.keys(whole?.points ?? {}))).toEqual(new Set(place.checkpoints.slice(0, 2)));
    expect(await roundsOn(second)).toEqual([whole]);
  });

  it('shows an own phone nobody but its owner', async () => {
    const own = await makeTestPhone(database, clock, place, { kind: 'own' });
    await database.owner`update device set owner_person_id = ${place.guards[1]} where id = ${own.deviceId}`;
    const pack = await runAs(database.db, clock, own.actor, readSitePack, {});
    expect(pack.people.map((one) => one.name)).toEqual(['王芳']);
  });
});

describe('somebody leaving', () => {
  it('is told with the pass he had, so that a courier without one owes none', async () => {
    const own = await makeTestSite(database);
    const gate = await makeTestPhone(database, clock, own, { postId: own.gate });
    const here = () => gate.at(own.gate, own.guards[0]);
    const visits = [
      { visit: uuidv7(), visitorKind: 'visitor' as const, passNo: 'A-1' },
      { visit: uuidv7(), visitorKind: 'delivery' as const, passNo: null },
    ];
    for (const one of visits) {
      await gate.log.record(admit, { ...form, name: '来客', ...one }, here());
      await gate.log.record(leave, { visit: one.visit, passReturned: false, note: null }, here());
      clock.advance({ seconds: 60 });
    }
    await gate.sync();
    const asked = { siteId: own.siteId, kind: 'visit.leave' };
    const hq: MemberActor = { ...member('operations'), tenantId: own.tenantId };
    const { lines } = await runAs(database.db, clock, hq, dutyLog, asked);
    expect(lines.map((line) => line.passNo)).toEqual([null, 'A-1']);
    const register = await runAs(database.db, clock, hq, gateRegister, {
      siteId: own.siteId,
      register: 'visitors',
      from: '2026-11-19T00:00:00Z',
      to: '2026-11-22T00:00:00Z',
    });
    expect(register.map(({ cells }) => [cells.passNo, cells.passReturned])).toEqual([
      [null, null],
      ['A-1', false],
    ]);
  });
});
