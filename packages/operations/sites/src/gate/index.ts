export { addAgreement } from './add-agreement.ts';
export { addBan } from './add-ban.ts';
export { addDirectoryLine } from './add-directory-line.ts';
export { addKey } from './add-key.ts';
export { addLongPass } from './add-long-pass.ts';
export { addUtility } from './add-utility.ts';
export { type DirectoryLine, directoryLines } from './directory-lines.ts';
export { directoryWorkbookTemplate } from './directory-workbook-template.ts';
export { endAgreement } from './end-agreement.ts';
export { endDirectoryLine } from './end-directory-line.ts';
export { endLongPass } from './end-long-pass.ts';
export { endUtility } from './end-utility.ts';
export { expireRegisters } from './expire-registers.ts';
export { importDirectory } from './import-directory.ts';
export { liftBan } from './lift-ban.ts';
export { listAgreements } from './list-agreements.ts';
export { listBans } from './list-bans.ts';
export { listDirectory } from './list-directory.ts';
export { listKeys } from './list-keys.ts';
export { listLongPasses } from './list-long-passes.ts';
export { listUtilities } from './list-utilities.ts';
export { previewDirectoryImport } from './preview-directory-import.ts';
export {
  agreementsOf,
  bansOf,
  keysOf,
  longPassesOf,
  registersVersion,
  utilitiesOf,
} from './registers-in-force.ts';
export { retireKey } from './retire-key.ts';
export { reviewLongPass } from './review-long-pass.ts';
