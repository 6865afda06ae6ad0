import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { type JobHandler, jobs } from '@zhiqin/api';
import type { Database } from '@zhiqin/db';
import type { Clock } from '@zhiqin/kernel';
import { Logger, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import { logUnforeseen } from '../http/log-unforeseen.ts';
import { freeKilledWork } from './free-killed-work.ts';

export interface WorkSurroundings {
  db: Database;
  clock: Clock;
  log(line: Record<string, unknown>): void;
}

export interface Stoppable {
  stop(): Promise<void>;
}

/**
 * The queue's loop. It comes back by itself after an outage; a failing job is tried again, ever later, and that of a process that
 * was killed within seconds.
 */
export async function runJobs(
  jobsUrl: string,
  surroundings: WorkSurroundings,
  handlers: Record<string, JobHandler> = jobs,
): Promise<Stoppable> {
  const stopping = new AbortController();
  const pools = new Set<string>();
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:create', ({ workerPool }) => pools.add(workerPool.id));
  events.on('pool:release', ({ workerPool }) => pools.delete(workerPool.id));
  const start = () => startRunner(jobsUrl, surroundings, handlers, events);
  let runner: Stoppable & { ended: Promise<void> } = await start();
  const freeing = freeKilledWork(jobsUrl, pools, surroundings.log);
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      await runner.ended;
      if (stopping.signal.aborted) return;
      surroundings.log({ level: 'warn', event: 'jobs.restarting' });
      const next = await restart();
      if (!next) return;
      runner = next;
    }
  })();

  async function restart(): Promise<typeof runner | undefined> {
    while (!stopping.signal.aborted) {
      await wait(1000, undefined, { signal: stopping.signal }).catch(() => undefined);
      const started = await start().catch(() => undefined);
      if (started) return started;
    }
    return undefined;
  }

  return {
    async stop() {
      stopping.abort();
      await runner.stop();
      await loop;
      await freeing.stop();
    },
  };
}

/**
 * The connections are ours and not the queue's: it stops listening for their errors before it lets go of them, and a connection
 * that the database cuts in between would end the process.
 */
async function startRunner(
  jobsUrl: string,
  surroundings: WorkSurroundings,
  handlers: Record<string, JobHandler>,
  events: WorkerEvents,
): Promise<Stoppable & { ended: Promise<void> }> {
  const trouble = (message: string) =>
    surroundings.log({ level: 'warn', event: 'jobs.trouble', message: message.slice(0, 200) });
  const pgPool = new pg.Pool({ connectionString: jobsUrl, max: 10 });
  pgPool.on('error', (error) => trouble(error.message));
  pgPool.on('connect', (client) => client.on('error', (error) => trouble(error.message)));
  try {
    const runner = await run({
      events,
      pgPool,
      concurrency: 4,
      pollInterval: 2000,
      noHandleSignals: true,
      gracefulShutdownAbortTimeout: 2500,
      logger: new Logger(() => (level, message) => {
        if (level === 'error') trouble(message);
      }),
      taskList: taskListOf(handlers, surroundings),
    });
    const ended = runner.promise.catch(() => undefined).then(() => pgPool.end());
    return {
      ended,
      async stop() {
        await runner.stop().catch(() => undefined);
        await ended;
      },
    };
  } catch (error) {
    await pgPool.end();
    throw error;
  }
}

function taskListOf(handlers: Record<string, JobHandler>, { db, clock, log }: WorkSurroundings): TaskList {
  return Object.fromEntries(
    Object.entries(handlers).map(([task, handle]) => [
      task,
      async (payload: unknown) => {
        const requestId = `job-${randomUUID()}`;
        const startedAt = performance.now();
        try {
          await handle(payload as Record<string, unknown>, { db, clock, requestId });
          log({
            level: 'info',
            event: 'job',
            task,
            requestId,
            milliseconds: Math.round(performance.now() - startedAt),
          });
        } catch (error) {
          logUnforeseen({ log }, error, { requestId, path: task });
          throw error;
        }
      },
    ]),
  );
}
