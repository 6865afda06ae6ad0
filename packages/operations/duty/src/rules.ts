export { banMark } from './ban-mark.ts';
export { clockFlags, correctedTime } from './clock-reading.ts';
export { correctEntryInput, dutyLogInput, recordAbsenceInput } from './duty-input.ts';
export type { EntryFlag, QuarantineReason } from './entry-flags.ts';
export { entryFlags, quarantineReasons } from './entry-flags.ts';
export type {
  ClockReading,
  Commitment,
  EntryContent,
  EntryMath,
  EntryStatus,
  SealedValue,
  SignedEntry,
  SyncRequest,
  SyncResponse,
} from './entry-format.ts';
export { commitTo, hashOf, importPublicKey, isSound, openBody, sealBody, signEntry } from './entry-format.ts';
export {
  type GateRegister,
  gateRegisterColumns,
  gateRegisters as gateRegisterNames,
} from './gate/register-columns.ts';
export type { GateAtHand, GateRegisters } from './gate-in-pack.ts';
export {
  conductSeen,
  liaisonKinds,
  personKinds,
  policeLiaison,
  violationKinds,
} from './kinds/events/entry.ts';
export { goodsLeft, matchGoods } from './kinds/goods/match-goods.ts';
export { handover } from './kinds/handover/entry.ts';
export { contributeEntryKinds, entryKinds } from './kinds/index.ts';
export { keyHolderKinds, keyStates } from './kinds/key/entry.ts';
export {
  count,
  type EntryKind,
  entryKind,
  freeText,
  id,
  instant,
  photoHash,
  shortText,
} from './kinds/kind.ts';
export { correction, hazard, note } from './kinds/log/entry.ts';
export { ordersRead, rulesAcknowledge } from './kinds/orders/entry.ts';
export { parcelKinds, parcelTakers } from './kinds/parcel/entry.ts';
export { roundEnd, roundStart, scan } from './kinds/patrol/entry.ts';
export { type PhrasePlace, phrasePlaces, placeKey } from './kinds/phrase-places.ts';
export { absence, deviceAway, signOff, signOn } from './kinds/presence/entry.ts';
export { trafficActions, trafficMatters, vehicleKinds } from './kinds/vehicle/entry.ts';
export { admit, emergencies, hostAnswers, leave, refusalReasons, visitorKinds } from './kinds/visit/entry.ts';
export type { EntrySetting, LogHead, LogOwner, RandomBytes } from './phone-log.ts';
export { emptyLog, makeDeviceKey, nextEntry, PhoneLog } from './phone-log.ts';
export type { PreparednessAtHand } from './preparedness-in-pack.ts';
export type { GearLine, GoodsLine, MissedCheckpoint, QuestionAnswer } from './projected-types.ts';
export { gradeScans } from './proof/grade-scans.ts';
export { distanceMetres, type Position } from './proof/position.ts';
export type { Grade, Proof, ProofReason, ReasonKey } from './proof/reasons.ts';
export type { KnownSite, ScanForProof } from './proof/scan-for-proof.ts';
export { wayKey } from './proof/scan-for-proof.ts';
export { usualError, walkingMinimum } from './proof/walking-minimum.ts';
export { emergencySheets, type SheetKey, sheetKeys } from './sheets/sheet-specs.ts';
export type { SitePack } from './site-pack.ts';
export type { CourseAtHand } from './training-in-pack.ts';
export { passHours, requiredVisitFields, requiredVisitFieldsByKind } from './visit-fields.ts';
