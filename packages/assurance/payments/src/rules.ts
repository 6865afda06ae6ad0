export { isPlan, type PlanKey, planKeys, plans, seatsFor, trialDays } from './subscription/plans.ts';
export { isLiving, isRunning, type Standing, standingOf } from './subscription/standing-of.ts';
