import type { UseContext } from '@zhiqin/access';
import { visitorDataKept } from '@zhiqin/duty';
import { addDays, type Day, instantAt } from '@zhiqin/kernel';
import type { JudgedWindow } from '../judged-window.ts';
import { siteDay } from './gate.ts';
import type { SiteDays } from './site-days.ts';

/** Visitors' personal data still kept at the end of each day that is over (V09). The office's own doing: no phone is waited for. */
export async function purgeWindows(ctx: UseContext, days: SiteDays): Promise<JudgedWindow[]> {
  const over: { day: Day; startsAt: Date; endsAt: Date }[] = [];
  for (let day = days.fromDay; day <= days.toDay; day = addDays(day, 1)) {
    const endsAt = instantAt(addDays(day, 1), '00:00', days.zone);
    if (endsAt <= ctx.now) over.push({ day, startsAt: instantAt(day, '00:00', days.zone), endsAt });
  }
  const kept = await visitorDataKept(
    ctx,
    days.siteId,
    over.map((one) => one.endsAt),
  );
  return over.flatMap(({ day, startsAt, endsAt }, i) => {
    const own = kept[i];
    if (!own) return [];
    const facts = { siteId: days.siteId, day, ...own };
    return [{ ...siteDay('purge', day, startsAt, endsAt), named: { family: 'purge' as const, facts } }];
  });
}
