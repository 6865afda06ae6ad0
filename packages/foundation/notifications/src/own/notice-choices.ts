import type { NoticeKind } from '../notice-kinds.ts';

/** How somebody wants to hear of one kind, beside his inbox. */
export interface NoticeChoice {
  push: boolean;
  sms: boolean;
  mail: 'no' | 'now' | 'daily';
}

export type NoticeChoices = Partial<Record<NoticeKind, NoticeChoice>>;

/** What holds for a kind somebody has said nothing about: a report is a paper, and comes by mail too. */
export const unsaidOf = (kind: NoticeKind): NoticeChoice => ({
  push: true,
  sms: false,
  mail: kind === 'report' ? 'now' : 'no',
});

/** What holds for a member who has chosen nothing. */
export const defaultTimes = { quietFrom: '22:00', quietUntil: '07:00', digestAt: '08:00' } as const;
