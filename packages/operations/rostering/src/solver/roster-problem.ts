/** One kind of shift. Shifts are named by their place in `RosterProblem.shifts`. */
export interface ShiftType {
  readonly id: string;
  readonly minutes: number;
  /** Shifts that may not be worked on the day after this one, e.g. an early one after a night. */
  readonly cannotFollow: readonly number[];
}

/** What a member of staff brings from the days before day 0: nothing known, some days off, or a run of work. */
export type RunBefore =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'off'; readonly days: number }
  | { readonly kind: 'worked'; readonly days: number; readonly lastShift: number };

/** One member of staff and the hard rules of his roster. All of them hold in every roster that is offered. */
export interface StaffRules {
  readonly id: string;
  /** By shift: how many at most; 0 = not eligible. */
  readonly maxOfShift: readonly number[];
  readonly maxMinutes: number;
  readonly minMinutes: number;
  readonly maxConsecutiveShifts: number;
  readonly minConsecutiveShifts: number;
  readonly minConsecutiveDaysOff: number;
  /** Weekends in which Saturday or Sunday is worked. */
  readonly maxWeekends: number;
  readonly daysOff: readonly number[];
  /** Worked whatever else changes, e.g. what is past or settled by name: day → shift. */
  readonly settled?: ReadonlyMap<number, number>;
  readonly before?: RunBefore;
}

/** A wish of somebody: to work a shift on a day, or not to. Unmet it costs its weight. */
export interface ShiftRequest {
  readonly staff: number;
  readonly day: number;
  readonly shift: number;
  readonly weight: number;
  readonly wants: 'on' | 'off';
}

/** Staff wanted for a shift on a day: each one missing and each one too many costs. */
export interface CoverNeed {
  readonly day: number;
  readonly shift: number;
  readonly required: number;
  readonly underWeight: number;
  readonly overWeight: number;
}

export interface RosterProblem {
  readonly days: number;
  /** Weekday of day 0: 0 = Monday … 6 = Sunday. */
  readonly firstWeekday: number;
  readonly shifts: readonly ShiftType[];
  readonly staff: readonly StaffRules[];
  readonly requests: readonly ShiftRequest[];
  readonly cover: readonly CoverNeed[];
}

/** By staff and day: the shift worked, or `off`. */
export type Roster = readonly Int16Array[];

export const off = -1;
