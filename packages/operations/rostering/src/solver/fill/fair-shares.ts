import type { FillProblem } from './fill-problem.ts';

export interface FairShare {
  /** What one may work before it counts as more than his part. */
  readonly nights: number;
  readonly holidays: number;
}

/**
 * Each guard's part of the nights and of the holiday shifts: by the days he is there, among those who may stand at a
 * post that has such shifts. Rounded up, so that what must be worked by somebody costs nobody.
 */
export function fairShares(problem: FillProblem): FairShare[] {
  const nights = sharesOf(problem, ({ isNight }) => isNight);
  const holidays = sharesOf(problem, ({ isHoliday }) => isHoliday);
  return problem.guards.map((_, guard) => ({
    nights: nights[guard] as number,
    holidays: holidays[guard] as number,
  }));
}

function sharesOf(
  problem: FillProblem,
  counts: (work: { isNight: boolean; isHoliday: boolean }) => boolean,
): number[] {
  const such = problem.shifts.filter(counts);
  const posts = new Set(such.map(({ postId }) => postId));
  const there = problem.guards.map(({ postIds, absences }) =>
    postIds.some((id) => posts.has(id)) ? problem.days - absences.size : 0,
  );
  const held = problem.guards.reduce((sum, guard) => sum + guard.held.filter(counts).length, 0);
  const places = such.reduce((sum, { heads }) => sum + heads, held);
  const all = there.reduce((sum, days) => sum + days, 0);
  return there.map((days) => (all > 0 ? Math.ceil((places * days) / all) : 0));
}
