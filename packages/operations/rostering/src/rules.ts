export {
  type CrewPattern,
  type CrewPatternCode,
  type CycleDay,
  crewPatternCodes,
  crewPatterns,
  keepsWeeklyRest,
  longestRunDays,
} from './crew-pattern.ts';
export { type Booking, doubleBookings } from './double-booking.ts';
export {
  assignGuardInput,
  myRosterInput,
  planMonthInput,
  siteMonthInput,
  withdrawAssignmentInput,
} from './roster-input.ts';
export { type Crew, type PlannedShift, type Position, rotate, rotationAnchor } from './rotate.ts';
