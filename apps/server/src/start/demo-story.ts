import { listTenants } from '@zhiqin/access';
import { domainCauseOf } from '@zhiqin/api';
import type { DemoEnrolment, DemoSignIn, StoryProgress } from '@zhiqin/story';
import { logUnforeseen } from '../http/log-unforeseen.ts';
import type { WorkSurroundings } from '../work/run-jobs.ts';

export interface Telling {
  signIns: readonly DemoSignIn[];
  /** What has passed until the start is told (or the telling has ended for another reason). */
  caughtUp: Promise<void>;
  /** A fresh code with which a visitor's phone joins, once all is told; null where there is none to join. */
  enrolment(): Promise<DemoEnrolment | null>;
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
  const { tellStory, followStory, demoSignIns, demoEnrolment } = await import('@zhiqin/story');
  const stopping = new AbortController();
  const { signal } = stopping;
  let told: StoryProgress = { done: 0, day: null };
  const onProgress = (next: StoryProgress) => {
    if (Math.floor(next.done * 10) > Math.floor(told.done * 10)) {
      log({ level: 'info', event: 'story.progress', percent: Math.round(next.done * 100), day: next.day });
    }
    told = next;
  };
  const onTrouble = (error: unknown) => {
    // A use case that refuses is nobody's answer here: the story stands still, and says why.
    const { code, params } = domainCauseOf(error);
    if (code !== 'internal') log({ level: 'error', event: 'story.refused', code, params });
    logUnforeseen({ log }, error, { requestId: 'story', path: 'story' });
  };
  const { promise: caughtUp, resolve: hasCaughtUp } = Promise.withResolvers<void>();
  const telling = (async () => {
    try {
      await tellStory({ db, signal, until: clock.now(), onProgress, whenTaken: 'wait' });
      told = { ...told, done: 1 };
      hasCaughtUp();
      if (!signal.aborted) await followStory({ db, clock, signal, onTrouble });
    } catch (error) {
      if (!signal.aborted) onTrouble(error);
    } finally {
      hasCaughtUp();
    }
  })();
  return {
    signIns: demoSignIns,
    caughtUp,
    async enrolment() {
      await caughtUp;
      return signal.aborted ? null : demoEnrolment(db, clock);
    },
    progress: () => told,
    async stop() {
      stopping.abort();
      await telling;
    },
  };
}
