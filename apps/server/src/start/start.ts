import path from 'node:path';
import { openFileStore } from '@zhiqin/files';
import { type Clock, systemClock } from '@zhiqin/kernel';
import { carriersFrom, openPushKeys, useCarriers } from '@zhiqin/notifications';
import { openPrivacyKey } from '@zhiqin/privacy';
import { useReportOrigin } from '@zhiqin/reports';
import type { House } from '../http/doors.ts';
import { openGuardApp } from '../http/guard-app.ts';
import { openBuiltPortal } from '../http/portal.ts';
import { type HttpServer, serve } from '../http/serve.ts';
import { openLiveEvents } from '../live/live-events.ts';
import type { Settings } from '../settings.ts';
import { runJobs, type Stoppable } from '../work/run-jobs.ts';
import { runSweep } from '../work/run-sweep.ts';
import { type Telling, tellDemoStory } from './demo-story.ts';
import { startDevelopmentPages } from './development-pages.ts';
import { startDatabase } from './open-database.ts';
import type { Progress } from './progress.ts';
import { openPayments } from './simulated-stripe.ts';

export interface Running {
  /** Where people reach it; null for a process without web. */
  origin: string | null;
  pagesMissing: string[];
  telling: Telling | null;
  /** Stops accepting, finishes, closes: at most a few seconds. */
  stop(): Promise<void>;
}

/** Starts this process's share of the product, step by step; what was started is stopped again when one fails. */
export async function start(
  settings: Settings,
  progress: Progress,
  log: House['log'],
  clock: Clock = systemClock,
): Promise<Running> {
  const started: Stoppable[] = [];
  // Last started, first stopped.
  const stop = async () => {
    for (const one of started.splice(0).reverse()) await one.stop();
  };
  try {
    const files = await openFileStore(path.join(settings.dataDir, 'files'), process.env);
    log({ level: 'info', event: 'files', ...files });
    openPrivacyKey(path.join(settings.dataDir, 'keys'), process.env);
    openPushKeys(
      path.join(settings.dataDir, 'keys'),
      process.env,
      settings.origin?.startsWith('https:') ? settings.origin : undefined,
    );
    const database = await startDatabase(settings, progress);
    started.push({ stop: database.close });
    const { db } = database;
    const pagesMissing: string[] = [];
    let web: HttpServer | undefined;
    const origin =
      settings.origin ??
      `http://${settings.host === '0.0.0.0' ? 'localhost' : settings.host}:${settings.port}`;
    useReportOrigin(origin);

    const payments = await openPayments(settings, { db, clock, origin, log });
    started.push(payments);

    if (settings.process !== 'jobs') {
      const house: House = {
        db,
        clock,
        origin,
        secure: origin.startsWith('https:'),
        trustProxy: settings.trustProxy,
        log,
      };
      const live = await openLiveEvents(db);
      started.push({ stop: () => live.close().catch(() => undefined) });
      const pages = await progress('pages', async () => {
        if (settings.dev) return startDevelopmentPages(house);
        return { portal: await openBuiltPortal(house), guard: openGuardApp() };
      });
      if ('stop' in pages) started.push(pages);
      if (!pages.portal) pagesMissing.push('apps/portal');
      if (!pages.guard) pagesMissing.push('apps/guard');
      web = await progress('web', () =>
        serve({
          house,
          live,
          pages: { ...pages, simulation: payments.page },
          host: settings.host,
          port: settings.port,
          before: 'before' in pages ? pages.before : undefined,
        }),
      );
      if ('attach' in pages) pages.attach(web.server);
      started.push(web);
    }
    let telling: Telling | null = null;
    if (settings.process !== 'web') {
      const outboxFolder = path.join(settings.dataDir, 'outbox');
      const { smtpUrl, mailFrom } = settings;
      useCarriers(carriersFrom({ outboxFolder, smtpUrl, mailFrom, env: process.env }));
      telling = settings.tellsDemoStory ? await tellDemoStory({ db, clock, log }) : null;
      const begin = async () => [
        await runJobs(database.jobsUrl, { db, clock, log }),
        runSweep({ db, clock, log }),
      ];
      started.push(await progress('jobs', () => startWork(begin, telling?.caughtUp)));
      if (telling) started.push(telling);
    }
    return { origin: web ? origin : null, pagesMissing, telling, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Begins work on the queue, once demo life is told up to now: what is told is judged as it is told, and the queue
 * would judge it by today's clock, before all of it was there.
 */
async function startWork(
  begin: () => Promise<Stoppable[]>,
  after: Promise<void> | undefined,
): Promise<Stoppable> {
  let stopped = false;
  const working = (async () => {
    await after;
    return stopped ? [] : begin();
  })();
  if (!after) await working;
  return {
    async stop() {
      stopped = true;
      for (const one of await working) await one.stop();
    },
  };
}
