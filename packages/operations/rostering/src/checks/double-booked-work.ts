import { type GuardMonth, inTimeOrder } from './planned-work.ts';
import type { RosterFinding } from './roster-finding.ts';

/** R09: one guard, one post at a time, over all sites. An end that touches a start is fine. */
export function doubleBookedWork(guard: GuardMonth): RosterFinding[] {
  const work = inTimeOrder(guard.work);
  return work.flatMap((one, index) => {
    const clash = work.slice(0, index).find((before) => before.endsAt > one.startsAt);
    if (!clash || ![clash, one].some(({ day }) => day.startsWith(`${guard.month}-`))) return [];
    return [
      {
        control: 'R09',
        guardId: guard.guardId,
        days: [...new Set([clash.day, one.day])],
        keys: [clash.key, one.key],
        measure: 2,
        limit: 1,
        unit: 'shifts',
        citation: 'house',
        isLaw: false,
        refuses: true,
        payFen: null,
        fineFen: null,
      },
    ];
  });
}
