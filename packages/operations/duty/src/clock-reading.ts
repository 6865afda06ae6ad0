import type { EntryFlag } from './entry-flags.ts';
import type { ClockReading } from './entry-format.ts';

/** A corrected time may differ this much from what anchor and counter say (rounding of the counter). */
const toleranceMs = 2_000;
/** From here on the phone's own clock is worth a word to the captain. */
const wrongWallMs = 120_000;

/** The last server time heard, carried on by the counter; without one in this boot, the phone's own clock. */
export function correctedTime(clock: ClockReading): Date {
  if (!clock.anchor) return new Date(clock.wall);
  return new Date(Math.round(Date.parse(clock.anchor.serverAt) + clock.monoMs - clock.anchor.monoMs));
}

/** What speaks against the time of an entry. */
export function clockFlags(at: string, clock: ClockReading): EntryFlag[] {
  if (!clock.anchor) return ['clock-unanchored'];
  const atMs = Date.parse(at);
  const flags: EntryFlag[] = [];
  const runsBackwards = clock.monoMs < clock.anchor.monoMs;
  if (runsBackwards || Math.abs(atMs - correctedTime(clock).getTime()) > toleranceMs)
    flags.push('clock-doubt');
  if (Math.abs(Date.parse(clock.wall) - atMs) > wrongWallMs) flags.push('clock-wrong');
  return flags;
}
