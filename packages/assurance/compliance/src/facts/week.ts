import { addDays, type Day, instantAt, type Window, weekdayOf } from '@zhiqin/kernel';

/** An ISO week of the site's calendar, Monday 00:00 to Monday 00:00. It is its Sunday's: a week over the end of a month is judged in the new one. */
export interface Week extends Window {
  monday: Day;
  sunday: Day;
}

/** The Sunday that ends a day's week. */
export function weekEndOf(day: Day): Day {
  return addDays(day, 7 - weekdayOf(day));
}

/** The weeks that days of the site lie in, oldest first. */
export function weeksOf({ fromDay, toDay, zone }: { fromDay: Day; toDay: Day; zone: string }): Week[] {
  const weeks: Week[] = [];
  for (let sunday = weekEndOf(fromDay); sunday <= weekEndOf(toDay); sunday = addDays(sunday, 7)) {
    const monday = addDays(sunday, -6);
    weeks.push({
      monday,
      sunday,
      startsAt: instantAt(monday, '00:00', zone),
      endsAt: instantAt(addDays(sunday, 1), '00:00', zone),
    });
  }
  return weeks;
}

export function siteWeek({ monday, sunday, startsAt, endsAt }: Week) {
  const nobody = { postId: null, shiftId: null, personId: null };
  return { ...nobody, subjectKey: `site-week:${monday}`, day: sunday, startsAt, endsAt };
}
