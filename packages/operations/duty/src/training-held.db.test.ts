import { uuidv7 } from '@zhiqin/kernel';
import { type TestDatabase, testClock, testDatabase } from '@zhiqin/testing';
import { course, trainingAttendance, trainingSession } from '@zhiqin/workforce/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestPhone, makeTestSite, runAs, shiftStart, type TestSite } from './fixture.ts';
import { inductionSigned, trainingHeld } from './kinds/training/entry.ts';
import { readSitePack } from './read-site-pack.ts';

let database: TestDatabase;
const clock = testClock('2026-11-20T00:00:00Z');
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const staff = ({ tenantId }: TestSite) =>
  ({ tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null }) as const;

async function start() {
  clock.set(shiftStart.toISOString());
  const place = await makeTestSite(database);
  const { tenantId, siteId } = place;
  const courseId = uuidv7();
  const planned = uuidv7();
  const startsAt = new Date('2026-11-20T01:00:00Z');
  await database.db.write(staff(place), async (tx) => {
    await tx.insert(course).values({
      tenantId,
      id: courseId,
      code: 'FIRE-1',
      kind: 'fire',
      topic: 'fire',
      name: '灭火器使用',
      text: '提、拔、握、压。',
      materials: [],
      minutes: 60,
      createdAt: clock.now(),
    });
    await tx.insert(trainingSession).values({
      tenantId,
      id: planned,
      siteId,
      courseId,
      startsAt,
      minutes: 60,
      place: '值班室',
      trainer: '李教官',
      createdAt: clock.now(),
    });
  });
  const phone = await makeTestPhone(database, clock, place);
  return { place, phone, courseId, planned, zhang: place.guards[0], wang: place.guards[1] };
}

type Started = Awaited<ReturnType<typeof start>>;
const held = ({ courseId }: Started, session: string, people: { person: string; signedAt: string }[]) => ({
  session,
  course: courseId,
  startedAt: '2026-11-20T01:00:00.000Z',
  minutes: 60,
  place: '值班室',
  trainer: null,
  trainerIdentity: 'unconfirmed' as const,
  trainerName: '李教官',
  attendees: people.map((one) => ({ ...one, attendeeIdentity: 'pin' as const })),
  note: null,
  photo: null,
});
const attendance = ({ place }: Started) =>
  database.owner`select session_id, guard_id, day, signed_at, signed_by, minutes, result, score, entry_id
    from training_attendance where site_id = ${place.siteId} order by session_id, guard_id`;

describe('a training signed on the phone', () => {
  it('is planned in the pack, and becomes attendance whatever the order, once', async () => {
    const started = await start();
    const { phone, place, planned, zhang, wang } = started;
    const pack = await runAs(database.db, clock, phone.actor, readSitePack, {});
    expect(pack.training).toMatchObject({
      courses: [{ name: '灭火器使用', minutes: 60 }],
      sessions: [{ id: planned, trainer: '李教官' }],
    });
    const at = () => phone.at(place.gate, zhang);
    clock.set('2026-11-20T02:00:00Z');
    const first = await phone.log.record(
      trainingHeld,
      held(started, planned, [{ person: zhang, signedAt: '2026-11-20T01:02:00.000Z' }]),
      at(),
    );
    // Somebody comes late, and the first is signed in once more by mistake.
    const late = await phone.log.record(
      trainingHeld,
      {
        ...held(started, planned, [
          { person: wang, signedAt: '2026-11-20T01:40:00.000Z' },
          { person: zhang, signedAt: '2026-11-20T01:41:00.000Z' },
        ]),
        minutes: 30,
      },
      at(),
    );
    expect(JSON.stringify(first.content)).not.toContain('李教官');
    for (const entry of [late, first, late]) await phone.sync([entry]);
    expect(await attendance(started)).toMatchObject(
      [
        { guard_id: zhang, minutes: 60, signed_by: 'phone', entry_id: first.content.id, day: '2026-11-20' },
        { guard_id: wang, minutes: 30, signed_by: 'phone', entry_id: late.content.id, result: 'attended' },
      ].sort((a, b) => (a.guard_id < b.guard_id ? -1 : 1)),
    );
  });

  it('nobody had planned is laid down by its first entry; what the office entered of a result stays', async () => {
    const started = await start();
    const { phone, place, courseId, planned, zhang, wang } = started;
    const { tenantId, siteId } = place;
    await database.db.write(staff(place), (tx) =>
      tx.insert(trainingAttendance).values({
        tenantId,
        id: uuidv7(),
        siteId,
        sessionId: planned,
        guardId: zhang,
        day: '2026-11-20',
        signedAt: clock.now(),
        signedBy: 'office',
        minutes: 45,
        result: 'passed',
        score: 90,
      }),
    );
    clock.set('2026-11-20T02:00:00Z');
    const at = () => phone.at(place.gate, zhang);
    const own = uuidv7();
    const signedAt = '2026-11-20T01:05:00.000Z';
    await phone.log.record(trainingHeld, held(started, planned, [{ person: zhang, signedAt }]), at());
    await phone.log.record(trainingHeld, held(started, own, [{ person: wang, signedAt }]), at());
    const stranger = await phone.log.record(
      trainingHeld,
      { ...held(started, uuidv7(), [{ person: wang, signedAt }]), course: uuidv7() },
      at(),
    );
    const { results } = await phone.sync();
    expect(results.map((one) => one.status)).toEqual(['accepted', 'accepted', 'accepted']);
    const rows = await attendance(started);
    expect(rows.find((row) => row.guard_id === zhang)).toMatchObject({
      minutes: 45,
      result: 'passed',
      score: 90,
      signed_by: 'phone',
    });
    expect(rows.find((row) => row.guard_id === wang)).toMatchObject({ session_id: own, minutes: 60 });
    const sessions = await database.owner`select id, course_id, entry_id is not null as is_own
      from training_session where site_id = ${siteId}`;
    expect(new Set(sessions.map((row) => `${row.id} ${row.is_own}`))).toEqual(
      new Set([`${planned} false`, `${own} true`]),
    );
    expect(sessions.every((row) => row.course_id === courseId)).toBe(true);
    // A course nobody knows here leaves a line in the log and teaches nobody.
    expect(stranger.content.body.course).not.toBe(courseId);
  });
});

describe('a site induction', () => {
  it('is signed on the phone within the shift, item by item, and the phone asks no more', async () => {
    const { place, phone, zhang } = await start();
    const inducted = async () => {
      const pack = await runAs(database.db, clock, phone.actor, readSitePack, {});
      return pack.people.find((person) => person.id === zhang)?.inducted;
    };
    expect(await inducted()).toBe(false);
    const known = { layout: true, equipment: true, numbers: true, mains: false, reporting: true, note: null };
    const at = () => phone.at(place.gate, zhang);
    await phone.log.record(inductionSigned, known, at());
    await phone.sync();
    expect(await inducted()).toBe(false);
    clock.advance({ hours: 1 });
    const whole = await phone.log.record(inductionSigned, { ...known, mains: true }, at());
    await phone.sync();
    await phone.sync();
    expect(await inducted()).toBe(true);
    const rows = await database.owner`select entry_id, day, items from site_induction
      where site_id = ${place.siteId} order by signed_at`;
    expect(rows).toHaveLength(2);
    expect(rows[1]).toMatchObject({ entry_id: whole.content.id, day: '2026-11-20' });
    expect(rows[0]?.items.filter((item: { ok: boolean }) => !item.ok)).toEqual([{ key: 'mains', ok: false }]);
  });
});
