import { setTimeout as wait } from 'node:timers/promises';
import type { Database, Hold } from '@zhiqin/db';
import { addDays, type Clock, dayOf } from '@zhiqin/kernel';
import { contractor } from '../world/contractor.ts';
import { openSites } from './open-sites.ts';
import { findStory, keepState } from './story-state.ts';
import { takeStory } from './take-story.ts';

const everyMs = 25_000;
const hourMs = 3_600_000;
/** Minutes past the hour at which the hour before is judged: by then every phone has been heard. */
const judgeAtMs = 15 * 60_000;

export interface Following {
  db: Database;
  clock: Clock;
  signal: AbortSignal;
  /** After an outage the telling goes on by itself; this is told what happened. */
  onTrouble?(error: unknown): void;
}

/** Goes on telling as time passes, until the signal, whenever no other process tells. A pinned story, or none, ends it at once. */
export async function followStory({ db, clock, signal, onTrouble }: Following): Promise<void> {
  let sites: Awaited<ReturnType<typeof openSites>> | undefined;
  let judgedHour = 0;
  let turn: Hold | undefined;
  while (!signal.aborted) {
    try {
      const story = await findStory(db);
      if (!story || story.state.isPinned) break;
      if (!turn?.isHeld()) {
        await turn?.release();
        turn = await takeStory(db, 'wait', signal);
        // Whoever held it before has told on.
        sites = undefined;
      }
      sites ??= await openSites(db, story, clock.now());
      const now = clock.now();
      for (const site of sites) await site.tellTo(now.getTime(), true);
      const hour = Math.floor((now.getTime() - judgeAtMs) / hourMs);
      if (hour > judgedHour) {
        const today = dayOf(now, contractor.zone);
        for (const site of sites) await site.judge(now, [addDays(today, -1), today]);
        story.state.toldUntil = now.toISOString();
        await keepState(db, story);
        judgedHour = hour;
      }
    } catch (error) {
      // The logs say where each phone stands: opened anew, the telling goes on from there.
      sites = undefined;
      if (!signal.aborted) onTrouble?.(error);
    }
    await wait(everyMs, undefined, { signal }).catch(() => undefined);
  }
  await turn?.release();
}
