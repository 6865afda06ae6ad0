import { listTenants } from '@zhiqin/access';
import { type JobHandler, jobs } from '@zhiqin/api';
import type { Database } from '@zhiqin/db';
import type { Clock } from '@zhiqin/kernel';
import { logUnforeseen } from '../http/log-unforeseen.ts';
import type { WorkSurroundings } from '../work/run-jobs.ts';

/** How far the telling is: also shown by pages while it lasts. */
export interface StoryProgress {
  /** 0 … 1 */
  done: number;
  /** Site-local day being told, 2026-11-22. */
  day: string | null;
}

export interface StoryOptions {
  db: Database;
  clock: Clock;
  /** What the told deeds enqueue is done at once, in order. */
  jobs: Record<string, JobHandler>;
  until: Date;
  onProgress(progress: StoryProgress): void;
  signal: AbortSignal;
}

/** What `@zhiqin/story` offers the server. */
export interface StoryModule {
  /** Tells what is missing up to `until`; a second call tells only what has passed since. */
  tellStory(options: StoryOptions): Promise<void>;
  /** Goes on telling in real time until the signal. */
  followStory(options: Omit<StoryOptions, 'until' | 'onProgress'>): Promise<void>;
  demoSignIns: readonly DemoSignIn[];
}

export interface DemoSignIn {
  /** Page or app: /admin, /client, /guard. */
  at: string;
  who: string;
  login: string;
  secret: string;
}

export interface Telling {
  signIns: readonly DemoSignIn[];
  /** What has passed until the start is told (or the telling has ended for another reason). */
  caughtUp: Promise<void>;
  progress(): StoryProgress;
  stop(): Promise<void>;
}

/**
 * Tells the demo story in the background, then follows it in real time; pages answer meanwhile.
 * @returns null where the database holds a real contractor: demo life never mixes with it.
 */
export async function tellDemoStory({ db, clock, log }: WorkSurroundings): Promise<Telling | null> {
  if ((await listTenants(db)).some((tenant) => !tenant.isDemo)) {
    log({ level: 'info', event: 'story.left-out', reason: 'the database holds tenants that are no demo' });
    return null;
  }
  // Loaded only where demo life is told: production processes never carry it.
  const { tellStory, followStory, demoSignIns }: Partial<StoryModule> = await import('@zhiqin/story');
  if (!tellStory || !followStory || !demoSignIns) return null;
  const stopping = new AbortController();
  const { signal } = stopping;
  let told: StoryProgress = { done: 0, day: null };
  const common = { db, clock, jobs, signal };
  const onProgress = (next: StoryProgress) => {
    if (Math.floor(next.done * 10) > Math.floor(told.done * 10)) {
      log({ level: 'info', event: 'story.progress', percent: Math.round(next.done * 100), day: next.day });
    }
    told = next;
  };
  const { promise: caughtUp, resolve: hasCaughtUp } = Promise.withResolvers<void>();
  const telling = (async () => {
    try {
      await tellStory({ ...common, until: clock.now(), onProgress });
      told = { ...told, done: 1 };
      hasCaughtUp();
      if (!signal.aborted) await followStory(common);
    } catch (error) {
      if (!signal.aborted) logUnforeseen({ log }, error, { requestId: 'story', path: 'story' });
    } finally {
      hasCaughtUp();
    }
  })();
  return {
    signIns: demoSignIns,
    caughtUp,
    progress: () => told,
    async stop() {
      stopping.abort();
      await telling;
    },
  };
}
