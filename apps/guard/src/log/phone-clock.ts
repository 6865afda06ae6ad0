import { type ClockReading, correctedTime } from '@zhiqin/duty/rules';
import { uuidv7 } from '@zhiqin/kernel';

/**
 * The phone's clock, set right by the last server time heard since the app started. A monotonic counter carries
 * that time on, so a wall clock changed by hand does not move entries.
 */
export class PhoneClock {
  readonly boot = uuidv7();
  #anchor: { serverAt: string; monoMs: number; heardMonoMs: number; wallMs: number } | null = null;
  #askedMonoMs: number | null = null;
  #hiddenSinceAnchor = false;
  readonly #wall: () => number;
  readonly #mono: () => number;

  constructor(wall: () => number = Date.now, mono: () => number = () => performance.now()) {
    this.#wall = wall;
    this.#mono = mono;
  }

  /** A question goes out to the server: its time is somewhere between now and the answer. */
  asks(): void {
    this.#askedMonoMs = this.#mono();
  }

  /**
   * The server said `serverAt` at some moment between question and answer: a slow answer (a weak signal, a long batch)
   * must not set the phone back by its whole length. What was known before is kept as far as it fits between the two;
   * else the middle is taken.
   * @param serverAt ISO 8601 UTC from a server answer just received.
   */
  anchorAt(serverAt: string): void {
    const before = this.#trustedAnchor();
    const heardMonoMs = this.#mono();
    const askedMonoMs = this.#askedMonoMs ?? heardMonoMs;
    const expected = before
      ? before.monoMs + Date.parse(serverAt) - Date.parse(before.serverAt)
      : (askedMonoMs + heardMonoMs) / 2;
    const monoMs = Math.min(heardMonoMs, Math.max(askedMonoMs, expected));
    this.#anchor = { serverAt, monoMs, heardMonoMs, wallMs: this.#wall() };
    this.#askedMonoMs = null;
    this.#hiddenSinceAnchor = false;
  }

  /** The page went to the background: from here on the phone may sleep, and the counter sleeps with it. */
  wentHidden(): void {
    this.#hiddenSinceAnchor = true;
  }

  read(): ClockReading {
    const anchor = this.#trustedAnchor();
    return {
      wall: new Date(this.#wall()).toISOString(),
      monoMs: Math.round(this.#mono()),
      boot: this.boot,
      anchor: anchor && { serverAt: anchor.serverAt, monoMs: Math.round(anchor.monoMs) },
    };
  }

  now(): Date {
    return correctedTime(this.read());
  }

  /**
   * A wall clock that ran ahead of the counter while the page was hidden means sleep (or a clock set forward; the
   * two look alike). Then the anchor proves nothing any more: the wall time is given, without an anchor.
   */
  #trustedAnchor() {
    const anchor = this.#anchor;
    if (!anchor) return null;
    const ahead = this.#wall() - anchor.wallMs - (this.#mono() - anchor.heardMonoMs);
    return this.#hiddenSinceAnchor && ahead > 2000 ? null : anchor;
  }
}
