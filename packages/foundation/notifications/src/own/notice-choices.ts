import type { NoticeKind } from '../notice-kinds.ts';

/** How somebody wants to hear of one kind, beside his inbox. */
export interface NoticeChoice {
  push: boolean;
  sms: boolean;
  mail: 'no' | 'now' | 'daily';
}

export type NoticeChoices = Partial<Record<NoticeKind, NoticeChoice>>;

export const unsaid: NoticeChoice = { push: true, sms: false, mail: 'no' };

/** What holds for a member who has chosen nothing. */
export const defaultTimes = { quietFrom: '22:00', quietUntil: '07:00', digestAt: '08:00' } as const;
