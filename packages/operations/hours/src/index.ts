export { closeMonth, startMonthClose } from './close-month.ts';
export {
  contributeDisputePart,
  type DisputePart,
  type DisputeSetting,
  type DisputeTable,
} from './dispute/dispute-parts.ts';
export { exportDisputeFile } from './dispute/export-dispute-file.ts';
export { getMonth } from './get-month.ts';
export { answerContest } from './month/answer-contest.ts';
export { confirmHours, contestHours } from './month/answer-own-month.ts';
export { approveHours, lockHours } from './month/approve-hours.ts';
export { computeHours, computeHoursTask } from './month/compute-hours.ts';
export { correctDay } from './month/correct-day.ts';
export { getGuardMonth, type MonthRecord, myHours } from './month/get-guard-month.ts';
export { getMonthBoard } from './month/get-month-board.ts';
export { getSiteHours } from './month/get-site-hours.ts';
export { giveTimeOff } from './month/give-time-off.ts';
export { hoursNotApproved } from './month/hours-blocker.ts';
export { leaveUndecided } from './month/leave-blocker.ts';
export { type GuardStatement, listStatements, myStatement } from './month/list-statements.ts';
export { doubtfulRounds, keptRecords } from './month/proof-blockers.ts';
export { planHours, recomputeHours, recomputeHoursTask } from './month/recompute-hours.ts';
export { recordDeduction } from './month/record-deduction.ts';
export { setHoursRules } from './month/set-hours-rules.ts';
export { withdrawDeduction } from './month/withdraw-deduction.ts';
export type { MonthBlocker, SiteMonth } from './month-blockers.ts';
export { contributeMonthBlocker, openBlockers } from './month-blockers.ts';
export { regimeOn } from './overtime/regime-on.ts';
export { printStatement } from './pay/print-statement.ts';
export { siteMonthInput } from './rules.ts';
