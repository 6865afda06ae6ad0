/** A shift of a post on a day, with the heads it needs. Shifts are named by their place in `FillProblem.shifts`. */
export interface FillShift {
  readonly id: string;
  /** Day of the horizon it starts on: 0 … days − 1. */
  readonly day: number;
  readonly code: string;
  readonly postId: string;
  /** Place in `FillProblem.distanceKm`. */
  readonly site: number;
  /** Elapsed minutes since the first day began, so that a night in which the clock changes is as long as it is. */
  readonly startsAtMinutes: number;
  readonly endsAtMinutes: number;
  readonly heads: number;
  readonly isNight: boolean;
  readonly isHoliday: boolean;
}

/** Work that is not ours to change: at another site, or beyond what is being filled. */
export interface HeldWork {
  readonly day: number;
  readonly startsAtMinutes: number;
  readonly endsAtMinutes: number;
  readonly isNight: boolean;
  readonly isHoliday: boolean;
}

export type AbsenceReason = 'leave' | 'notEmployed' | 'uncertified';

export interface Wish {
  readonly day: number;
  /** A shift's code, or null for the day off. */
  readonly wants: string | null;
}

export interface FillGuard {
  readonly id: string;
  readonly name: string;
  /** Posts he may stand at. */
  readonly postIds: readonly string[];
  /** Shifts of them that he may not work all the same: nights of the protected, posts he is not yet trained for. */
  readonly barred: readonly number[];
  readonly homePostId: string | null;
  readonly homeSite: number;
  readonly absences: ReadonlyMap<number, AbsenceReason>;
  readonly held: readonly HeldWork[];
  /** Shifts he keeps whatever else changes: what is past, or settled by name. */
  readonly settled: readonly number[];
  /** What he had in the roster as it stood: changes from it cost. */
  readonly published: readonly number[];
  readonly wishes: readonly Wish[];
  /** In the horizon, work held elsewhere included. Never exceeded. */
  readonly maxMinutes: number;
  /** Beyond these, minutes are overtime. */
  readonly normMinutes: number;
  /** Days worked in a row up to the day before the first, and from the day after the last. */
  readonly runBeforeDays: number;
  readonly runAfterDays: number;
  /** When his last shift before ends and his first after begins; null: none near. */
  readonly busyUntilMinutes: number | null;
  readonly busyFromMinutes: number | null;
}

/** Soft goals by name; `open` outweighs the others by far. */
export const fillGoals = [
  'open',
  'wishes',
  'nights',
  'holidays',
  'post',
  'site',
  'distance',
  'overtime',
  'stability',
] as const;
export type FillGoal = (typeof fillGoals)[number];

/**
 * Points: a place left open; a wish unmet; the square of nights and of holiday shifts beyond a fair share; a shift at
 * another post, at another site, and for each ten kilometres; an overtime hour; a day changed.
 */
export type GoalWeights = Readonly<Record<FillGoal, number>>;

export const defaultWeights: GoalWeights = {
  open: 1000,
  wishes: 20,
  nights: 4,
  holidays: 6,
  post: 2,
  site: 6,
  distance: 4,
  overtime: 3,
  stability: 10,
};

export interface FillProblem {
  readonly days: number;
  readonly shifts: readonly FillShift[];
  readonly guards: readonly FillGuard[];
  /** Between sites; 0 on the diagonal. */
  readonly distanceKm: readonly (readonly number[])[];
  readonly weights: GoalWeights;
  /** Between the end of a shift and the start of the next. No number in the law: the tenant's rule, 660 by default. */
  readonly minRestMinutes: number;
  /** 劳动法 第38条: a day of rest a week, so at most six in a row. */
  readonly maxRunDays: number;
  /** Whether days are held to the roster as it stood. */
  readonly keepsPublished: boolean;
}

/** By guard and day: the shift worked, or `off`. Work held elsewhere is not in it. */
export type FillRoster = readonly Int32Array[];
