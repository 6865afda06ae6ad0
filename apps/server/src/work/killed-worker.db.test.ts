import { actorOfOwner, type MemberActor, publicActor } from '@zhiqin/access';
import { membership } from '@zhiqin/access/schema';
import { createCaller } from '@zhiqin/api';
import { enqueue } from '@zhiqin/db';
import { uuidv7 } from '@zhiqin/kernel';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MortalWorker, mortalWorker } from '../testing/mortal-worker.ts';
import { foundTenant } from '../testing/served-house.ts';
import { freeKilledWork } from './free-killed-work.ts';
import { runJobs } from './run-jobs.ts';

const full = process.env.ZHIQIN_TEST_SIZE === 'full';
const day = 24 * 60;
let database: TestDatabase;
let worker: MortalWorker;

beforeAll(async () => {
  database = await testDatabase();
  worker = mortalWorker(database);
});
afterAll(async () => {
  worker.end();
  await database.drop();
});

/** A contractor with an owner, a captain and a client at one site, at a moment later than the test before. */
async function companyAt(instant: string) {
  worker.goTo(instant);
  const { tenantId, membershipId } = await foundTenant(database.db);
  const owner = await actorOfOwner(database.db, tenantId);
  if (!owner) throw new Error('no owner');
  const as = (actor: MemberActor | typeof publicActor) =>
    createCaller({
      ...{ db: database.db, clock: worker.clock, actor, language: 'zh-CN', requestId: 'test' },
      ip: '203.0.113.7',
    });
  const office = as(owner);
  const { id: clientId } = await office.sites.createClient({ code: 'JIA', name: '云栖物业' });
  const { id: siteId } = await office.sites.createSite({
    ...{ code: 'YQ', name: '云栖花园', siteType: 'residential', zone: 'Asia/Shanghai', clientId },
  });
  const { id: postId } = await office.sites.addPost({
    ...{ siteId, code: 'G1', name: '东门岗', kind: 'gate', heads: 1 },
    shiftPattern: [{ code: 'N', startTime: '23:00', endTime: '07:00' }],
  });
  const join = async (
    role: 'captain' | 'client_approver',
    of: { sites?: string[]; clientIds?: string[] },
  ) => {
    const one = {
      ...owner,
      role,
      membershipId: uuidv7(),
      sites: [],
      clientIds: [],
      displayName: role,
      ...of,
    };
    await database.db.write(
      { tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null },
      (tx) =>
        tx.insert(membership).values({
          ...{ tenantId, id: one.membershipId, accountId: uuidv7(), role, displayName: role },
          ...{ allSites: false, siteIds: one.sites, clientIds: one.clientIds, createdAt: worker.clock.now() },
        }),
    );
    return as(one);
  };
  return {
    ...{ siteId, postId, office, stranger: as(publicActor) },
    captain: () => join('captain', { sites: [siteId] }),
    client: () => join('client_approver', { clientIds: [clientId] }),
    /** What the owner was told, oldest first: the template, and which of its clocks. */
    told: async () =>
      (
        await database.owner<{ line: string }[]>`
          select template || coalesce(' ' || coalesce(params->>'what', params->>'line'), '') as line
          from inbox_item where tenant_id = ${tenantId} and membership_id = ${membershipId}
          order by created_at, id`
      ).map(({ line }) => line),
  };
}

/** The course of a file as its rows say it, oldest first. */
const courseOf = (table: 'incident_event' | 'ticket_event', id: string) => async () =>
  (
    await database.owner<{ line: string }[]>`
      select kind || coalesce(' ' || coalesce(data->>'step', data->>'what'), '') as line
      from ${database.owner(table)}
      where ${database.owner(table === 'incident_event' ? 'incident_id' : 'ticket_id')} = ${id} order by at, id`
  ).map(({ line }) => line);
const comesTo = (course: () => Promise<string[]>, line: string) =>
  expect.poll(course, { timeout: 40_000, interval: 100 }).toContain(line);

const timeout = { timeout: 180_000 };

