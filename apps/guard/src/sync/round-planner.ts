import { backOffMs } from './back-off.ts';

export interface RoundPlanner {
  /** Within `delayMs`; asked for while a round runs, once more right after it. */
  soon(delayMs?: number): void;
  stop(): void;
}

/** `elsewhere`: another tab of this phone is sending at the moment. */
export type RoundEnd = 'sent' | 'failed' | 'elsewhere';

const elsewhereMs = 2_000;

/**
 * Runs one round after another, never two at once: every 30 seconds, later after failures.
 * What was recorded while a round ran may have missed it, so a wish heard then is kept, not overtaken.
 */
export function planRounds(round: () => Promise<RoundEnd>): RoundPlanner {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let isRunning = false;
  let wishedMs: number | undefined;
  let isStopped = false;

  const plan = (delayMs: number) => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(run, delayMs);
  };
  const run = async () => {
    isRunning = true;
    wishedMs = undefined;
    const end = await round().catch((): RoundEnd => 'failed');
    isRunning = false;
    if (end === 'failed') failures += 1;
    if (end === 'sent') failures = 0;
    // After a failure the wish waits for the next try like everything else: the network is not there.
    if (wishedMs !== undefined && end !== 'failed') plan(wishedMs);
    else plan(end === 'elsewhere' ? elsewhereMs : backOffMs(failures));
  };
  return {
    soon(delayMs = 0) {
      if (isRunning) wishedMs = Math.min(wishedMs ?? delayMs, delayMs);
      else plan(delayMs);
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
