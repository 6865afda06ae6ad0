export { alertHeadquarters } from './alert/alert-headquarters.ts';
export { alertTask } from './alert/ask-for-alert.ts';
export type { Burning, BurningKind } from './board/burning.ts';
export { dutyBoard } from './board/duty-board.ts';
export { correctEntry } from './desk/correct-entry.ts';
export { issueGoodsSlip } from './desk/issue-goods-slip.ts';
export { printGoodsSlip } from './desk/print-goods-slip.ts';
export { recordAbsence } from './desk/record-absence.ts';
export { recordAtDesk } from './desk/record-at-desk.ts';
export { type EntryFile, type FilesOfEntry, filesNamedIn, filesOfEntry } from './files/files-of-entry.ts';
export { type GateRegisterLine, gateRegister } from './gate/gate-register.ts';
export { contributeIncidentsAtHand } from './incidents-at-hand.ts';
export type { IncidentAtHand } from './incidents-in-pack.ts';
export { contributeFollowUp, type FollowUp } from './intake/follow-ups.ts';
export { type HeardBatch, loadEntries } from './intake/load-entries.ts';
export { contributeInvitationsAtHand } from './invitations-at-hand.ts';
export { keptEntries } from './kept/kept-entries.ts';
export { settleKeptEntry } from './kept/settle-kept-entry.ts';
export {
  bodyOf,
  type ProjectedEntry,
  type Projection,
  type ProjectionContext,
  placeOf,
} from './kinds/projection.ts';
export { contributeProjection } from './kinds/projections.ts';
export { leaverKeys } from './leaver-keys.ts';
export { leaverPresence } from './leaver-presence.ts';
export { dutyEntriesInLedger } from './ledger/duty-entries-in-ledger.ts';
export { erasuresInLedger } from './ledger/erasures-in-ledger.ts';
export { dutyLog, type LogPage } from './log/duty-log.ts';
export type { EntryLine, LinkState } from './log/entry-line.ts';
export { type EntryRecord, getEntry } from './log/get-entry.ts';
export { type PatrolRound, roundsOfShift } from './log/rounds-of-shift.ts';
export { type DataGaps, dataGaps } from './now/data-gaps.ts';
export type { DeviceHealth } from './now/device-health-of.ts';
export { devicesHealth } from './now/devices-health.ts';
export { type OpenVisit, openVisits } from './now/open-visits.ts';
export { type PhoneHeard, phonesHeard, silentOf } from './now/phones-heard.ts';
export { type PostNow, presenceNow } from './now/presence-now.ts';
export { acknowledgementsOwed } from './orders/acknowledgements-owed.ts';
export { orderReaders } from './orders/order-readers.ts';
export { readOrderPhoto } from './orders/read-order-photo.ts';
export { issuePaperForms } from './paper-forms/issue-paper-forms.ts';
export { listPaperForms, type PaperFormState } from './paper-forms/list-paper-forms.ts';
export { printPaperForms } from './paper-forms/print-paper-forms.ts';
export { voidPaperForm } from './paper-forms/void-paper-form.ts';
export { masked, type OpenedValues, openedValues } from './personal-values.ts';
export { contributePreparednessAtHand } from './preparedness-at-hand.ts';
export type { PreparednessAtHand } from './preparedness-in-pack.ts';
export { decideProof } from './proof/decide-proof.ts';
export { gradeSiteDays, gradeTask } from './proof/grade-site-days.ts';
export { type DoubtedRound, proofQueue } from './proof/proof-queue.ts';
export { readSitePack } from './read-site-pack.ts';
export { eraseExpired, eraseExpiredTask, planErasure } from './retention/erase-expired.ts';
export { liftHold, placeHold } from './retention/place-hold.ts';
export { type Retention, readRetention } from './retention/read-retention.ts';
export { setRetention } from './retention/set-retention.ts';
export { type VisitorDataKept, visitorDataKept } from './retention/visitor-data-kept.ts';
export { revealValue } from './reveal/reveal-value.ts';
export { getRound } from './rounds/get-round.ts';
export { listRounds } from './rounds/list-rounds.ts';
export { printSheet } from './sheets/print-sheet.ts';
export { sheetPage } from './sheets/sheet-page.ts';
export { type SilenceLog, type SilenceWindow, silenceFacts } from './silence/silence-facts.ts';
export { syncEntries } from './sync-entries.ts';
export { readCourses, readMaterial } from './training-at-hand.ts';
export { contributeUpkeepAtHand } from './upkeep-at-hand.ts';
export type { UpkeepAtHand } from './upkeep-in-pack.ts';
