import { off } from '../roster-problem.ts';
import type { FillGuard } from './fill-problem.ts';
import type { FillState } from './fill-state.ts';

/** What keeps one guard from a shift, the first that applies; `free` where nothing does but what it would cost. */
type Obstacle =
  | 'notEligible'
  | 'notEmployed'
  | 'uncertified'
  | 'barred'
  | 'leave'
  | 'elsewhere'
  | 'working'
  | 'resting'
  | 'run'
  | 'minutes'
  | 'free';

/** Why a place stays open, in one word: everybody who may stand there is kept off by the same, or by several things. */
type OpenReason = 'nobodyEligible' | 'absent' | 'working' | 'resting' | 'minutes' | 'mixed' | 'tooDear';

export interface OpenPlace {
  /** Place of the shift in the problem. */
  readonly shift: number;
  readonly places: number;
  readonly reason: OpenReason;
  /** How many guards each obstacle keeps off; those not eligible for the post are not counted. */
  readonly kept: Readonly<Partial<Record<Obstacle, number>>>;
}

const reasonOf: Partial<Record<Obstacle, OpenReason>> = {
  notEmployed: 'absent',
  uncertified: 'absent',
  barred: 'absent',
  leave: 'absent',
  elsewhere: 'working',
  working: 'working',
  resting: 'resting',
  run: 'resting',
  minutes: 'minutes',
};

/** The places a roster leaves open, each with what keeps everybody off it. */
export function whyOpen(state: FillState): OpenPlace[] {
  const { plan } = state;
  return [...state.openShifts]
    .sort((a, b) => a - b)
    .map((shift) => {
      const kept: Partial<Record<Obstacle, number>> = {};
      for (let guard = 0; guard < plan.guards; guard += 1) {
        const obstacle = obstacleOf(state, guard, shift);
        if (obstacle !== 'notEligible') kept[obstacle] = (kept[obstacle] ?? 0) + 1;
      }
      const reasons = new Set((Object.keys(kept) as Obstacle[]).map((one) => reasonOf[one]));
      const [only] = reasons;
      return {
        shift,
        places: (plan.heads[shift] as number) - (state.heads[shift] as number),
        reason: kept.free
          ? 'tooDear'
          : reasons.size === 0
            ? 'nobodyEligible'
            : reasons.size === 1 && only
              ? only
              : 'mixed',
        kept,
      };
    });
}

function obstacleOf(state: FillState, guard: number, shift: number): Obstacle {
  const { plan } = state;
  const { days, kinds, mayFollow, problem } = plan;
  const rules = problem.guards[guard] as FillGuard;
  const planned = problem.shifts[shift] as (typeof problem.shifts)[number];
  const { day } = planned;
  if (!rules.postIds.includes(planned.postId)) return 'notEligible';
  const absence = rules.absences.get(day);
  if (absence) return absence;
  if (rules.barred.includes(shift)) return 'barred';
  const row = guard * days;
  if ((plan.heldKind[row + day] as number) >= 0) return 'elsewhere';
  if (state.at[row + day] !== off) return 'working';
  const mine = plan.kindOf[shift] as number;
  const before = day > 0 ? (state.kind[row + day - 1] as number) : -1;
  const after = day < days - 1 ? (state.kind[row + day + 1] as number) : -1;
  const rests =
    plan.own[guard * plan.shifts + shift] !== Number.POSITIVE_INFINITY &&
    (before < 0 || mayFollow[before * kinds + mine] === 1) &&
    (after < 0 || mayFollow[mine * kinds + after] === 1);
  if (!rests) return 'resting';
  if ((state.minutes[guard] as number) + (plan.minutesOfKind[mine] as number) > rules.maxMinutes)
    return 'minutes';
  return state.mayTake(guard, shift) ? 'free' : 'run';
}