it(
  'a theft at 23:50 on the night before a holiday: the worker is killed in mid-job, and each clock rings once, in order',
  timeout,
  async () => {
    const { siteId, postId, office, told } = await companyAt('2026-09-30T23:50:00+08:00');
    const { incidentId } = await office.incidents.reportIncident({
      ...{ siteId, postId, incidentType: 'theft', severity: 'serious', place: '大堂', nature: '抽屉被撬' },
      ...{ people: 1, features: '黑色外套', losses: '现金' },
    });
    const course = courseOf('incident_event', incidentId);

    // The file is opened; nobody answers within fifteen minutes, and the process dies while it writes that down.
    await worker.start();
    await comesTo(course, 'told squad-leader');
    await worker.killInMidJob('incident_event', () => worker.pass(15));
    expect(await course()).not.toContain('silent squad-leader');
    await worker.start();
    await comesTo(course, 'told contractor-head');
    if (full) {
      await worker.killInMidJob('incident_event', () => worker.pass(15));
      expect(await course()).not.toContain('silent contractor-head');
    } else {
      // This level's time runs out while no worker lives at all.
      await worker.kill();
      worker.pass(15);
    }
    await worker.start();
    await comesTo(course, 'told client-office');
    worker.pass(15);
    await comesTo(course, 'silent client-office');
    worker.pass(day);
    await comesTo(course, 'reminded written');

    expect(await course()).toEqual([
      'incident.report',
      'opened',
      'told squad-leader',
      'silent squad-leader',
      'told contractor-head',
      'silent contractor-head',
      'told client-office',
      'silent client-office',
      'reminded written',
    ]);
    // Told once as his level, and once of each level's silence.
    expect((await told()).sort()).toEqual([
      'incidentDue written',
      'incidentSilent',
      'incidentSilent',
      'incidentSilent',
      'incidentTold',
    ]);
  },
);

it(
  'a fire with the manager silent: killed as it writes that down, and down for the day of the report',
  timeout,
  async () => {
    const { siteId, postId, office, told, ...join } = await companyAt('2026-10-06T03:10:00+08:00');
    const [captain, client] = [await join.captain(), await join.client()];
    const { incidentId } = await captain.incidents.reportIncident({
      ...{ siteId, postId, incidentType: 'fire', severity: 'major', place: '垃圾房', nature: '冒烟' },
      ...{ people: 0, features: '纸箱', losses: '垃圾桶' },
    });
    const course = courseOf('incident_event', incidentId);
    await worker.start();
    await comesTo(course, 'told client-office');
    await captain.incidents.acknowledgeIncident({ incidentId });
    await client.incidents.acknowledgeIncident({ incidentId });
    await worker.killInMidJob('incident_event', () => worker.pass(5));
    expect(await course()).not.toContain('silent contractor-head');
    worker.pass(day);
    await worker.start();
    await comesTo(course, 'reminded written');
    expect(await course()).toEqual([
      'incident.report',
      'opened',
      'told squad-leader',
      'told contractor-head',
      'told client-office',
      'acknowledged squad-leader',
      'acknowledged client-office',
      'silent contractor-head',
      'reminded written',
    ]);
    expect(await told()).toEqual(['incidentTold', 'incidentSilent', 'incidentDue written']);
  },
);

it(
  'a complaint over a weekend: killed on Saturday, up again on Monday, and what was due in between comes in its order',
  timeout,
  async () => {
    const { siteId, office, stranger, told } = await companyAt('2026-10-16T19:00:00+08:00');
    const { token } = await office.service.renewPoster({ siteId });
    await stranger.service.sendFeedback({ token, kind: 'complaint', text: '夜里门岗没人' });
    const ticketId = (await office.service.listTickets({}))[0]?.id ?? '';
    const course = courseOf('ticket_event', ticketId);
    await worker.start();
    await worker.killInMidJob('ticket_event', () => worker.goTo('2026-10-17T13:00:05+08:00'));
    expect(await course()).toEqual(['received', 'opened']);
    worker.goTo('2026-10-19T08:00:00+08:00');
    await worker.start();
    await comesTo(course, 'late reply');
    worker.goTo('2026-10-21T19:00:05+08:00');
    await comesTo(course, 'late close');
    expect(await course()).toEqual(['received', 'opened', 'late reply-soon', 'late reply', 'late close']);
    expect(await told()).toEqual(['ticketDue reply', 'ticketDue close']);
  },
);

