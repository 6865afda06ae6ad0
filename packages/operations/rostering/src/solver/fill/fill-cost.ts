import { off } from '../roster-problem.ts';
import { fairShares } from './fair-shares.ts';
import { type FillGoal, type FillProblem, type FillRoster, fillGoals } from './fill-problem.ts';

/** What one goal cost for one guard; for `open`, for a shift. */
export interface GoalShare {
  readonly goal: FillGoal;
  /** Place of the guard; −1 for `open`. */
  readonly guard: number;
  /** Wishes unmet, nights, holiday shifts, shifts away, kilometres, overtime minutes, days changed, places open. */
  readonly amount: number;
  /** Nights and holiday shifts: the fair share; else null. */
  readonly fair: number | null;
  readonly cost: number;
}

export interface FillCost {
  readonly total: number;
  readonly byGoal: Readonly<Record<FillGoal, number>>;
  /** Dearest first. */
  readonly shares: readonly GoalShare[];
  readonly openPlaces: number;
}

/** The soft cost of a roster, goal by goal and guard by guard. Hard rules are not its matter. */
export function fillCost(problem: FillProblem, roster: FillRoster): FillCost {
  const { weights, shifts } = problem;
  const fair = fairShares(problem);
  const shares: GoalShare[] = [];
  const add = (goal: FillGoal, guard: number, amount: number, cost: number, share: number | null = null) => {
    if (cost !== 0) shares.push({ goal, guard, amount, fair: share, cost });
  };
  const heads = new Int32Array(shifts.length);
  for (const [index, guard] of problem.guards.entries()) {
    const days = roster[index] as Int32Array;
    const own = Array.from(days).flatMap((shift) => (shift === off ? [] : [shift]));
    for (const shift of own) heads[shift] = (heads[shift] as number) + 1;
    const worked = own.map((shift) => shifts[shift] as (typeof shifts)[number]);
    const all = [...worked, ...guard.held];

    const unmet = guard.wishes.filter(({ day, wants }) => {
      const shift = days[day] as number;
      return shift === off ? wants !== null : wants === null || shifts[shift]?.code !== wants;
    }).length;
    add('wishes', index, unmet, unmet * weights.wishes);
    for (const [goal, flag] of [
      ['nights', 'isNight'],
      ['holidays', 'isHoliday'],
    ] as const) {
      const count = all.filter((work) => work[flag]).length;
      const share = (fair[index] as (typeof fair)[number])[goal];
      add(goal, index, count, Math.max(0, count - share) ** 2 * weights[goal], share);
    }
    const otherPost = worked.filter(
      ({ site, postId }) =>
        site === guard.homeSite && guard.homePostId !== null && postId !== guard.homePostId,
    ).length;
    add('post', index, otherPost, otherPost * weights.post);
    const away = worked.filter(({ site }) => site !== guard.homeSite);
    add('site', index, away.length, away.length * weights.site);
    const km = away.reduce((sum, { site }) => sum + (problem.distanceKm[guard.homeSite]?.[site] ?? 0), 0);
    add('distance', index, km, (km / 10) * weights.distance);
    const minutes = all.reduce((sum, one) => sum + one.endsAtMinutes - one.startsAtMinutes, 0);
    const overtime = Math.max(0, minutes - guard.normMinutes);
    add('overtime', index, overtime, (overtime / 60) * weights.overtime);
    if (problem.keepsPublished) {
      const before = new Int32Array(problem.days).fill(off);
      for (const shift of guard.published) before[shifts[shift]?.day as number] = shift;
      const changed = days.filter((shift, day) => shift !== before[day]).length;
      add('stability', index, changed, changed * weights.stability);
    }
  }
  const openPlaces = shifts.reduce(
    (sum, { heads: wanted }, shift) => sum + wanted - (heads[shift] as number),
    0,
  );
  add('open', -1, openPlaces, openPlaces * weights.open);
  shares.sort((a, b) => b.cost - a.cost);
  const byGoal = Object.fromEntries(fillGoals.map((goal) => [goal, 0])) as Record<FillGoal, number>;
  for (const { goal, cost } of shares) byGoal[goal] += cost;
  return { total: shares.reduce((sum, { cost }) => sum + cost, 0), byGoal, shares, openPlaces };
}
