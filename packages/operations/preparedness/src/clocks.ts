import { cancelDeadline, setDeadline, type UseContext } from '@zhiqin/access';
import { addDays, type Day, instantAt } from '@zhiqin/kernel';
import type { ClockName } from './choices.ts';

/** The job of every clock of this package. */
export const remindReadinessTask = 'preparedness.remind';

interface Clock {
  siteId: string;
  what: ClockName;
  /** The plan, drill, fix or station; of contacts the site. */
  subjectId: string;
  /** Rings at nine in the morning of this day of the site's calendar. */
  on: Day;
  zone: string;
}

const ringsAt = '09:00';
/** Days after a drill within which it is evaluated. */
export const evaluateWithinDays = 7;
/** Days before a review falls due that somebody is told. */
export const reviewAheadDays = 14;

/** Sets or moves a clock: one of a kind for each thing. */
export async function setClock(
  ctx: Pick<UseContext, 'tx' | 'tenantId'>,
  { siteId, what, subjectId, on, zone }: Clock,
): Promise<void> {
  await setDeadline(ctx, {
    task: remindReadinessTask,
    key: `${what}:${subjectId}`,
    payload: { siteId, what, subjectId },
    dueAt: instantAt(on, ringsAt, zone),
  });
}

export async function stopClock(
  ctx: Pick<UseContext, 'tx' | 'tenantId'>,
  what: ClockName,
  subjectId: string,
): Promise<void> {
  await cancelDeadline(ctx, remindReadinessTask, `${what}:${subjectId}`);
}

/** The later of a day and tomorrow: a clock set for a day gone by rings the next morning, not at once again. */
export function notBefore(day: Day, today: Day): Day {
  const tomorrow = addDays(today, 1);
  return day < tomorrow ? tomorrow : day;
}
