import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { type JobHandler, jobs } from '@zhiqin/api';
import type { Database } from '@zhiqin/db';
import type { Clock } from '@zhiqin/kernel';
import { Logger, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker';
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
  let runner = await start();
  const freeing = freeKilledWork(jobsUrl, pools, surroundings.log);
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      await runner.promise.catch(() => undefined);
      if (stopping.signal.aborted) return;
      surroundings.log({ level: 'warn', event: 'jobs.restarting' });
      const next = await restart();
      if (!next) return;
      runner = next;
    }
  })();

  async function restart(): Promise<Runner | undefined> {
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
      await runner.stop().catch(() => undefined);
      await loop;
      await freeing.stop();
    },
  };
}

function startRunner(
  jobsUrl: string,
  surroundings: WorkSurroundings,
  handlers: Record<string, JobHandler>,
  events: WorkerEvents,
): Promise<Runner> {
  return run({
    events,
    connectionString: jobsUrl,
    concurrency: 4,
    pollInterval: 2000,
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: 2500,
    logger: new Logger(() => (level, message) => {
      if (level === 'error')
        surroundings.log({ level: 'warn', event: 'jobs.trouble', message: message.slice(0, 200) });
    }),
    taskList: taskListOf(handlers, surroundings),
  });
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
