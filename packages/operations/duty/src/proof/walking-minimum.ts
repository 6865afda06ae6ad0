import type { WalkingMinimum } from './scan-for-proof.ts';

/** Fewer walks teach nothing. */
export const fewestWalks = 12;
/** The tenth part that was fastest sets the minimum … */
export const fastShareOfWalks = 0.1;
/** … but never below this share of the middle: some cheats among the walks must not teach that cheating is walking. */
export const leastShareOfMiddle = 0.45;

/**
 * The shortest honest time of one way in one direction, from the walks of accepted, undisputed rounds. Ways up and
 * down, by lift or by stairs, are learned apart.
 * @param seconds in any order.
 */
export function walkingMinimum(seconds: readonly number[]): WalkingMinimum | null {
  if (seconds.length < fewestWalks) return null;
  const sorted = [...seconds].sort((a, b) => a - b);
  const least = Math.max(quantileOf(sorted, fastShareOfWalks), leastShareOfMiddle * quantileOf(sorted, 0.5));
  return { seconds: Math.round(least), sample: sorted.length };
}

/** Honest readings at a point miss it by this, three times out of four. */
export const errorShare = 0.75;
export const fewestReadings = 10;

/** @param metres distances of accepted readings from the checkpoint's place. */
export function usualError(metres: readonly number[]): number | null {
  if (metres.length < fewestReadings) return null;
  return Math.round(
    quantileOf(
      [...metres].sort((a, b) => a - b),
      errorShare,
    ),
  );
}

/** As PostgreSQL's percentile_cont: between two neighbours in a straight line. */
function quantileOf(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return low + (high - low) * (place - Math.floor(place));
}
