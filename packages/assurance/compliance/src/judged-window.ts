import type { NamedFacts } from '@zhiqin/regulations';

/** One subject in one window, with the facts to judge it on. The facts' family decides which controls apply. */
export interface JudgedWindow {
  subjectKey: string;
  postId: string | null;
  shiftId: string | null;
  personId: string | null;
  day: string;
  startsAt: Date;
  endsAt: Date;
  named: NamedFacts;
}
