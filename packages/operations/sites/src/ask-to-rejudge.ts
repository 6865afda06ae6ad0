import type { UseContext } from '@zhiqin/access';
import { type Day, dayOf } from '@zhiqin/kernel';

/** What a control reads beside the duty log, and the office can set right for days that are over. */
export type Register =
  | 'agreement'
  | 'longPass'
  | 'fireAsset'
  | 'camera'
  | 'cameraLook'
  | 'fireRecord'
  | 'installation'
  | 'preparedness'
  | 'certificate'
  | 'personFile'
  | 'training'
  | 'unlawfulRequest'
  | 'roster'
  | 'period'
  | 'level';

/** Of a site, or of a person: then of every site he worked at. */
type RegisterChange = { register: Register; fromDay: Day } & ({ siteId: string } | { personId: string });

/**
 * Says that a register now tells something else of days since `fromDay`: what was judged by it is judged again, once
 * for however many changes of a month wait together. What begins today or later changes no window that has closed.
 */
export async function askToRejudge(ctx: UseContext, change: RegisterChange): Promise<void> {
  // The latest day anywhere: the judge knows the site's own.
  if (change.fromDay >= dayOf(ctx.now, 'Pacific/Kiritimati')) return;
  const about = 'siteId' in change ? change.siteId : change.personId;
  const key = `rejudge:${change.register}:${about}:${change.fromDay.slice(0, 7)}`;
  // A job that takes the place of a waiting one asks for the same: the whole month.
  const fromDay = `${change.fromDay.slice(0, 7)}-01`;
  await ctx.enqueue('compliance.rejudge-register', { ...change, fromDay }, key);
}
