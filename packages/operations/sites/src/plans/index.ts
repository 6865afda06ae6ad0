export { addPlan } from './add-plan.ts';
export { listPlans } from './list-plans.ts';
export { putOnPlan } from './put-on-plan.ts';
export { retirePlan } from './retire-plan.ts';
export { takeOffPlan } from './take-off-plan.ts';
