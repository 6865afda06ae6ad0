import type { NamedFacts } from '@zhiqin/regulations/rules';

/** One subject in one window, with the facts to judge it on. The facts' family decides which controls apply. */
export interface JudgedWindow extends Subject {
  named: NamedFacts;
  /** Of the family's controls only these look at this window; absent: all of them. */
  codes?: readonly string[];
}

/** A window in which what nobody records yet is shown as unproven: each day, or each month. */
export interface UnrecordedWindow extends Subject {
  unrecorded: 'day' | 'month';
}

export interface Subject {
  subjectKey: string;
  postId: string | null;
  shiftId: string | null;
  personId: string | null;
  day: string;
  startsAt: Date;
  endsAt: Date;
}
