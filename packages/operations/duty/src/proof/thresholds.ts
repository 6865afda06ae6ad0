/**
 * Where doubt begins. Chosen on the tuning seeds of `infra/bench/src/cheats`, then left; the held-out seeds only
 * measure. House numbers: no law sets them.
 */
export const thresholds = {
  /** A step below this share of the learned minimum is not walked. */
  fastShare: 0.5,
  /** Below this share one step alone is enough for a person to look. */
  impossibleShare: 0.25,
  /** Neighbouring labels: seconds saved there prove nothing. */
  fastMarginSeconds: 15,
  /** Steps that long apart belong to no walk. */
  longestStepSeconds: 2 * 3600,
  /** Nobody keeps this up on a round; used where a way is not learned but both places are known. */
  runningMetresPerSecond: 3,
  shortestWayMetres: 40,
  /** A reading vaguer than this says nothing. */
  vaguestMetres: 150,
  /** What a reading may miss a place by where nobody has read yet. */
  unlearnedErrorMetres: 150,
  smallestErrorMetres: 40,
  /** A reading beyond the allowance by this much is far. */
  farMarginMetres: 30,
  /** Far at so many points, and this share of the round's, is no jump of the receiver any more. */
  farReadings: 3,
  farShare: 0.3,
  /** Starts of rounds: equal gaps in a row, each within this of the first. */
  equalGaps: 4,
  equalGapSeconds: 4,
  shortestGapSeconds: 10 * 60,
  rhythmHours: 8,
  /** Steps of one round: equal in a row. */
  equalSteps: 5,
  equalStepSeconds: 2,
  shortestEqualStepSeconds: 20,
  /** Two phones at one label within this. */
  togetherSeconds: 60,
  togetherPoints: 3,
  togetherShare: 0.6,
} as const;
