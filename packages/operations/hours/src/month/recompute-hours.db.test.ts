import { claimDue } from '@zhiqin/access';
import { device } from '@zhiqin/access/schema';
import { dutyEntry, presenceEvent } from '@zhiqin/duty/schema';
import { uuidv7 } from '@zhiqin/kernel';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  approveHours,
  computeHours,
  computeHoursTask,
  getGuardMonth,
  getSiteHours,
  lockHours,
  planHours,
  recomputeHours,
  recomputeHoursTask,
} from '../index.ts';
import { monthClosed } from '../schema.ts';
import { type HoursWorld, makeHoursWorld } from './fixture.ts';

let database: TestDatabase;
let world: HoursWorld;
let place: { siteId: string; postId: string };
let zhang: string;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  world = await makeHoursWorld(database, '2026-11-02T09:00:00+08:00');
  place = await world.addSite('A');
  zhang = await world.addGuard(place.siteId, '张伟');
  const shiftId = await world.roster(place, zhang, '2026-10-12');
  await world.stay(place, zhang, shiftId, '2026-10-12T08:00+08:00', '2026-10-12T16:00+08:00');
});

/** Months asked for and not yet worked out, of this contractor. */
async function asked(): Promise<string[]> {
  const jobs = await database.queuedJobs();
  return jobs
    .filter(({ task, payload }) => task === computeHoursTask && payload.tenantId === world.tenantId)
    .map(({ payload }) => `${payload.siteId === place.siteId ? 'A' : '?'} ${payload.month}`)
    .sort();
}

/** When the next night is due; null: claimed, or never planned. */
async function planned(): Promise<string | null> {
  const rows = await database.owner<{ due_at: Date }[]>`
    select due_at from deadline
    where tenant_id = ${world.tenantId} and task = ${recomputeHoursTask} and claimed_at is null`;
  return rows[0]?.due_at.toISOString() ?? null;
}

const night = () => world.run(recomputeHours, {});

/** A sign-on that reaches the server at an instant. */
async function entryArrives(at: string, receivedAt: string): Promise<void> {
  const [id, deviceId] = [uuidv7(), uuidv7()];
  const { tenantId } = world;
  await world.write(async (tx) => {
    await tx.insert(device).values({
      ...{
        tenantId,
        id: deviceId,
        siteId: place.siteId,
        postId: place.postId,
        kind: 'site',
        label: '东门手机',
      },
      ...{ publicKey: {}, verifierSalt: 'salt', enrolledAt: new Date('2026-01-01T00:00:00Z') },
    });
    await tx.insert(dutyEntry).values({
      ...{ tenantId, id, siteId: place.siteId, deviceId, seq: 1, kind: 'presence.sign-on' },
      ...{
        postId: place.postId,
        personId: zhang,
        occurredAt: new Date(at),
        receivedAt: new Date(receivedAt),
      },
      ...{ hash: id, fingerprint: id, signature: '', content: {} as never, flags: [] },
    });
    await tx.insert(presenceEvent).values({
      ...{ tenantId, id: uuidv7(), siteId: place.siteId, postId: place.postId, personId: zhang, deviceId },
      ...{ entryId: id, direction: 'in', at: new Date(at), identity: 'pin' },
    });
  });
}

describe('every night', () => {
  it('is planned once, at ten past four of the contractor’s zone', async () => {
    await world.run(planHours, {});
    expect(await planned()).toBe('2026-11-02T20:10:00.000Z');
    world.clock.set('2026-11-02T23:00:00+08:00');
    await world.run(planHours, {});
    expect(await planned()).toBe('2026-11-02T20:10:00.000Z');
  });
  it('asks for each open month of each site, and for nothing once it is closed', async () => {
    await night();
    expect(await asked()).toEqual(['A 2026-09', 'A 2026-10', 'A 2026-11']);
    const { tenantId, clock } = world;
    await world.write((tx) =>
      tx.insert(monthClosed).values({
        ...{
          tenantId,
          id: uuidv7(),
          siteId: place.siteId,
          month: '2026-10',
          closedAt: clock.now(),
          checks: {},
        },
      }),
    );
    world.clock.advance({ hours: 24 });
    expect(await night()).toEqual({ months: 2 });
  });
  it('exactly once: who runs again that night finds it done, and a night that rolls back is done by the next run', async () => {
    await world.run(planHours, {});
    world.clock.set('2026-11-03T04:11:00+08:00');
    while ((await claimDue(database.db, world.clock.now())) > 0);
    expect(await planned()).toBeNull();
    const broken = {
      ...recomputeHours,
      run: async (...args: Parameters<typeof recomputeHours.run>) => {
        await recomputeHours.run(...args);
        throw new Error('killed before the commit');
      },
    };
    await expect(world.run(broken, {})).rejects.toThrow('killed');
    expect([await asked(), await planned()]).toEqual([[], null]);
    expect(await night()).toEqual({ months: 3 });
    expect(await night()).toEqual({ months: 0 });
    expect(await asked()).toHaveLength(3);
    expect(await planned()).toBe('2026-11-03T20:10:00.000Z');
  });
});

describe('an entry that comes late', () => {
  const month = '2026-10';
  const guards = async () => (await world.run(getSiteHours, { siteId: place.siteId, month })).guards;
  it('marks the guard’s month until it is worked out anew, and an old month is asked for at night', async () => {
    await world.run(computeHours, { siteId: place.siteId, month });
    expect((await guards())[0]?.hasLateFacts).toBe(false);
    world.clock.set('2027-02-20T09:00:00+08:00');
    await night();
    expect(await asked()).not.toContain(`A ${month}`);
    await entryArrives('2026-10-20T08:00+08:00', '2027-02-20T12:00+08:00');
    expect((await guards())[0]?.hasLateFacts).toBe(true);
    world.clock.set('2027-02-21T04:10:30+08:00');
    await night();
    expect(await asked()).toContain(`A ${month}`);
    await world.run(computeHours, { siteId: place.siteId, month });
    expect((await guards())[0]?.hasLateFacts).toBe(false);
  });
  it('for a locked month too: what changed is a revision, and it is looked at once', async () => {
    await world.run(computeHours, { siteId: place.siteId, month });
    await world.run(approveHours, { siteId: place.siteId, month });
    await world.run(lockHours, { siteId: place.siteId, month });
    world.clock.set('2026-11-20T12:00:00+08:00');
    const shiftId = await world.roster(place, zhang, '2026-10-20');
    await world.stay(place, zhang, shiftId, '2026-10-20T08:00+08:00', '2026-10-20T16:00+08:00');
    await entryArrives('2026-10-20T08:00+08:00', '2026-11-20T12:00+08:00');
    world.clock.set('2026-11-21T04:10:30+08:00');
    const [row] = await guards();
    expect(row).toMatchObject({ state: 'locked', workedMinutes: 480, hasLateFacts: true });
    await world.run(computeHours, { siteId: place.siteId, month });
    expect((await guards())[0]).toMatchObject({ workedMinutes: 480, hasLateFacts: false });
    const record = await world.run(getGuardMonth, { guardMonthId: row?.id ?? '' });
    expect(record.revisions).toMatchObject([{ number: 1, workedMinutesAfter: 960 }]);
  });
});
