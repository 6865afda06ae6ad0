export { checkGuardMonth, exposureOf } from './checks/check-guard-month.ts';
export type { GuardMonth, MonthCalendar, PlannedWork, WorkTerms } from './checks/planned-work.ts';
export { protectedStaff } from './checks/protected-staff.ts';
export type { CheckedControl, RosterFinding } from './checks/roster-finding.ts';
export {
  type CrewPattern,
  type CrewPatternCode,
  type CycleDay,
  crewPatternCodes,
  crewPatterns,
  keepsWeeklyRest,
  longestRunDays,
} from './crew-pattern.ts';
export { type DayType, dayTypes, namedSkills } from './demand/needs-of.ts';
export { type Booking, doubleBookings } from './double-booking.ts';
export { type FillAim, fillAims, type GoalLevel, goalLevels } from './fill/fill-types.ts';
export { leaveKinds, leaveParts } from './leave/leave-kinds.ts';
export { protectionKinds } from './protection/protection-kinds.ts';
export {
  assignGuardInput,
  myRosterInput,
  planMonthInput,
  siteMonthInput,
  withdrawAssignmentInput,
} from './roster-input.ts';
export { type Crew, type PlannedShift, type Position, rotate, rotationAnchor } from './rotate.ts';
