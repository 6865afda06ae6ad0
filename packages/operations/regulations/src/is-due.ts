import type { InstantText } from './facts/silence-facts.ts';

/** A window may be judged from its end on; before that there is nothing to say about it. */
export function isDue(window: { endsAt: InstantText }, now: Date): boolean {
  return now.getTime() >= Date.parse(window.endsAt);
}
