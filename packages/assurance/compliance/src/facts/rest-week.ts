import { addDays, type Day } from '@zhiqin/kernel';
import type { RestWeekFacts } from '@zhiqin/regulations';
import type { JudgedWindow } from '../judged-window.ts';
import { groupBy } from './presence.ts';
import type { PublishedDuty } from './published-duties.ts';
import type { SiteDays } from './site-days.ts';
import type { Week } from './week.ts';

/** The published roster of everybody on a shift of the site in a week, over all sites: rest is a person's (R05). */
export function restWeekWindows(
  days: SiteDays,
  weeks: readonly Week[],
  duties: readonly PublishedDuty[],
): JudgedWindow[] {
  const byGuard = groupBy(duties, (row) => row.guardId);
  return weeks.flatMap((week) =>
    [...byGuard].flatMap(([guardId, planned]) => {
      const isIn = (row: PublishedDuty, from: Day) => from <= row.day && row.day <= week.sunday;
      if (!planned.some((row) => row.siteId === days.siteId && isIn(row, week.monday))) return [];
      const own = planned.filter((row) => isIn(row, addDays(week.monday, -6)));
      const facts: RestWeekFacts = {
        guardId,
        monday: week.monday,
        sunday: week.sunday,
        shifts: own.map(({ assignmentId, day }) => ({ assignmentId, day })),
      };
      return [
        {
          subjectKey: `guard-week:${guardId}:${week.monday}`,
          postId: null,
          shiftId: null,
          personId: guardId,
          day: week.sunday,
          startsAt: week.startsAt,
          endsAt: week.endsAt,
          named: { family: 'restWeek', facts },
        } satisfies JudgedWindow,
      ];
    }),
  );
}
