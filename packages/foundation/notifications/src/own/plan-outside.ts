import { addDays, dayOf, instantAt, timeOf } from '@zhiqin/kernel';
import type { Urgency } from '../notice-kinds.ts';
import type { NoticeChoice } from './notice-choices.ts';

export type PersonalWay = 'push' | 'sms' | 'voice' | 'mail';

interface Reachable {
  hasPhone: boolean;
  hasMail: boolean;
  hasPush: boolean;
}

export interface QuietHours {
  quietFrom: string | null;
  quietUntil: string | null;
}

export interface OutsidePlan {
  /** Ways to send by, each when; null: at once. */
  ways: { way: PersonalWay; heldUntil: Date | null }[];
  /** It goes into the day's summary. */
  daily: boolean;
}

/**
 * By which ways one notice reaches one member. What is urgent ignores choices and quiet hours, and goes by mail where no
 * telephone is known.
 */
export function planOutside(
  urgency: Urgency,
  choice: NoticeChoice,
  can: Reachable,
  quiet: QuietHours,
  now: Date,
  zone: string,
): OutsidePlan {
  const loud = urgency === 'urgent' || urgency === 'call';
  const wants: Record<PersonalWay, boolean> =
    urgency === 'routine'
      ? { push: choice.push, sms: choice.sms, voice: false, mail: choice.mail === 'now' }
      : { push: loud, sms: loud, voice: urgency !== 'urgent', mail: !can.hasPhone };
  const has: Record<PersonalWay, boolean> = {
    push: can.hasPush,
    sms: can.hasPhone,
    voice: can.hasPhone,
    mail: can.hasMail,
  };
  const heldUntil = urgency === 'routine' ? endOfQuiet(quiet, now, zone) : null;
  return {
    ways: (Object.keys(wants) as PersonalWay[])
      .filter((way) => wants[way] && has[way])
      .map((way) => ({ way, heldUntil })),
    daily: urgency === 'routine' && choice.mail === 'daily' && can.hasMail,
  };
}

/** When the quiet hours end that `now` lies in, by the clock of the site; null: it lies in none. */
export function endOfQuiet({ quietFrom, quietUntil }: QuietHours, now: Date, zone: string): Date | null {
  if (!quietFrom || !quietUntil || quietFrom === quietUntil) return null;
  const day = dayOf(now, zone);
  const time = timeOf(now, zone);
  if (quietFrom < quietUntil)
    return time >= quietFrom && time < quietUntil ? instantAt(day, quietUntil, zone) : null;
  if (time >= quietFrom) return instantAt(addDays(day, 1), quietUntil, zone);
  return time < quietUntil ? instantAt(day, quietUntil, zone) : null;
}

/** The next time the clock of the site shows `time`. */
export function nextAt(time: string, now: Date, zone: string): Date {
  const today = instantAt(dayOf(now, zone), time, zone);
  return today > now ? today : instantAt(addDays(dayOf(now, zone), 1), time, zone);
}
