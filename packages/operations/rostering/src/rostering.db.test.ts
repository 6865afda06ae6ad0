import { uuidv7 } from '@zhiqin/kernel';
import { addPost, createSite } from '@zhiqin/sites';
import { type Contractor, makeContractor } from '@zhiqin/test-contractor';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { createSquad, registerGuard, startLeaving, updateGuard } from '@zhiqin/workforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  assignGuard,
  getRoster,
  myRoster,
  planMonth,
  plannedPresence,
  publishRoster,
  shiftsBetween,
  withdrawAssignment,
} from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const notFound = { code: 'not-found', params: {} };
const shiftPattern = [
  { code: 'D', startTime: '07:00', endTime: '15:00' },
  { code: 'E', startTime: '15:00', endTime: '23:00' },
  { code: 'N', startTime: '23:00', endTime: '07:00' },
];
const names = ['张伟', '王芳', '李强', '赵敏', '陈刚', '刘洋', '单雄信', '阿木'];

interface Site {
  siteId: string;
  postId: string;
  squadIds: string[];
  guardIds: string[];
  plan: { siteId: string; month: string; pattern: string; squadIds: string[] };
}

/** A site with one post of two heads, four squads of two, all certified but those named. */
async function openSite(
  contractor: Contractor,
  code = 'A',
  uncertified: number[] = [],
  zone = 'Asia/Shanghai',
): Promise<Site> {
  const { id: siteId } = await contractor.run(createSite, {
    code,
    name: `项目${code}`,
    siteType: 'office',
    zone,
  });
  const { id: postId } = await contractor.run(addPost, {
    siteId,
    code: 'G1',
    name: '东门岗',
    kind: 'gate',
    heads: 2,
    shiftPattern,
  });
  const squadIds: string[] = [];
  const guardIds: string[] = [];
  for (let crew = 0; crew < 4; crew++) {
    const { id: squadId } = await contractor.run(createSquad, {
      siteId,
      code: `S${crew}`,
      name: `${crew + 1}班`,
    });
    squadIds.push(squadId);
    for (const n of [crew * 2, crew * 2 + 1]) {
      const certificates = uncertified.includes(n)
        ? []
        : [{ kind: 'guard', certificateNo: `${code}-${n}`, issuedOn: '2024-01-01' }];
      const person = {
        siteIds: [siteId],
        staffNo: `${code}${n}`,
        name: names[n],
        rank: 'guard',
        joinedOn: '2025-01-01',
        squadId,
        certificates,
      };
      guardIds.push((await contractor.run(registerGuard, person)).id);
    }
  }
  return {
    siteId,
    postId,
    squadIds,
    guardIds,
    plan: { siteId, month: '2026-11', pattern: 'fourCrewsThreeShifts', squadIds },
  };
}

function reader<T>(contractor: Contractor, read: (ctx: never) => Promise<T>): Promise<T> {
  const wall = {
    tenantId: contractor.tenantId,
    audience: 'staff',
    sites: 'all',
    clientIds: [],
    personId: null,
  } as const;
  return database.db.read(wall, (tx) => read({ tx, tenantId: contractor.tenantId } as never));
}

