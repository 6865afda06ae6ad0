import type { Clock } from '@zhiqin/kernel';

/** A span to move the clock by; the parts add up. */
export interface Span {
  days?: number;
  hours?: number;
  minutes?: number;
  seconds?: number;
  milliseconds?: number;
}

/** A clock that stands still until a test moves it, so a weekend passes in no time. */
export interface TestClock extends Clock {
  /** Jumps to an instant; backwards too, for a phone whose clock was wrong. */
  set(iso: string): void;
  /** Moves on by a span and returns the new instant. */
  advance(span: Span): Date;
}

/** Makes a clock that starts at an instant with a zone, as `2026-11-22T14:00:00+08:00`; throws on anything else. */
export function testClock(startIso: string): TestClock {
  let instant = parseInstant(startIso);
  return {
    // A copy each time: a Date can be changed by whoever holds it.
    now: () => new Date(instant),
    set(iso) {
      instant = parseInstant(iso);
    },
    advance({ days = 0, hours = 0, minutes = 0, seconds = 0, milliseconds = 0 }) {
      instant += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
      return new Date(instant);
    },
  };
}

/** Without a zone the meaning would depend on the machine that runs the test. */
function parseInstant(iso: string): number {
  const instant = Date.parse(iso);
  if (Number.isNaN(instant) || !/(Z|[+-]\d\d:\d\d)$/.test(iso)) {
    throw new Error(`"${iso}" is no instant with a zone, such as 2026-11-22T14:00:00+08:00.`);
  }
  return instant;
}
