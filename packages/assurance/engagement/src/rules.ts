export { type ContractState, contractState, keptUntil } from './contract/contract-standing.ts';
export { checkAnswers, contractQuestions, filingKinds, systemKinds } from './contract/input.ts';
export type { AdoptionChange } from './plan/adoption-changes.ts';
export type { DutyPlanContent } from './plan/plan-content.ts';
export { dutyKinds, priceBases } from './temporary/input.ts';
export { minutesOfShift } from './temporary/prices.ts';