describe('drafting a month', () => {
  it('fills every shift of the month from the rotation, and again when drafted again', async () => {
    const contractor = await makeContractor(database);
    const site = await openSite(contractor);
    const expected = { shifts: 90, assignments: 180, openPlaces: 0, bookedElsewhere: [] };
    expect(await contractor.run(planMonth, site.plan)).toEqual(expected);
    expect(await contractor.run(planMonth, site.plan)).toEqual(expected);
    const roster = await contractor.run(getRoster, { siteId: site.siteId, month: '2026-11' });
    expect(roster.rows.map((row) => row.name)).toEqual([
      '阿木',
      '陈刚',
      '李强',
      '刘洋',
      '单雄信',
      '王芳',
      '张伟',
      '赵敏',
    ]);
    expect(roster.days).toHaveLength(30);
    expect(roster.open).toEqual([]);
    const cells = Object.values(roster.rows[0]?.cells ?? {}).flat();
    const night = cells.find((cell) => cell.code === 'N');
    expect(night && night.endsAt.getTime() - night.startsAt.getTime()).toBe(8 * 3_600_000);
    expect(roster.rows.every((row) => Object.values(row.cells).every((day) => day.length === 1))).toBe(true);
  });

  it('meets the month before at midnight without a clash', async () => {
    const contractor = await makeContractor(database);
    const site = await openSite(contractor);
    for (const month of ['2026-10', '2026-11', '2026-12']) {
      const planned = await contractor.run(planMonth, { ...site.plan, month });
      expect(planned).toMatchObject({ openPlaces: 0, bookedElsewhere: [] });
    }
  });

  it('keeps the clock of a zone with summer time: the long night lasts nine hours', async () => {
    const contractor = await makeContractor(database);
    const site = await openSite(contractor, 'A', [], 'Europe/Berlin');
    await contractor.run(planMonth, { ...site.plan, month: '2026-10' });
    await contractor.run(publishRoster, { siteId: site.siteId, month: '2026-10' });
    const shifts = await reader(contractor, (ctx) =>
      shiftsBetween(ctx, site.siteId, new Date('2026-10-24T20:00:00Z'), new Date('2026-10-25T08:00:00Z')),
    );
    const hours = shifts.map((shift) => [
      shift.day,
      shift.code,
      (shift.endsAt.getTime() - shift.startsAt.getTime()) / 3_600_000,
    ]);
    expect(hours).toEqual([
      ['2026-10-24', 'E', 8],
      ['2026-10-24', 'N', 9],
      ['2026-10-25', 'D', 8],
    ]);
  });

  it('leaves open what a guard booked at another site cannot take, and names him, nothing else', async () => {
    const contractor = await makeContractor(database);
    const a = await openSite(contractor, 'A');
    const b = await openSite(contractor, 'B');
    await contractor.run(planMonth, a.plan);
    // 张伟 of site A now serves in a squad of site B too.
    await contractor.run(updateGuard, {
      guardId: a.guardIds[0],
      siteIds: [a.siteId, b.siteId],
      squadId: b.squadIds[0],
    });
    const captain = contractor.member('captain', { sites: [b.siteId] });
    const planned = await contractor.run(planMonth, b.plan, captain);
    expect(planned.bookedElsewhere).toEqual([{ guardId: a.guardIds[0], name: '张伟' }]);
    expect(planned.openPlaces).toBeGreaterThan(0);
    expect(planned.openPlaces).toBe(180 - planned.assignments);
    await expect(contractor.run(planMonth, a.plan, captain)).rejects.toMatchObject(notFound);
  });

  it('asks for as many squads as the rotation has crews, and for the site’s own', async () => {
    const contractor = await makeContractor(database);
    const other = await makeContractor(database);
    const a = await openSite(contractor, 'A');
    const b = await openSite(contractor, 'B');
    const foreign = await openSite(other, 'A');
    const few = { ...a.plan, squadIds: a.squadIds.slice(1) };
    await expect(contractor.run(planMonth, few)).rejects.toMatchObject({
      code: 'roster.crews-needed',
      params: { crews: 4 },
    });
    for (const wrong of [
      { siteId: uuidv7() },
      { siteId: foreign.siteId },
      { squadIds: b.squadIds },
      { squadIds: foreign.squadIds },
      { postIds: [b.postId] },
    ]) {
      await expect(contractor.run(planMonth, { ...a.plan, ...wrong })).rejects.toMatchObject(notFound);
    }
  });
});

