import { type Day, type Month, minutesBetween } from '@zhiqin/kernel';

/** A shift somebody is to work, at whichever site. */
export interface PlannedWork {
  /** Of the assignment, or of the cell while it is being planned. */
  key: string;
  siteId: string;
  /** The site's day it begins on. */
  day: Day;
  startsAt: Date;
  endsAt: Date;
  zone: string;
}

/** What of a guard's contract the roster is measured by, for a span of days; oldest first in lists. */
export interface WorkTerms {
  startsOn: Day;
  endsOn: Day | null;
  hourRegime: 'standard' | 'comprehensive' | 'flexible';
  cycle: 'week' | 'month' | 'quarter' | 'year' | null;
  /** 综合计算工时 counts only while its approval is on file (劳动法 第39条). */
  approvalNo: string | null;
  approvalUntil: Day | null;
  /** An hour's pay; null where it is not known, or not for the reader's eyes. */
  hourFen: number | null;
}

/** Pregnant from the seventh month, or nursing a child under one: no overtime, no night. */
export interface ProtectedSpan {
  kind: 'pregnant' | 'nursing';
  fromDay: Day;
  untilDay: Day | null;
}

/** A guard's plan around one month: all sites, from a fortnight before it to some days after. */
export interface GuardMonth {
  guardId: string;
  month: Month;
  work: readonly PlannedWork[];
  terms: readonly WorkTerms[];
  protectedSpans: readonly ProtectedSpan[];
  /** Of the cycle his hours are counted over: what lies before this month. */
  cycleBefore: { months: number; minutes: number };
}

/** The days of the month as the law sees them. */
export interface MonthCalendar {
  /** Days worked under standard hours: weekdays and make-up days, no holidays. */
  workdays: number;
  statutoryHolidays: ReadonlySet<Day>;
}

export const minutesOf = (work: Pick<PlannedWork, 'startsAt' | 'endsAt'>): number =>
  minutesBetween(work.startsAt, work.endsAt);

/** Earliest first; alike on every machine. */
export function inTimeOrder(work: readonly PlannedWork[]): PlannedWork[] {
  return [...work].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a.key < b.key ? -1 : 1));
}

/** Work of the month itself, by the day it begins. */
export const ofMonth = ({ work, month }: Pick<GuardMonth, 'work' | 'month'>): PlannedWork[] =>
  inTimeOrder(work.filter((one) => one.day.startsWith(`${month}-`)));

/** Terms in force that day; null where none are on file. */
export function workTermsOn(terms: readonly WorkTerms[], day: Day): WorkTerms | null {
  return terms.findLast((one) => one.startsOn <= day && (one.endsOn === null || day <= one.endsOn)) ?? null;
}

/** Whether his hours may be counted over a cycle that day: the scheme with an approval still good. */
export function isComprehensive(terms: WorkTerms | null, day: Day): boolean {
  return (
    terms?.hourRegime === 'comprehensive' &&
    terms.approvalNo !== null &&
    (terms.approvalUntil === null || day <= terms.approvalUntil)
  );
}
