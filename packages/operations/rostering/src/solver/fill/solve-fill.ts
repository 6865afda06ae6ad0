import { chanceFrom } from '../chance.ts';
import { anneal } from './anneal.ts';
import { fillGreedily } from './fill-greedily.ts';
import { FillPlan } from './fill-plan.ts';
import type { FillProblem, FillRoster } from './fill-problem.ts';
import { FillState } from './fill-state.ts';

export interface FillLimits {
  /** Wall-clock time; either this or `steps`. */
  readonly seconds?: number;
  /** Moves tried: the same seed and steps give the same roster on every machine. */
  readonly steps?: number;
  readonly seed?: number;
}

export interface FillProgress {
  readonly penalty: number;
  readonly openPlaces: number;
  /** The part of the budget that is used up: 0 … 1. */
  readonly used: number;
}

export interface FillHooks {
  /** A better roster; it is a copy. */
  readonly progress?: (progress: FillProgress, roster: FillRoster) => void;
  /** Asked between steps: true ends the search with the best so far. */
  readonly isStopped?: () => boolean;
}

export interface FilledRoster {
  readonly roster: FillRoster;
  readonly penalty: number;
  readonly openPlaces: number;
  readonly steps: number;
}

/** A quick pass, so that something good is there soon, and a slow one. `until`: the part of the search gone by then. */
const passes = [
  { heat: { from: 3, to: 0.5 }, until: 0.1 },
  { heat: { from: 6, to: 0.25 }, until: 1 },
];

/**
 * Fills a roster: greedily, then by annealing that never leaves the hard rules.
 * Any-time: what it has at the end of the budget, or when told to stop, is the best it has seen.
 */
export function solveFill(problem: FillProblem, limits: FillLimits, hooks: FillHooks = {}): FilledRoster {
  const plan = new FillPlan(problem);
  const began = performance.now();
  let steps = 0;
  const used = () =>
    limits.steps === undefined
      ? (performance.now() - began) / 1000 / (limits.seconds ?? 30)
      : steps / limits.steps;
  const isStopped = hooks.isStopped ?? (() => false);

  const state = firstRoster(plan);
  let penalty = state.penalty();
  let best = state.roster();
  let { openPlaces } = state;
  const tell = () => hooks.progress?.({ penalty, openPlaces, used: used() }, best);
  tell();

  const chance = chanceFrom(limits.seed ?? 1);
  for (const { heat, until } of passes) {
    const from = used();
    // A big problem with little time: the quick pass is over before it begins.
    if (from >= until) continue;
    anneal(state, chance, heat, {
      used: (moves) => {
        steps += moves;
        return (used() - from) / (until - from);
      },
      isStopped,
      found: (at, cost) => {
        if (cost >= penalty - 1e-6) return;
        penalty = cost;
        best = rowsOf(plan, at);
        openPlaces = new FillState(plan, best).openPlaces;
        tell();
      },
    });
  }
  return { roster: best, penalty, openPlaces, steps };
}

/** What stands, as far as it may, with its gaps filled; or a fresh one where that is better. */
function firstRoster(plan: FillPlan): FillState {
  const fresh = fillGreedily(plan);
  const kept = new FillState(plan);
  for (const [guard, { published }] of plan.problem.guards.entries())
    for (const shift of published)
      if ((kept.heads[shift] as number) < (plan.heads[shift] as number) && kept.mayTake(guard, shift))
        kept.set(guard, plan.dayOf[shift] as number, shift);
  fillGreedily(plan, kept);
  return kept.penalty() < fresh.penalty() ? kept : fresh;
}

function rowsOf(plan: FillPlan, at: Int32Array): Int32Array[] {
  return Array.from({ length: plan.guards }, (_, guard) =>
    at.slice(guard * plan.days, (guard + 1) * plan.days),
  );
}
