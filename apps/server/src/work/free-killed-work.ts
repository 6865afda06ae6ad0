import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import type { Stoppable } from './run-jobs.ts';

const everyMs = 2000;
/** Apart from other advisory locks of the house. */
const lockClass = 48_190;

/**
 * A worker that is killed leaves its jobs locked, and the queue itself waits four hours before it gives them to another: far
 * longer than an incident may wait for its next level. So each pool of workers holds a lock for as long as its process lives (the
 * database lets go of it with the connection), and every process looks every two seconds whose jobs are locked by nobody who
 * still lives: those run again. A job bears a repeat, so one freed wrongly (its pool's connection was cut, and it lives) does no harm.
 * @param ownPools ids of the pools of this process, as they are at each look
 */
export function freeKilledWork(
  jobsUrl: string,
  ownPools: ReadonlySet<string>,
  log: (line: Record<string, unknown>) => void,
  lookEveryMs = everyMs,
): Stoppable {
  const stopping = new AbortController();
  const sql = postgres(jobsUrl, {
    ...{ max: 1, idle_timeout: 0, max_lifetime: null, onnotice: () => {} },
    // A machine that lost its power says no good-bye.
    connection: { tcp_keepalives_idle: 20, tcp_keepalives_interval: 5, tcp_keepalives_count: 3 },
  });
  let held = { session: 0, pools: new Set<string>() };
  let missing = new Set<string>();

  const round = async () => {
    const [session] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
    // Another connection than at the last look: what was held went with the old one.
    if (session?.pid !== held.session) held = { session: session?.pid ?? 0, pools: new Set() };
    for (const pool of ownPools)
      if (!held.pools.has(pool)) {
        await sql`select pg_advisory_lock(${lockClass}, hashtext(${pool}))`;
        held.pools.add(pool);
      }
    for (const pool of held.pools)
      if (!ownPools.has(pool)) {
        await sql`select pg_advisory_unlock(${lockClass}, hashtext(${pool}))`;
        held.pools.delete(pool);
      }
    const locking = await sql<{ pool: string }[]>`
      select locked_by as pool from graphile_worker._private_jobs where locked_by is not null
      union select locked_by from graphile_worker._private_job_queues where locked_by is not null`;
    const dead: string[] = [];
    for (const { pool } of locking) if (!ownPools.has(pool) && !(await isHeld(pool))) dead.push(pool);
    // Seen twice: a pool takes its first job before its process has come to lock for it.
    const gone = dead.filter((pool) => missing.has(pool));
    missing = new Set(dead);
    if (gone.length === 0) return;
    await sql`select graphile_worker.force_unlock_workers(${gone})`;
    log({ level: 'warn', event: 'jobs.freed', pools: gone.length });
  };

  const isHeld = async (pool: string): Promise<boolean> => {
    const [tried] = await sql<{ taken: boolean }[]>`
      select pg_try_advisory_lock(${lockClass}, hashtext(${pool})) as taken`;
    if (tried?.taken) await sql`select pg_advisory_unlock(${lockClass}, hashtext(${pool}))`;
    return !tried?.taken;
  };

  const loop = (async () => {
    while (!stopping.signal.aborted) {
      // An outage of the database is told by the loop of the jobs; the next look is on a new connection.
      await round().catch(() => undefined);
      await wait(lookEveryMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();

  return {
    async stop() {
      stopping.abort();
      await loop;
      await sql.end({ timeout: 1 });
    },
  };
}
