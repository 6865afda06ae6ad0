/** What a planner weighs: each stands for one or more goals of the search. */
export const fillAims = ['wishes', 'fairness', 'place', 'overtime', 'stability'] as const;
export type FillAim = (typeof fillAims)[number];

/** How much an aim counts. */
export const goalLevels = ['off', 'low', 'normal', 'high'] as const;
export type GoalLevel = (typeof goalLevels)[number];
export type GoalLevels = Record<FillAim, GoalLevel>;

/** A guard's place on a day. */
export interface FilledCell {
  guardId: string;
  day: string;
  postId: string;
  code: string;
}

/** What a roster costs and why, as it is shown. Words: i18n context `portalFill`. */
export interface FillAccount {
  /** Points by goal: open, wishes, nights, holidays, post, site, distance, overtime, stability. */
  byGoal: Record<string, number>;
  /** The dearest, guard by guard. `amount` in the goal's own measure, overtime in minutes. */
  shares: { goal: string; guardId: string; amount: number; fair: number | null; cost: number }[];
  open: {
    day: string;
    postId: string;
    code: string;
    places: number;
    /** nobodyEligible, absent, working, resting, minutes, mixed, tooDear. */
    reason: string;
    /** How many guards each obstacle keeps off. */
    kept: Record<string, number>;
  }[];
}
