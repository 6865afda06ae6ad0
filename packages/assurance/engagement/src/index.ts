export {
  activateContract,
  checkContract,
  endContract,
  setContractServices,
} from './contract/check-contract.ts';
export {
  companyPapers,
  endSystem,
  openFiling,
  recordFiling,
  recordLicence,
  recordSystem,
  remindFiling,
  remindFilingTask,
  revokeLicence,
} from './contract/company-papers.ts';
export { keepContractFile, removeContractFile } from './contract/contract-file.ts';
export { contractStandings, siteContracts } from './contract/get-contracts.ts';
export { remindContract, remindContractTask } from './contract/remind-contract.ts';
export { type ChecklistRow, getEngagement, listEngagements } from './mobilise/get-engagement.ts';
export { closeEngagement, goLive, startWithdrawal } from './mobilise/go-live.ts';
export { printChecklist, printDataCertificate } from './mobilise/print-checklist.ts';
export {
  addChecklistLine,
  changeChecklistLine,
  remindChecklistLine,
  remindLineTask,
  startMobilisation,
} from './mobilise/start-mobilisation.ts';
export { finishChecklistLine, signChecklistLine, waiveChecklistLine } from './mobilise/tick-line.ts';
export {
  adoptDutyPlan,
  planTakesEffect,
  planTakesEffectTask,
  previewAdoption,
} from './plan/adopt-duty-plan.ts';
export { answerDutyPlan } from './plan/answer-duty-plan.ts';
export { getDutyPlans, listReleasedPlans, type ReleasedPlan } from './plan/get-duty-plans.ts';
export { printDutyPlan, printReleasedPlan } from './plan/print-duty-plan.ts';
export { saveDutyPlan } from './plan/save-duty-plan.ts';
export { sendDutyPlan } from './plan/send-duty-plan.ts';
export { tellOffice, tellOfficeTask } from './tell-office.ts';
export { askTemporaryDuty, priceTemporaryDuty, recordEventPermit } from './temporary/ask-temporary-duty.ts';
export { answerTemporaryDuty, confirmForClient } from './temporary/confirm-temporary-duty.ts';
export {
  cancelTemporaryDuty,
  closeTemporaryDuty,
  endDuty,
  endDutyTask,
  layOutDuty,
  layOutDutyTask,
} from './temporary/lay-out-duty.ts';
export { type DutyLine, listOwnRequests, listTemporaryDuties } from './temporary/list-temporary-duties.ts';
export { printOwnRequest, printTemporaryDuty } from './temporary/print-temporary-duty.ts';
