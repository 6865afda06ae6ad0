export { assignGuard } from './assign-guard.ts';
export { getRoster, type RosterCell } from './get-roster.ts';
export { myRoster } from './my-roster.ts';
export type { OpenShift } from './open-shifts.ts';
export { planMonth } from './plan-month.ts';
export {
  isOfPublishedMonth,
  type PlannedPresence,
  type PlannedShiftRow,
  plannedPresence,
  shiftsBetween,
} from './planned-shifts.ts';
export { publishRoster } from './publish-roster.ts';
export { checkRoster } from './solver/check-roster.ts';
export { readCurtoisInstance } from './solver/curtois-format.ts';
export { readRosterProblem, rosterRows } from './solver/problem-file.ts';
export { solveRoster } from './solver/solve-roster.ts';
export { withdrawAssignment } from './withdraw-assignment.ts';