describe('assigning by hand', () => {
  async function withOpenPlace() {
    const contractor = await makeContractor(database);
    const site = await openSite(contractor);
    await contractor.run(planMonth, site.plan);
    const { rows } = await contractor.run(getRoster, { siteId: site.siteId, month: '2026-11' });
    const rowOf = (guardId: string) => rows.find((row) => row.guardId === guardId);
    const cell =
      rowOf(site.guardIds[0] as string)?.cells['2026-11-10']?.[0] ??
      Object.values(rowOf(site.guardIds[0] as string)?.cells ?? {})[0]?.[0];
    if (!cell) throw new Error('nothing planned');
    const day = Object.entries(rowOf(site.guardIds[0] as string)?.cells ?? {}).find(([, cells]) =>
      cells.includes(cell),
    )?.[0] as string;
    const resting = rows.find((row) => !row.cells[day]) as (typeof rows)[number];
    const working = rows.find(
      (row) => row.cells[day] && row.cells[day][0]?.code === cell.code && row.guardId !== site.guardIds[0],
    ) as (typeof rows)[number];
    return { contractor, site, cell, day, resting, working };
  }

  it('fills an open place once, and the same guard again after he was taken off', async () => {
    const { contractor, site, cell } = await withOpenPlace();
    const guardId = site.guardIds[0];
    await expect(contractor.run(assignGuard, { shiftId: cell.shiftId, guardId })).rejects.toMatchObject({
      code: 'roster.shift-full',
    });
    await contractor.run(withdrawAssignment, { assignmentId: cell.assignmentId });
    await expect(
      contractor.run(withdrawAssignment, { assignmentId: cell.assignmentId }),
    ).rejects.toMatchObject(notFound);
    expect((await contractor.run(getRoster, { siteId: site.siteId, month: '2026-11' })).open).toEqual([
      expect.objectContaining({ shiftId: cell.shiftId, places: 1 }),
    ]);
    expect(await contractor.run(assignGuard, { shiftId: cell.shiftId, guardId })).toEqual({
      id: cell.assignmentId,
    });
  });

  it('asks for a published month to be judged again once its day is over, and for no draft', async () => {
    const { contractor, site, cell } = await withOpenPlace();
    const { siteId } = site;
    const asked = async () =>
      (await database.queuedJobs())
        .filter(({ payload }) => payload.siteId === siteId && payload.register === 'roster')
        .map(({ key }) => key);
    const again = async () => {
      await contractor.run(withdrawAssignment, { assignmentId: cell.assignmentId });
      await contractor.run(assignGuard, { shiftId: cell.shiftId, guardId: site.guardIds[0] });
    };
    const plannedAt = contractor.clock.now();
    contractor.clock.set('2026-12-02T00:00:00Z');
    await again();
    expect(await asked()).toEqual([]);
    contractor.clock.set(plannedAt.toISOString());
    await contractor.run(publishRoster, { siteId, month: '2026-11' });
    await again();
    expect(await asked()).toEqual([]);
    contractor.clock.set('2026-12-02T00:00:00Z');
    await again();
    expect(await asked()).toEqual([`rejudge:roster:${siteId}:2026-11`]);
  });

  it('refuses a guard who stands elsewhere at that time, at another site too, by name', async () => {
    const { contractor, site, cell, working } = await withOpenPlace();
    const b = await openSite(contractor, 'B');
    await contractor.run(planMonth, b.plan);
    await contractor.run(updateGuard, { guardId: working.guardId, siteIds: [site.siteId, b.siteId] });
    const roster = await contractor.run(getRoster, { siteId: b.siteId, month: '2026-11' });
    const there = roster.rows
      .flatMap((row) => Object.values(row.cells).flat())
      .find((one) => one.startsAt.getTime() === cell.startsAt.getTime());
    await contractor.run(withdrawAssignment, { assignmentId: there?.assignmentId });
    const captain = contractor.member('captain', { sites: [b.siteId] });
    await expect(
      contractor.run(assignGuard, { shiftId: there?.shiftId, guardId: working.guardId }, captain),
    ).rejects.toMatchObject({
      code: 'roster.double-booked',
      params: { name: working.name },
    });
  });

  it('refuses who is not employed that day', async () => {
    const { contractor, cell, resting } = await withOpenPlace();
    await contractor.run(withdrawAssignment, { assignmentId: cell.assignmentId });
    await contractor.run(startLeaving, {
      guardId: resting.guardId,
      reason: 'resigned',
      lastDay: '2026-10-31',
      endsAccessNow: true,
      note: null,
    });
    await expect(
      contractor.run(assignGuard, { shiftId: cell.shiftId, guardId: resting.guardId }),
    ).rejects.toMatchObject({
      code: 'roster.not-employed',
      params: { name: resting.name },
    });
  });

  it('knows no shift, guard or assignment of another site or tenant', async () => {
    const { contractor, site, cell, resting } = await withOpenPlace();
    const b = await openSite(contractor, 'B');
    const other = await makeContractor(database);
    const foreign = await openSite(other);
    await contractor.run(withdrawAssignment, { assignmentId: cell.assignmentId });
    for (const guardId of [b.guardIds[0], foreign.guardIds[0], uuidv7()]) {
      await expect(contractor.run(assignGuard, { shiftId: cell.shiftId, guardId })).rejects.toMatchObject(
        notFound,
      );
    }
    const elsewhere = contractor.member('captain', { sites: [b.siteId] });
    const roster = await contractor.run(getRoster, { siteId: site.siteId, month: '2026-11' });
    const assignmentId = Object.values(roster.rows[0]?.cells ?? {})[0]?.[0]?.assignmentId;
    await expect(
      contractor.run(assignGuard, { shiftId: cell.shiftId, guardId: resting.guardId }, elsewhere),
    ).rejects.toMatchObject(notFound);
    await expect(contractor.run(withdrawAssignment, { assignmentId }, elsewhere)).rejects.toMatchObject(
      notFound,
    );
    await expect(other.run(withdrawAssignment, { assignmentId })).rejects.toMatchObject(notFound);
    await expect(
      contractor.run(getRoster, { siteId: site.siteId, month: '2026-11' }, elsewhere),
    ).rejects.toMatchObject(notFound);
    await expect(
      contractor.run(publishRoster, { siteId: foreign.siteId, month: '2026-11' }),
    ).rejects.toMatchObject(notFound);
  });
});

