import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { actorOfOwner } from '@zhiqin/access';
import { createCaller } from '@zhiqin/api';
import { enqueue } from '@zhiqin/db';
import { usePrivacyKey } from '@zhiqin/privacy';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { foundTenant } from '../testing/served-house.ts';
import { freeKilledWork } from './free-killed-work.ts';
import { runJobs } from './run-jobs.ts';

const full = process.env.ZHIQIN_TEST_SIZE === 'full';
const key = Buffer.alloc(32, 7);
const program = path.join(import.meta.dirname, '../testing/mortal-jobs.ts');
let database: TestDatabase;
let folder: string;
let worker: ChildProcess | undefined;
let offsetMs = 0;

beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-jobs-'));
  usePrivacyKey(key);
});
afterAll(async () => {
  worker?.kill('SIGKILL');
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const clock = { now: () => new Date(Date.now() + offsetMs) };
const pass = (minutes: number) => {
  offsetMs += minutes * 60_000;
  if (worker?.connected) worker.send({ offsetMs });
};

async function startWorker(): Promise<void> {
  const child = spawn(process.execPath, [program], {
    env: {
      ...process.env,
      DATABASE_URL: database.ownerUrl,
      ZHIQIN_DATA: folder,
      ZHIQIN_KEY: key.toString('base64url'),
      NODE_ENV: 'production',
      MORTAL_CLOCK_OFFSET_MS: String(offsetMs),
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  worker = child;
  await once(child, 'message');
}

/** What the job is about to write is held up; in the middle of its transaction its process is killed. */
async function killInMidJob(fallsDue: () => void): Promise<void> {
  const doing = () => database.owner<{ pid: number }[]>`
    select pid from pg_locks where relation = 'incident_event'::regclass and not granted`;
  await database.owner.begin(async (tx) => {
    await tx`lock table incident_event in share row exclusive mode`;
    fallsDue();
    await expect.poll(async () => (await doing()).length, { timeout: 30_000 }).toBeGreaterThan(0);
    const ended = once(worker as ChildProcess, 'exit');
    worker?.kill('SIGKILL');
    await ended;
  });
  await expect.poll(async () => (await doing()).length, { timeout: 30_000 }).toBe(0);
}

it('a theft at 23:50 on the night before a holiday: the worker is killed in mid-job, and each clock rings once, in order', {
  timeout: 180_000,
}, async () => {
  offsetMs = Date.parse('2026-09-30T23:50:00+08:00') - Date.now();
  const { tenantId, membershipId } = await foundTenant(database.db);
  const { db } = database;
  const actor = await actorOfOwner(db, tenantId);
  if (!actor) throw new Error('no owner');
  const office = createCaller({ db, clock, actor, language: 'zh-CN', requestId: 'test' });
  const { id: clientId } = await office.sites.createClient({ code: 'JIA', name: '云栖物业' });
  const { id: siteId } = await office.sites.createSite({
    ...{ code: 'YQ', name: '云栖花园', siteType: 'residential', zone: 'Asia/Shanghai', clientId },
  });
  const { id: postId } = await office.sites.addPost({
    ...{ siteId, code: 'G1', name: '东门岗', kind: 'gate', heads: 1 },
    shiftPattern: [{ code: 'N', startTime: '23:00', endTime: '07:00' }],
  });
  const { incidentId } = await office.incidents.reportIncident({
    ...{ siteId, postId, incidentType: 'theft', severity: 'serious', place: '大堂', nature: '抽屉被撬' },
    ...{ people: 1, features: '黑色外套', losses: '现金' },
  });
  const course = async () =>
    (
      await database.owner<{ line: string }[]>`
        select kind || coalesce(' ' || coalesce(data->>'step', data->>'what'), '') as line
        from incident_event where incident_id = ${incidentId} order by at, id`
    ).map(({ line }) => line);
  const comesTo = (line: string) => expect.poll(course, { timeout: 40_000, interval: 200 }).toContain(line);

  // The file is opened; nobody answers within fifteen minutes, and the process dies while it writes that down.
  await startWorker();
  await comesTo('told squad-leader');
  await killInMidJob(() => pass(15));
  expect(await course()).not.toContain('silent squad-leader');
  await startWorker();
  await comesTo('told contractor-head');
  if (full) {
    await killInMidJob(() => pass(15));
    expect(await course()).not.toContain('silent contractor-head');
  } else {
    // This level's time runs out while no worker lives at all.
    worker?.kill('SIGKILL');
    pass(15);
  }
  await startWorker();
  await comesTo('told client-office');
  pass(15);
  await comesTo('silent client-office');
  pass(24 * 60);
  await comesTo('reminded written');

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
  const inbox = await database.owner<{ template: string; times: number }[]>`
    select template, count(*)::int as times from inbox_item
    where tenant_id = ${tenantId} and membership_id = ${membershipId} group by template order by template`;
  // Told once as his level, and once of each level's silence.
  expect(Object.fromEntries(inbox.map(({ template, times }) => [template, times]))).toMatchObject({
    incidentTold: 1,
    incidentSilent: 3,
  });
});

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
    { db: database.db, clock, log },
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
