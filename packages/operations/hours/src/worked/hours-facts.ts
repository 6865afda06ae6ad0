import type { Day } from '@zhiqin/kernel';
import type { LeavePay } from '@zhiqin/regulations/rules';
import type { Interval } from './interval.ts';

/** How a site counts hours. Parameters of the contractor: no source sets the numbers. */
export interface HoursRules {
  /** Required before a shift (muster, handover); counts as work, what is earlier still does not. */
  preShiftMinutes: number;
  /** Of meals and rests with a stand-in at the post, so many minutes a shift count as work. */
  paidBreakMinutes: number;
  /** Which days are days of rest under standard hours: the calendar's, or those the roster leaves free. */
  restDays: 'calendar' | 'roster';
  /** Region of the site's file, where it names one: whose holidays count there (`calendarRegionOf`). */
  region?: string | null;
}

export const defaultHoursRules: HoursRules = {
  preShiftMinutes: 15,
  paidBreakMinutes: 60,
  restDays: 'calendar',
};

/** A shift the guard was to stand, or stood for another (`isPlanned` false). Its work belongs to the day it starts. */
export interface Duty extends Interval {
  shiftId: string;
  postId: string;
  siteId: string;
  zone: string;
  day: Day;
  isPlanned: boolean;
}

/** 替岗: why somebody left his post to a stand-in; null: he did not. */
export type AwayReason = 'meal' | 'toilet' | 'rest' | 'called' | 'unwell' | 'other';

/** One unbroken stay at a post, as the phones recorded it. */
export interface Stay {
  id: string;
  siteId: string;
  zone: string;
  postId: string;
  shiftId: string | null;
  fromMin: number;
  /** Null: nobody signed off. */
  signedOffMin: number | null;
  openingEntryId: string;
  closingEntryId: string | null;
  /** When he took the post over from somebody; null: the post was empty, or he only mustered. */
  tookOverMin: number | null;
  /** When somebody of another shift took this post over, where he did not sign off himself. */
  relievedMin: number | null;
  /** He signed the post over to his relief, who signed too (交接班): who is relieved has not left early. */
  isHandedOver: boolean;
  away: AwayReason | null;
  isConfirmed: boolean;
}

/** What ended a stay: his own signature, or the rule that closed it in its place. */
export type ClosedBy = 'signed' | 'relief' | 'plan' | 'next' | 'running' | 'nothing';

/** Where worked minutes come from. */
export type PieceSource = 'presence' | 'away' | 'break' | 'correction';

/** Leave granted for a day, and whether it is paid (`citation` `house`: no law says so). */
export interface DayLeave {
  kind: string;
  pay: LeavePay;
  citation: string;
  /** Half of the day's shift he is away for; absent: the whole day. */
  part?: 'first' | 'second';
}

/** Worked minutes with their evidence. */
export interface Piece extends Interval {
  source: PieceSource;
  siteId: string;
  postId: string | null;
  entryIds: string[];
  closedBy: ClosedBy;
}

export const dayMarks = [
  'late',
  'leftEarly',
  'gap',
  'closedByRelief',
  'closedByPlan',
  'closedByNext',
  'notClosed',
  'running',
  'noPresence',
  'leave',
  'cover',
  'unconfirmed',
  'corrected',
] as const;
export type DayMark = (typeof dayMarks)[number];

/** Marks that ask somebody to look: the hours rest on a rule, or on nothing. */
export const openQuestions: ReadonlySet<DayMark> = new Set([
  'gap',
  'closedByPlan',
  'notClosed',
  'noPresence',
  'unconfirmed',
]);

/** One day of one guard, in minutes. Work of a shift belongs to the day it starts, also past midnight. */
export interface WorkedDay {
  day: Day;
  siteId: string;
  zone: string;
  duties: (Interval & { shiftId: string; siteId: string; postId: string; isPlanned: boolean })[];
  pieces: Piece[];
  plannedMinutes: number;
  workedMinutes: number;
  /** Within workedMinutes: 22:00–06:00 by the site's clock. */
  nightMinutes: number;
  /** Within workedMinutes: on a statutory holiday by the site's clock, whatever day the shift began. */
  holidayMinutes: number;
  /** Within workedMinutes: on a day of rest under standard hours, holidays not counted. */
  restDayMinutes: number;
  /** Within workedMinutes: before the planned beginning, and after the planned end. */
  earlyMinutes: number;
  overrunMinutes: number;
  lateMinutes: number;
  leftEarlyMinutes: number;
  gapMinutes: number;
  breakMinutes: number;
  marks: DayMark[];
  /** Absent: none was granted. */
  leave?: DayLeave;
}
