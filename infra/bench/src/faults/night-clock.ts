import type { Clock } from '@zhiqin/kernel';

/** The true time of the simulated site: a night passes in seconds, and never stands still. */
export class NightClock implements Clock {
  #offsetMs: number;
  #skippedMs = 0;

  constructor(startsAt: Date) {
    this.#offsetMs = startsAt.getTime() - Date.now();
  }

  /** What is to be added to the machine's clock. */
  get offsetMs(): number {
    return this.#offsetMs;
  }

  now(): Date {
    return new Date(Date.now() + this.#offsetMs);
  }

  /** A counter that only goes forward, as a phone's, in milliseconds. */
  mono(): number {
    return performance.now() + this.#skippedMs;
  }

  advance(minutes: number): void {
    this.#offsetMs += minutes * 60_000;
    this.#skippedMs += minutes * 60_000;
  }
}
