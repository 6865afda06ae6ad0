/** How far a route has come in a shift. */
export interface RouteProgress {
  needed: number;
  /** Walked and ended. */
  done: number;
  /** Being walked. */
  open: number;
}

/**
 * How many rounds a route is behind, and since when. Rounds are spread evenly over the shift: by the end of each part
 * one more should be done or under way. Nobody is judged by this; the controls are (T01).
 */
export function roundsBehind(
  { needed, done, open }: RouteProgress,
  startsAt: Date,
  endsAt: Date,
  now: Date,
): { behind: number; since: Date | null } {
  const [start, end] = [startsAt.getTime(), endsAt.getTime()];
  if (needed <= 0 || end <= start) return { behind: 0, since: null };
  const part = (end - start) / needed;
  const asked = Math.min(needed, Math.max(0, Math.floor((now.getTime() - start) / part)));
  const behind = Math.max(0, asked - done - open);
  return { behind, since: behind > 0 ? new Date(start + (done + open + 1) * part) : null };
}
