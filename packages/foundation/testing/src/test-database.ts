import { type Database, openDatabase } from '@zhiqin/db';
import postgres from 'postgres';
import { dropDatabase, runPrefix } from './left-overs.ts';
import { currentTestServer, onDatabase } from './test-server.ts';

/** A migrated, empty database that belongs to the caller alone. */
export interface TestDatabase {
  /** Address of the role that owns the tables: past the walls, for preparing and looking. */
  ownerUrl: string;
  /** Address of the product's own role: behind row-level security. */
  runtimeUrl: string;
  /** Address of the job queue's role. */
  jobsUrl: string;
  /** What the product works with, as the runtime role. */
  db: Database;
  /** A client as the owner. */
  owner: postgres.Sql;
  /** What waits on the job queue, oldest first; its schema is open to the queue's own role alone. */
  queuedJobs(): Promise<QueuedJob[]>;
  /** Another like it, with its rows. The database copied from is closed by it: only `copy` and `drop` are left. */
  copy(): Promise<TestDatabase>;
  /** Closes both and drops the database. */
  drop(): Promise<void>;
}

export interface QueuedJob {
  task: string;
  key: string | null;
  payload: Record<string, unknown>;
}

let made = 0;

/**
 * Copies the run's template into a database of its own (about 20 ms). One per file is usual, with a fresh
 * tenant per test; a test that changes the schema or looks at every tenant takes one for itself.
 */
export function testDatabase(): Promise<TestDatabase> {
  return databaseLike(currentTestServer().template);
}

async function databaseLike(template: string): Promise<TestDatabase> {
  const server = currentTestServer();
  made += 1;
  const name = `${runPrefix(server.runPid)}${process.pid}_${made}`;
  await onServer(server.ownerUrl, async (sql) => {
    await sql.unsafe(`create database "${name}" template "${template}" strategy file_copy`);
    // A copy carries everything but the rights on the database itself.
    const jobsRole = new URL(server.jobsUrl).username;
    await sql.unsafe(`grant connect, create on database "${name}" to "${jobsRole}"`);
  });
  const ownerUrl = onDatabase(server.ownerUrl, name);
  const runtimeUrl = onDatabase(server.runtimeUrl, name);
  const owner = postgres(ownerUrl, { max: 3, onnotice: () => {} });
  const db = await openDatabase({ runtimeUrl });
  return {
    ownerUrl,
    runtimeUrl,
    jobsUrl: onDatabase(server.jobsUrl, name),
    db,
    owner,
    queuedJobs: () => queuedJobsOf(onDatabase(server.jobsUrl, name)),
    async copy() {
      await Promise.all([db.close(), owner.end({ timeout: 5 })]);
      return databaseLike(name);
    },
    async drop() {
      await Promise.all([db.close(), owner.end({ timeout: 5 })]);
      await onServer(server.ownerUrl, (sql) => dropDatabase(sql, name));
    },
  };
}

async function queuedJobsOf(jobsUrl: string): Promise<QueuedJob[]> {
  let rows: QueuedJob[] = [];
  await onServer(jobsUrl, async (sql) => {
    rows = await sql<QueuedJob[]>`
      select t.identifier as task, j.key, j.payload
      from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      order by j.id`;
  });
  return rows;
}

async function onServer(address: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(address, { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