it(
  'a site opened and closed: killed over the first line of its list, and every line asks once, in its order',
  timeout,
  async () => {
    const { siteId, office, told } = await companyAt('2026-10-31T10:00:00+08:00');
    const { engagementId } = await office.engagement.startMobilisation({
      ...{ siteId, goLiveOn: '2026-12-01', owner: '林运营' },
    });
    await worker.start();
    await worker.killInMidJob('checklist_line', () => worker.goTo('2026-11-01T09:00:05+08:00'));
    expect(await told()).toEqual([]);
    worker.goTo('2026-11-25T10:00:00+08:00');
    await worker.start();
    const before = ['survey', 'contract', 'plan', 'team'].map((line) => `checklistDue ${line}`);
    await expect.poll(told, { timeout: 40_000, interval: 100 }).toHaveLength(before.length);

    const waiveMusts = async (phase: 'in' | 'out') => {
      for (const line of (await office.engagement.getEngagement({ engagementId })).lines)
        if (line.phase === phase && line.isMust && !line.isDone)
          await office.engagement.waiveChecklistLine({ checklistLineId: line.id, reason: '已另行交接' });
    };
    await waiveMusts('in');
    await office.engagement.goLive({ engagementId });
    await office.engagement.startWithdrawal({
      ...{ engagementId, exitOn: '2026-12-20', reason: '合同提前解除', owner: '林运营' },
    });
    if (full) {
      await worker.killInMidJob('checklist_line', () => worker.goTo('2026-11-30T09:00:05+08:00'));
      worker.goTo('2026-12-28T10:00:00+08:00');
      await worker.start();
    } else worker.goTo('2026-12-28T10:00:00+08:00');
    const after = ['files', 'first-night', 'keys-back', 'files-back', 'gear-back', 'personal-data'];
    const all = [...before, ...after.map((line) => `checklistDue ${line}`)];
    await expect.poll(told, { timeout: 40_000, interval: 100 }).toHaveLength(all.length);
    expect(await told()).toEqual(all);
    await waiveMusts('out');
    await office.engagement.closeEngagement({ engagementId });
    expect(await office.engagement.listEngagements({})).toMatchObject([{ state: 'left' }]);
  },
);

it('frees what a pool locked that lives no more, and nothing of one that does', async () => {
  const sql = postgres(database.jobsUrl, { max: 1, onnotice: () => {} });
  let finish = () => {};
  const held = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let runs = 0;
  const logged: Record<string, unknown>[] = [];
  const log = (line: Record<string, unknown>) => void logged.push(line);
  const living = await runJobs(
    database.jobsUrl,
    { db: database.db, clock: worker.clock, log },
    {
      'test.slow': async () => {
        runs += 1;
        await held;
      },
    },
  );
  const locked = async () => {
    const rows = await sql<{ task: string; lockedBy: string }[]>`
      select t.identifier as task, j.locked_by as "lockedBy"
      from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where j.locked_by is not null`;
    return Object.fromEntries(rows.map(({ task, lockedBy }) => [task, lockedBy]));
  };
  await database.db.identity(async (tx) => {
    await enqueue(tx, 'test.slow', {});
    await enqueue(tx, 'test.left', {});
  });
  await expect.poll(() => runs).toBe(1);
  const pool = (await locked())['test.slow'] ?? '';
  const holds = () => sql`select 1 from pg_locks where locktype = 'advisory' and classid = 48190 and granted`;
  await expect.poll(async () => (await holds()).length).toBeGreaterThan(0);
  await sql`
    update graphile_worker._private_jobs set locked_by = 'pool-of-the-dead', locked_at = created_at
    where task_id = (select id from graphile_worker._private_tasks where identifier = 'test.left')`;
  const other = freeKilledWork(database.jobsUrl, new Set(), log, 20);
  await expect.poll(() => logged.filter(({ event }) => event === 'jobs.freed')).toHaveLength(1);
  await other.stop();
  expect(await locked()).toEqual({ 'test.slow': pool });
  finish();
  await living.stop();
  expect(runs).toBe(1);
  await sql.end({ timeout: 1 });
});
