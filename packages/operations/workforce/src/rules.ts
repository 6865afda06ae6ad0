export { guardCertificateKind, type HeldCertificate, isCertifiedOn, isValidOn } from './certified-on.ts';
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
export { isMobile, maskedMobile, normalisedMobile } from './mobile-number.ts';
export { createSquadInput, listSquadsInput, setSquadLeaderInput } from './squad-input.ts';