describe('publishing', () => {
  it('refuses an uncertified guard’s assignments alone, which become open shifts', async () => {
    const contractor = await makeContractor(database);
    const site = await openSite(contractor, 'A', [3]);
    const month = { siteId: site.siteId, month: '2026-11' };
    await expect(contractor.run(publishRoster, month)).rejects.toMatchObject({
      code: 'roster.nothing-planned',
    });
    await contractor.run(planMonth, site.plan);
    const { published, openShifts } = await contractor.run(publishRoster, month);
    expect(new Set(openShifts.map(({ reason, name }) => `${reason} ${name}`))).toEqual(
      new Set(['uncertified 赵敏']),
    );
    expect(openShifts.length).toBeGreaterThan(20);
    expect(published).toBe(180 - openShifts.length);
    const roster = await contractor.run(getRoster, month);
    expect(roster.rows.map((row) => row.name)).not.toContain('赵敏');
    expect(roster.open).toHaveLength(openShifts.length);
    expect(roster.publishedAt).toEqual(contractor.clock.now());
    await expect(contractor.run(publishRoster, month)).rejects.toMatchObject({
      code: 'roster.already-published',
    });
    await expect(contractor.run(planMonth, site.plan)).rejects.toMatchObject({
      code: 'roster.already-published',
    });
    const open = openShifts[0];
    await expect(
      contractor.run(assignGuard, { shiftId: open?.shiftId, guardId: site.guardIds[3] }),
    ).rejects.toMatchObject({
      code: 'roster.uncertified',
      params: { name: '赵敏' },
    });
  });

  it('shows a guard his month only then, and what is due only then', async () => {
    const contractor = await makeContractor(database);
    const site = await openSite(contractor);
    await contractor.run(planMonth, site.plan);
    const personId = site.guardIds[2] as string;
    const guard = contractor.member('guard', { sites: [site.siteId], personId });
    const month = { siteId: site.siteId, month: '2026-11' };
    const [from, to] = [new Date('2026-11-10T00:00:00Z'), new Date('2026-11-11T00:00:00Z')];
    const due = () => reader(contractor, (ctx) => plannedPresence(ctx, site.siteId, from, to));
    expect((await contractor.run(getRoster, month, guard)).rows).toEqual([]);
    expect(await contractor.run(myRoster, { month: '2026-11' }, guard)).toEqual([]);
    expect(await due()).toEqual([]);
    await contractor.run(publishRoster, month);
    expect((await contractor.run(getRoster, month, guard)).rows).toHaveLength(8);
    const mine = await contractor.run(myRoster, { month: '2026-11' }, guard);
    const cells =
      (await contractor.run(getRoster, month)).rows.find((row) => row.guardId === personId)?.cells ?? {};
    expect(mine.map((shift) => [shift.day, shift.code])).toEqual(
      Object.entries(cells)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([day, [cell]]) => [day, cell?.code]),
    );
    // 08:00 to 08:00 in Shanghai touches D, E and N of the day and D of the next.
    expect((await due()).map((one) => one.code).sort()).toEqual(['D', 'D', 'D', 'D', 'E', 'E', 'N', 'N']);
    await expect(
      contractor.run(myRoster, { month: '2026-11' }, contractor.member('owner')),
    ).rejects.toMatchObject(notFound);
  });
});
