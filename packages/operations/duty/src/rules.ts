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
export { handover } from './kinds/handover/entry.ts';
export { entryKinds } from './kinds/index.ts';
export type { EntryKind } from './kinds/kind.ts';
export { correction, hazard, note } from './kinds/log/entry.ts';
export { ordersRead, rulesAcknowledge } from './kinds/orders/entry.ts';
export { roundEnd, roundStart, scan } from './kinds/patrol/entry.ts';
export { absence, deviceAway, signOff, signOn } from './kinds/presence/entry.ts';
export { admit, leave, visitorKinds } from './kinds/visit/entry.ts';
export type { EntrySetting, LogHead, LogOwner, RandomBytes } from './phone-log.ts';
export { emptyLog, makeDeviceKey, nextEntry, PhoneLog } from './phone-log.ts';
export type { GearLine, MissedCheckpoint, QuestionAnswer } from './projected-types.ts';
export type { SitePack } from './site-pack.ts';
export { passHours, requiredVisitFields, requiredVisitFieldsByKind } from './visit-fields.ts';
