import { DomainError } from '@zhiqin/kernel';

export interface Turns {
  /** @throws DomainError `rate.limited` at once when too many wait already. */
  take<T>(work: () => Promise<T>): Promise<T>;
  load(): { running: number; waiting: number };
}

/** So many at once, so many in line, in order of arrival; whoever comes then is told to come again. */
export function openTurns(atOnce: number, inLine: number): Turns {
  let running = 0;
  const waiting: (() => void)[] = [];
  return {
    async take(work) {
      if (running >= atOnce) {
        if (waiting.length >= inLine) throw new DomainError('rate.limited', { retryAfterSeconds: 5 });
        await new Promise<void>((resume) => waiting.push(resume));
      } else {
        running += 1;
      }
      try {
        return await work();
      } finally {
        // The place passes to the next in line; it becomes free only when nobody waits.
        const next = waiting.shift();
        if (next) next();
        else running -= 1;
      }
    },
    load: () => ({ running, waiting: waiting.length }),
  };
}
