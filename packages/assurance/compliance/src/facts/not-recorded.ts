import type { UseContext } from '@zhiqin/access';
import { addDays, addMonths, type Day, dayOf, instantAt, monthWindow } from '@zhiqin/kernel';
import type { UnrecordedWindow } from '../judged-window.ts';
import { monthsOf } from '../load-windows.ts';
import type { SiteDays } from './site-days.ts';

/** Days and months in which a bound control whose facts nothing records yet is shown as unproven, once each. */
export function unrecordedWindows(ctx: UseContext, days: SiteDays): UnrecordedWindow[] {
  const nobody = { postId: null, shiftId: null, personId: null };
  const windows: UnrecordedWindow[] = [];
  for (let day: Day = days.fromDay; day <= days.toDay; day = addDays(day, 1)) {
    windows.push({
      ...nobody,
      unrecorded: 'day',
      subjectKey: `site-day:not-recorded:${day}`,
      day,
      startsAt: instantAt(day, '00:00', days.zone),
      endsAt: instantAt(addDays(day, 1), '00:00', days.zone),
    });
  }
  for (const month of monthsOf(days, dayOf(ctx.now, days.zone))) {
    windows.push({
      ...nobody,
      unrecorded: 'month',
      subjectKey: `site-month:not-recorded:${month}`,
      day: addDays(`${addMonths(month, 1)}-01`, -1),
      ...monthWindow(month, days.zone),
    });
  }
  return windows;
}
