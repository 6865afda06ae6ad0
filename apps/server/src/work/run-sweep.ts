import { claimDue, removeDrainedBuckets, removeExpiredSessions } from '@zhiqin/access';
import { planNights } from '@zhiqin/api';
import { logUnforeseen } from '../http/log-unforeseen.ts';
import type { Stoppable, WorkSurroundings } from './run-jobs.ts';

const everyMs = 2000;
const tidyEveryMs = 3_600_000;
const batch = 100;

/**
 * Queues what has fallen due, oldest first, every two seconds; once an hour it clears away sessions and rate
 * limits that have run out, and sees that each contractor's nights are planned. Several processes may sweep: each row is claimed once.
 */
export function runSweep({ db, clock, log }: WorkSurroundings): Stoppable {
  let stopped = false;
  let tidiedAt = 0;
  let timer: NodeJS.Timeout | undefined;
  const round = async () => {
    try {
      while (!stopped && (await claimDue(db, clock.now(), batch)) === batch);
      if (Date.now() - tidiedAt > tidyEveryMs) {
        tidiedAt = Date.now();
        await db.identity((tx) => removeExpiredSessions(tx, clock.now()));
        await removeDrainedBuckets(db, clock.now());
        await planNights({ db, clock, requestId: 'sweep' });
      }
    } catch (error) {
      logUnforeseen({ log }, error, { requestId: 'sweep', path: 'sweep' });
    }
    if (!stopped) timer = setTimeout(next, everyMs);
  };
  let running: Promise<void> = Promise.resolve();
  const next = () => {
    running = round();
  };
  next();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
