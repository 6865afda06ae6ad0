export { preparednessAt } from './at-hand.ts';
export { remindReadinessTask } from './clocks.ts';
export { addContact, addServices, endContact, verifyContact } from './contacts/keep-contacts.ts';
export { printContacts } from './contacts/print-contacts.ts';
export { addDrillFix, checkDrillFix, finishDrillFix } from './drills/drill-fixes.ts';
export { evaluateDrill, releaseDrill } from './drills/evaluate-drill.ts';
export { askToFollow, followReadiness, followReadinessTask } from './drills/follow-drill.ts';
export { type DrillFile, getDrill } from './drills/get-drill.ts';
export { callOffDrill, planDrill, recordDrill } from './drills/plan-drill.ts';
export { printDrill } from './drills/print-drill.ts';
export { recordEducation, releaseEducation, withdrawEducation } from './education/keep-education.ts';
export { listPreparedness } from './list-preparedness.ts';
export { getPreparedness, type Lack, type Preparedness } from './overview.ts';
export { askScenario, endAskedScenario } from './plans/asked-scenarios.ts';
export { approvePlan, draftPlan, dropPlan, savePlan } from './plans/draft-plan.ts';
export { enactPlan, reviewPlan } from './plans/enact-plan.ts';
export { getPlan, type PlanFile } from './plans/get-plan.ts';
export { printPlan } from './plans/print-plan.ts';
export { answerPlan, releasePlan } from './plans/release-plan.ts';
export { preparednessProjection } from './project-preparedness.ts';
export { getReleasedPlan, listReleasedPreparedness } from './released.ts';
export { remindReadiness } from './remind.ts';
export {
  addStationItem,
  checkStation,
  closeStation,
  openStation,
  retireStationItem,
  staffStation,
} from './station/keep-station.ts';
