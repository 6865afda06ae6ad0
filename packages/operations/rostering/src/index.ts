export { assignGuard } from './assign-guard.ts';
export { changeRoster, type RefusedCell } from './change/change-roster.ts';
export { getRosterSheet } from './change/get-roster-sheet.ts';
export { setStrictRoster } from './checks/set-strict-roster.ts';
export { answerLoan } from './cover/answer-loan.ts';
export { askLoan } from './cover/ask-loan.ts';
export { callOff } from './cover/call-off.ts';
export { coverCandidates } from './cover/cover-candidates.ts';
export { coverShift } from './cover/cover-shift.ts';
export { endLoan } from './cover/end-loan.ts';
export { endLoanTask } from './cover/lend-guard.ts';
export { listLoans } from './cover/list-loans.ts';
export { listOpenShifts } from './cover/list-open-shifts.ts';
export { openCover, wakeHeadquarters, wakeTask } from './cover/open-cover.ts';
export { endOnCall, putOnCall } from './cover/put-on-call.ts';
export { ringStandIn } from './cover/ring-stand-in.ts';
export { readNeeds } from './demand/read-needs.ts';
export { listPostNeeds, setPostNeed } from './demand/set-post-need.ts';
export { extraPostGaps } from './extra-post-gaps.ts';
export { acceptFill } from './fill/accept-fill.ts';
export { discardFill } from './fill/discard-fill.ts';
export { getFill } from './fill/get-fill.ts';
export { makeRosterFill } from './fill/make-roster-fill.ts';
export { proposeRepairs } from './fill/propose-repairs.ts';
export { fillRosterTask, startFill } from './fill/start-fill.ts';
export { stopFill } from './fill/stop-fill.ts';
export { takeRepair } from './fill/take-repair.ts';
export { getRoster, type RosterCell } from './get-roster.ts';
export { importRoster } from './import/import-roster.ts';
export { previewRosterImport } from './import/preview-roster-import.ts';
export { rosterTemplate } from './import/roster-template.ts';
export { decideLeave } from './leave/decide-leave.ts';
export { listLeave } from './leave/list-leave.ts';
export { myLeave, requestMyLeave, withdrawMyLeave } from './leave/my-leave.ts';
export { openLeaveRound } from './leave/open-leave-round.ts';
export { requestLeave } from './leave/request-leave.ts';
export { myReceipts } from './my-receipts.ts';
export { myRoster } from './my-roster.ts';
export { answerOffer, closeOffer, moveOffer, seeOffer } from './offer/answer-offer.ts';
export { listOffers, myOffers } from './offer/list-offers.ts';
export { moveOfferTask } from './offer/move-offer.ts';
export { openOffer } from './offer/open-offer.ts';
export type { OpenShift } from './open-shifts.ts';
export { applyPattern } from './pattern/apply-pattern.ts';
export { draftPattern } from './pattern/draft-pattern.ts';
export { planMonth } from './plan-month.ts';
export {
  isOfPublishedMonth,
  type PlannedPresence,
  type PlannedShiftRow,
  plannedPresence,
  shiftsBetween,
} from './planned-shifts.ts';
export { listProtections } from './protection/list-protections.ts';
export { endProtection, recordProtection } from './protection/record-protection.ts';
export { publishRoster } from './publish-roster.ts';
export { seeMyRoster } from './see-my-roster.ts';
export { answerSwap, askSwap } from './swap/ask-swap.ts';
export { decideSwap } from './swap/decide-swap.ts';
export { listSwaps, mySwaps, swapPartners } from './swap/list-swaps.ts';
export { withdrawAssignment } from './withdraw-assignment.ts';
export { withdrawLeaver } from './withdraw-leaver.ts';
