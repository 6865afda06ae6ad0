export {
  grades,
  type ItemKey,
  itemKeys,
} from './assessment/assessment-items.ts';
export { guardCertificateKind, type HeldCertificate, isCertifiedOn, isValidOn } from './certified-on.ts';
export { measureCategories, measureKinds } from './discipline/measure-ladder.ts';
export type { BarWord, SiteBar } from './eligibility/bar-words.ts';
export { questionKinds } from './exams/exam-types.ts';
export {
  addPaperInput,
  expiryListInput,
  issueItemInput,
  issueKinds,
  returnItemInput,
  revealPaperInput,
  withdrawPaperInput,
} from './file/file-input.ts';
export { type PaperKind, paperKinds, type VettingBar, vettingBars } from './file/paper-kinds.ts';
export {
  addCertificateInput,
  certificateInput,
  contractTypes,
  educations,
  guardFileInput,
  guardInput,
  guardWorkbookInput,
  listGuardsInput,
  ranks,
  registerGuardInput,
  revokeCertificateInput,
  sexes,
  updateGuardInput,
} from './guard-input.ts';
export {
  type CellError,
  type GuardSheetFacts,
  type ImportedGuard,
  importColumns,
  readGuardSheet,
  type SheetHeads,
} from './guard-sheet.ts';
export { leavingReasons, recordLeavingStepsInput, startLeavingInput } from './leaving/leaving-input.ts';
export { isMobile, maskedMobile, normalisedMobile } from './mobile-number.ts';
export { createSquadInput, listSquadsInput, setSquadLeaderInput } from './squad-input.ts';
export {
  type EmploymentTerms,
  hourRegimes,
  regimeCycles,
  termsContractTypes,
  termsOn,
} from './terms/employment-terms.ts';
export { setEmploymentTermsInput } from './terms/terms-input.ts';
export {
  attendanceResults,
  type CourseKind,
  courseKinds,
  inductionItems,
  prePostTopics,
  type TrainingTopic,
  trainingTopics,
} from './training/training-topics.ts';
