import { addDays, instantAt } from '@zhiqin/kernel';
import { nightHours, protectionCitations, workLimitOn } from '@zhiqin/regulations/rules';
import { type GuardMonth, minutesOf, ofMonth, type PlannedWork } from './planned-work.ts';
import type { RosterFinding } from './roster-finding.ts';

/** R07: no overtime and no night from the seventh month of pregnancy, and while a child under one is nursed. */
export function protectedStaff(
  guard: Pick<GuardMonth, 'guardId' | 'month' | 'work' | 'protectedSpans'>,
): RosterFinding[] {
  return ofMonth(guard).flatMap((work) => {
    const span = guard.protectedSpans.find(
      ({ fromDay, untilDay }) => fromDay <= work.day && (untilDay === null || work.day <= untilDay),
    );
    if (!span) return [];
    const limit = (workLimitOn('hoursPerDay', work.day)?.value ?? 8) * 60;
    const measure = minutesOf(work);
    if (measure <= limit && !isAtNight(work)) return [];
    return [
      {
        control: 'R07',
        guardId: guard.guardId,
        days: [work.day],
        keys: [work.key],
        measure,
        limit,
        unit: 'minutes',
        // Both, whichever it is: who plans learns that nights cannot be given, not why.
        citation: `${protectionCitations.pregnant}、${protectionCitations.nursing}`,
        isLaw: true,
        refuses: true,
        payFen: null,
        fineFen: null,
      },
    ];
  });
}

/** Whether any of it falls into the night of the site's clock: the one that ends that morning, or the next. */
export function isAtNight({
  day,
  startsAt,
  endsAt,
  zone,
}: Pick<PlannedWork, 'day' | 'startsAt' | 'endsAt' | 'zone'>): boolean {
  return [addDays(day, -1), day].some((evening) => {
    const from = instantAt(evening, nightHours.from, zone);
    const until = instantAt(addDays(evening, 1), nightHours.until, zone);
    return startsAt < until && from < endsAt;
  });
}
