export {
  audiences,
  contactKinds,
  drillItems,
  drillResults,
  educationKinds,
  planAnswers,
  planFindings,
} from './choices.ts';
export { preparednessKinds } from './kinds/index.ts';
export { type ContactOutcome, contactOutcomes } from './kinds/readiness.ts';
export type { PlanContent } from './plan-content.ts';
export { type ScenarioCode, scenarioCodes, scenarioFor, scenariosOf } from './scenarios.ts';
