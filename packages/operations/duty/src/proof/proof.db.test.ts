import type { MemberActor } from '@zhiqin/access';
import { uuidv7 } from '@zhiqin/kernel';
import { type TestDatabase, testClock, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeTestPhone, makeTestSite, runAs, system, type TestPhone, type TestSite } from '../fixture.ts';
import { roundStart, scan } from '../kinds/patrol/entry.ts';
import { placing } from '../kinds/place/entry.ts';
import { getEntry } from '../log/get-entry.ts';
import { decideProof } from './decide-proof.ts';
import { gradeSiteDays } from './grade-site-days.ts';
import { proofQueue } from './proof-queue.ts';
import { walkingMinimum } from './walking-minimum.ts';

let database: TestDatabase;
let place: TestSite;
let phone: TestPhone;
const start = '2026-11-20T00:10:00Z';
const clock = testClock(start);
const day = '2026-11-20';

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  // Started the day before: no entry is older than the phone's start.
  clock.set('2026-11-19T09:00:00Z');
  place = await makeTestSite(database);
  phone = await makeTestPhone(database, clock, place, { label: '巡逻手机' });
  clock.set(start);
});

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
const guardOf = (i = 0) => place.guards[i] as string;
const grade = (fromDay = day) =>
  runAs(database.db, clock, system(place.tenantId), gradeSiteDays, {
    siteId: place.siteId,
    fromDay,
    toDay: day,
  });
const queue = (decided = false, role: MemberActor['role'] = 'operations') =>
  runAs(database.db, clock, member(role), proofQueue, { siteId: place.siteId, decided });
const decide = (roundKey: string, finding: 'genuine' | 'not-genuine', actor = member('operations')) =>
  runAs(database.db, clock, actor, decideProof, {
    siteId: place.siteId,
    roundKey,
    finding,
    why: '看过录像，人确实在现场',
  });
const rows = () => database.owner`
  select id, grade, reasons, open_suspicions, metres_off from entry_proof
  where tenant_id = ${place.tenantId} order by id`;
const gradesNow = async () =>
  (await database.owner`select grade from entry_proof where tenant_id = ${place.tenantId} order by at`)
    .map((row) => row.grade)
    .join('');

/** Reads the three points with so many seconds before each. */
async function walk(seconds: readonly number[], more: Record<string, unknown> = {}, roundId = uuidv7()) {
  await phone.log.record(
    roundStart,
    { round: roundId, route: place.route },
    phone.at(place.patrolPost, guardOf()),
  );
  for (const [i, wait] of seconds.entries()) {
    clock.advance({ seconds: wait });
    const body = {
      round: roundId,
      checkpoint: place.checkpoints[i] as string,
      label: place.labels[i] as string,
      method: 'qr' as const,
      items: [],
      clear: null,
      note: null,
      photo: null,
      ...more,
    };
    await phone.log.record(scan, body, phone.at(place.patrolPost, guardOf()));
  }
  return roundId;
}

/** Enough walked rounds to learn from, the night before. */
async function learned(seconds: readonly number[][]) {
  for (const steps of seconds) {
    await walk([60, ...steps]);
    clock.advance({ minutes: 20 });
  }
  await phone.sync();
}
const honest = Array.from({ length: 14 }, (_, i) => [88 + 3 * i, 61 + 2 * i]);

describe('grades of readings', () => {
  it('are asked for by receipt, a job for each day, and stored once for all', async () => {
    const entries = [await walk([60, 90, 80])];
    expect(entries).toHaveLength(1);
    await phone.sync();
    const jobs = (await database.queuedJobs()).filter(
      (job) => job.task === 'duty.grade' && job.payload.siteId === place.siteId,
    );
    expect(jobs).toMatchObject([{ payload: { fromDay: day, toDay: day } }]);
    expect(await grade()).toMatchObject({ graded: 3, changed: 3 });
    const before = await rows();
    expect(await grade()).toMatchObject({ graded: 3, changed: 0 });
    expect(await rows()).toEqual(before);
    expect(await gradesNow()).toBe('AAA');
  });

  it('learn walking times in the database as the rule says, each direction by itself', async () => {
    clock.set('2026-11-19T10:00:00Z');
    await learned(honest);
    clock.set('2026-11-20T08:00:00Z');
    await grade();
    const ways = await database.owner`
      select from_id, to_id, seconds, sample from walking_minimum where tenant_id = ${place.tenantId} order by seconds`;
    const [a, b, c] = place.checkpoints;
    const ruled = [1, 0].map((step) => walkingMinimum(honest.map((steps) => steps[step] as number)));
    expect(ways).toEqual([
      { from_id: b, to_id: c, ...ruled[0] },
      { from_id: a, to_id: b, ...ruled[1] },
    ]);
  });

  it('do not depend on the order of arrival: what comes late is graded with its neighbours', async () => {
    clock.set('2026-11-19T10:00:00Z');
    await learned(honest);
    clock.set(start);
    const from = phone.log.lastSeq;
    await walk([60, 9, 120]);
    const own = phone.log.after(from);
    const [first, ...rest] = own;
    await phone.sync(rest.slice(1));
    await grade();
    // Without the point before it nothing looked odd.
    expect((await gradesNow()).slice(-2)).toBe('AA');
    await phone.sync([first, rest[0]]);
    clock.advance({ minutes: 1 });
    await grade();
    expect((await gradesNow()).slice(-3)).toBe('ADA');
    const late = (await rows()).map(({ id, grade: letter }) => ({ id, letter }));
    await database.owner`delete from entry_proof where tenant_id = ${place.tenantId}`;
    await grade('2026-11-19');
    expect((await rows()).map(({ id, grade: letter }) => ({ id, letter }))).toEqual(late);
  });

  it('keep the distance, never the position, outside the sealed value', async () => {
    await database.owner`update checkpoint set latitude = 30.2741, longitude = 120.1551, datum = 'WGS84', accuracy_metres = 5
      where tenant_id = ${place.tenantId}`;
    const position = {
      latitude: 30.2742,
      longitude: 120.1552,
      accuracyMetres: 12,
      datum: 'WGS84' as const,
      ageMs: 800,
    };
    await walk([60], { position });
    await phone.sync();
    await grade();
    const [row] = await rows();
    expect(row).toMatchObject({ grade: 'A', metres_off: 15 });
    expect(JSON.stringify(row?.reasons)).toContain('in-place');
    const [entry] = await database.owner`select content from duty_entry where id = ${row?.id}`;
    expect(entry?.content.body.position).toEqual({ commit: expect.any(String) });
    expect(JSON.stringify(await database.owner`select * from entry_proof`)).not.toContain('30.27');
    const { body } = await runAs(database.db, clock, member('owner'), getEntry, {
      entryId: row?.id as string,
    });
    expect(body.position).toBe('＊');
  });
});

