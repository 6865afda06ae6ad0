import { off } from '../roster-problem.ts';
import type { FillState } from './fill-state.ts';

/** Moves tried between two looks at the clock. */
const batch = 2000;

export interface AnnealHooks {
  /** The part of the budget that is used up, 0 … 1; asked every `batch` moves with how many there were. */
  readonly used: (moves: number) => number;
  readonly isStopped: () => boolean;
  /** A roster better than all before it, by `guard * days + day`; it is overwritten later. */
  readonly found: (at: Int32Array, penalty: number) => void;
}

/**
 * Simulated annealing on a roster that keeps every hard rule, and keeps them all the time. Two kinds of moves: guards
 * change some days with each other, as planned or one way; an open place is taken by somebody whose own shifts in the
 * way become open, so that holes wander until somebody free can close them.
 */
export function anneal(
  state: FillState,
  chance: () => number,
  heat: { from: number; to: number },
  hooks: AnnealHooks,
): void {
  const { plan } = state;
  const pick = (list: Int32Array | readonly number[]) => list[Math.floor(chance() * list.length)] as number;
  const movable = Int32Array.from({ length: plan.guards }, (_, guard) => guard).filter(
    (guard) =>
      (plan.peersOf[guard] as Int32Array).length > 0 && (plan.shiftsOf[guard] as Int32Array).length > 0,
  );
  if (movable.length === 0 && state.openPlaces === 0) return;
  let penalty = state.penalty();
  let best = penalty;
  const bestAt = state.at.slice();
  let isTold = true;
  let temperature = heat.from;
  const accepts = (delta: number) => delta <= 0 || chance() < Math.exp(-delta / temperature);
  for (let moves = 0; ; moves += 1) {
    if (moves % batch === 0) {
      if (!isTold) hooks.found(bestAt, best);
      isTold = true;
      const used = hooks.used(moves === 0 ? 0 : batch);
      if (used >= 1 || hooks.isStopped()) return;
      temperature = heat.from * (heat.to / heat.from) ** used;
    }
    const isFill = state.openShifts.length > 0 && (movable.length === 0 || chance() < 0.25);
    penalty += isFill
      ? takeOpen(state, pick(state.openShifts), pick, accepts)
      : exchange(state, pick(movable), chance, pick, accepts);
    if (penalty < best - 1e-6) {
      best = penalty;
      bestAt.set(state.at);
      isTold = false;
    }
  }
}

const from = new Int32Array(16);
const to = new Int32Array(16);

/** Two guards change some days with each other. Answers by how much the cost changed; 0 where nothing was done. */
function exchange(
  state: FillState,
  guard: number,
  chance: () => number,
  pick: (list: Int32Array) => number,
  accepts: (delta: number) => boolean,
): number {
  const { plan, at } = state;
  const { days, shifts, own, ownOff, isFixed } = plan;
  const other = pick(plan.peersOf[guard] as Int32Array);
  const first = Math.floor(chance() * days);
  const most = chance() < 0.7 ? 1 : 1 + Math.floor(chance() * 9);
  const last = Math.min(days - 1, first + most - 1);
  const [a, b] = [guard * days, other * days];
  let delta = 0;
  let differs = false;
  for (let day = first; day <= last; day += 1) {
    if (isFixed[a + day] === 1 || isFixed[b + day] === 1) return 0;
    const [mine, his] = [at[a + day] as number, at[b + day] as number];
    from[day - first] = mine;
    to[day - first] = his;
    if (mine === his) continue;
    differs = true;
    delta +=
      (his === off ? (ownOff[a + day] as number) : (own[guard * shifts + his] as number)) +
      (mine === off ? (ownOff[b + day] as number) : (own[other * shifts + mine] as number)) -
      (mine === off ? (ownOff[a + day] as number) : (own[guard * shifts + mine] as number)) -
      (his === off ? (ownOff[b + day] as number) : (own[other * shifts + his] as number));
    if (delta === Number.POSITIVE_INFINITY) return 0;
  }
  if (!differs) return 0;
  delta -= state.costOfTotals(guard) + state.costOfTotals(other);
  const put = (mine: Int32Array, his: Int32Array) => {
    for (let day = first; day <= last; day += 1) {
      if (mine[day - first] === his[day - first]) continue;
      // Both hands off first: a shift is never over its heads, not even in between.
      state.set(guard, day, off);
      state.set(other, day, off);
      state.set(guard, day, his[day - first] as number);
      state.set(other, day, mine[day - first] as number);
    }
  };
  put(from, to);
  delta += state.costOfTotals(guard) + state.costOfTotals(other);
  if (accepts(delta) && state.keepsRules(guard, first, last) && state.keepsRules(other, first, last))
    return delta;
  put(to, from);
  return 0;
}

/** Somebody takes an open place; what of his own is in the way becomes open. */
function takeOpen(
  state: FillState,
  shift: number,
  pick: (list: Int32Array) => number,
  accepts: (delta: number) => boolean,
): number {
  const { plan, at, kind } = state;
  const { days, kinds, mayFollow, isFixed } = plan;
  const takers = plan.guardsOf[shift] as Int32Array;
  if (takers.length === 0) return 0;
  const guard = pick(takers);
  const day = plan.dayOf[shift] as number;
  const row = guard * days;
  if (isFixed[row + day] === 1) return 0;
  const open = plan.problem.weights.open;
  const low = Math.max(0, day - 1);
  const high = Math.min(days - 1, day + 1);
  const mine = plan.kindOf[shift] as number;
  const held = [at[row + low] as number, at[row + day] as number, at[row + high] as number] as const;
  if (held[1] === shift) return 0;
  const placesBefore = state.openPlaces;
  let delta = -state.costOfTotals(guard) - state.costOfCell(guard, day);
  const clears = (beside: number, keeps: boolean) => {
    if (beside === day || keeps || (kind[row + beside] as number) < 0) return true;
    if (isFixed[row + beside] === 1) return false;
    delta -= state.costOfCell(guard, beside);
    state.set(guard, beside, off);
    delta += state.costOfCell(guard, beside);
    return true;
  };
  const put = () => {
    for (const [beside, shiftBefore] of [
      [low, held[0]],
      [day, held[1]],
      [high, held[2]],
    ] as const)
      if (at[row + beside] !== shiftBefore) state.set(guard, beside, shiftBefore);
  };
  state.set(guard, day, shift);
  const fits =
    clears(low, low === day || mayFollow[(kind[row + low] as number) * kinds + mine] === 1) &&
    clears(high, high === day || mayFollow[mine * kinds + (kind[row + high] as number)] === 1) &&
    state.keepsRules(guard, low, high);
  if (fits) {
    delta +=
      state.costOfTotals(guard) + state.costOfCell(guard, day) + (state.openPlaces - placesBefore) * open;
    if (accepts(delta)) return delta;
  }
  put();
  return 0;
}
