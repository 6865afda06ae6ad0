/** Whole minutes of the longest stretch between two moments of a window without any of the moments given. */
export function longestGapMinutes(startsAt: string, moments: readonly string[], endsAt: string): number {
  const startMs = Date.parse(startsAt);
  const endMs = Date.parse(endsAt);
  const inside = moments.map((at) => Date.parse(at)).filter((ms) => ms > startMs && ms < endMs);
  const edges = [startMs, ...inside.sort((a, b) => a - b), endMs];
  const gaps = edges.slice(1).map((ms, i) => ms - (edges[i] ?? ms));
  return Math.ceil(Math.max(...gaps) / 60_000);
}