describe('doubtful rounds', () => {
  let roundKey: string;
  beforeEach(async () => {
    clock.set('2026-11-19T10:00:00Z');
    await learned(honest);
    clock.set(start);
    roundKey = await walk([60, 9, 7]);
    await phone.sync();
    await grade();
  });

  it('wait for a person with names and reasons, and ask for the day to be judged again', async () => {
    const [round, ...more] = await queue();
    expect(more).toEqual([]);
    expect(round).toMatchObject({
      roundKey,
      routeName: '夜巡',
      postName: '巡逻岗',
      suspicions: ['too-fast'],
      decided: null,
      readings: [
        { pointName: '巡查点0', personName: '张伟', deviceLabel: '巡逻手机', grade: 'A' },
        { pointName: '巡查点1', grade: 'D' },
        { pointName: '巡查点2', grade: 'D' },
      ],
    });
    expect(round?.readings[1]?.reasons[0]).toMatchObject({
      key: 'too-fast',
      values: { point: '巡查点0', seconds: 9, minimum: 89 },
    });
    const again = (await database.queuedJobs()).filter(
      (job) =>
        job.task === 'compliance.rejudge' && job.payload.siteId === place.siteId && job.payload.day === day,
    );
    expect(again).toHaveLength(1);
  });

  it('are decided once, by name, as an entry of its own; found genuine they are not asked again', async () => {
    const manager = member('operations');
    const { entryId } = await decide(roundKey, 'genuine', manager);
    expect(await queue()).toEqual([]);
    expect(await gradesNow()).toMatch(/AAA$/);
    expect(await queue(true)).toMatchObject([
      {
        roundKey,
        suspicions: ['too-fast'],
        decided: { entryId, finding: 'genuine', why: '看过录像，人确实在现场' },
      },
    ]);
    const entry = await runAs(database.db, clock, manager, getEntry, { entryId });
    expect(entry).toMatchObject({
      kind: 'proof.decided',
      body: { finding: 'genuine', decidedBy: manager.membershipId },
    });
    await grade();
    expect(await queue()).toEqual([]);
    await expect(decide(roundKey, 'not-genuine')).rejects.toMatchObject({ code: 'proof.decided-already' });
  });

  it('not accepted stay at D, and are not asked again either', async () => {
    await decide(roundKey, 'not-genuine');
    expect(await queue()).toEqual([]);
    expect(await gradesNow()).toMatch(/ADD$/);
  });

  it('teach no walking times', async () => {
    clock.advance({ days: 2 });
    await grade();
    const [way] = await database.owner`
      select sample from walking_minimum where tenant_id = ${place.tenantId} limit 1`;
    expect(way?.sample).toBe(honest.length);
  });

  it('are for those who may', async () => {
    await expect(queue(false, 'guard')).rejects.toMatchObject({ code: 'access.forbidden' });
    expect(await queue(false, 'captain')).toHaveLength(1);
    await expect(decide(roundKey, 'genuine', member('captain'))).rejects.toMatchObject({
      code: 'access.forbidden',
    });
    await expect(decide(uuidv7(), 'genuine')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the place of a checkpoint', () => {
  const stand = (latitude: number, person = guardOf(), label = place.labels[0] as string) => {
    const position = { latitude, longitude: 120.1551, accuracyMetres: 8, datum: 'WGS84' as const, ageMs: 0 };
    const body = { checkpoint: place.checkpoints[0] as string, label, position };
    return phone.log.record(placing, body, phone.at(place.patrolPost, person));
  };
  const latitudeNow = async () => {
    const [row] = await database.owner`select latitude, accuracy_metres, datum from checkpoint
      where id = ${place.checkpoints[0] as string}`;
    return row;
  };
  beforeEach(async () => {
    await database.owner`update guard set rank = 'captain' where id = ${guardOf(0)}`;
  });

  it('is where a leader stood last with its label before him, in any order of arrival', async () => {
    await stand(30.2741);
    clock.advance({ minutes: 5 });
    await stand(30.2742);
    const [first, second] = phone.log.entries;
    await phone.sync([second]);
    await phone.sync([first]);
    expect(await latitudeNow()).toEqual({ latitude: 30.2742, accuracy_metres: 8, datum: 'WGS84' });
  });

  it('is no guard’s to set, nor anybody’s who read another label', async () => {
    await stand(30.2741, guardOf(1));
    await stand(30.2741, guardOf(0), place.labels[1]);
    const { results } = await phone.sync();
    expect(results.map((one) => one.status)).toEqual(['accepted', 'accepted']);
    expect(await latitudeNow()).toEqual({ latitude: null, accuracy_metres: null, datum: null });
  });
});
