import { minutesBetween } from '@zhiqin/kernel';
import { workLimitOn } from '@zhiqin/regulations/rules';
import { type GuardMonth, inTimeOrder } from './planned-work.ts';
import { finding, type RosterFinding } from './roster-finding.ts';

/** R06: hours between the end of a shift and the next one, over sites, midnights and months. The figure is the house's. */
export function restBetweenShifts(guard: GuardMonth): RosterFinding[] {
  const work = inTimeOrder(guard.work);
  return work.slice(1).flatMap((after, index) => {
    const before = work[index];
    const rest = workLimitOn('restHoursBetweenShifts', after.day);
    if (!before || !rest || !after.day.startsWith(`${guard.month}-`)) return [];
    const measure = minutesBetween(before.endsAt, after.startsAt);
    // Two at once are R09's business.
    if (measure < 0 || measure >= rest.value * 60) return [];
    return [
      finding(
        {
          control: 'R06',
          guardId: guard.guardId,
          days: [...new Set([before.day, after.day])],
          keys: [before.key, after.key],
          measure,
          unit: 'minutes',
        },
        { ...rest, value: rest.value * 60 },
      ),
    ];
  });
}
