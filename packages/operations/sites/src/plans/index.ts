export { addPlan } from './add-plan.ts';
export { listPlans } from './list-plans.ts';
export { type PlanShowing, plansShowing } from './plans-showing.ts';
export { putOnPlan } from './put-on-plan.ts';
export { retirePlan } from './retire-plan.ts';
export { takeOffPlan } from './take-off-plan.ts';
