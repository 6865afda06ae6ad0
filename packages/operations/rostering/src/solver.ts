export { chanceFrom as seededChance } from './solver/chance.ts';
export { checkRoster } from './solver/check-roster.ts';
export { readCurtoisInstance } from './solver/curtois-format.ts';
export { checkFill } from './solver/fill/check-fill.ts';
export { fillCost } from './solver/fill/fill-cost.ts';
export { fillGreedily } from './solver/fill/fill-greedily.ts';
export { FillPlan } from './solver/fill/fill-plan.ts';
export {
  defaultWeights,
  type FillGuard,
  type FillProblem,
  type FillRoster,
  type FillShift,
  type Wish as FillWish,
} from './solver/fill/fill-problem.ts';
export { fillProgramme } from './solver/fill/fill-programme.ts';
export { findRepairs } from './solver/fill/find-repairs.ts';
export { runFillThread } from './solver/fill/run-fill-thread.ts';
export { highsRuntime } from './solver/highs.ts';
export { readRosterProblem, rosterRows } from './solver/problem-file.ts';
export { solveRoster } from './solver/solve-roster.ts';
