import { type Actor, systemActor } from '@zhiqin/access';
import type { Database } from '@zhiqin/db';
import { addMonths, type Day } from '@zhiqin/kernel';
import { getRoster, planMonth, publishRoster } from '@zhiqin/rostering';
import { listSquads } from '@zhiqin/workforce';
import { crews } from '../founding/hire-guards.ts';
import { doAt } from './environment.ts';

/** In a month of many holidays eight hours a day go beyond the month's hours, and somebody answers for that. */
const approval = '本月节假日多，四班三运转人均超时，加班费已列入预算';

export interface RosterPlace {
  db: Database;
  tenantId: string;
  siteId: string;
  firstDay: Day;
}

/** Plans and publishes the month of a day and the month after it, 四班三运转, where that has not been done. */
export async function planRosters(
  { db, tenantId, siteId, firstDay }: RosterPlace,
  at: Date,
  day: Day,
  planner: Actor,
): Promise<void> {
  const system = systemActor(tenantId);
  const squads = await doAt(db, at, system, listSquads, { siteId });
  const squadIds = crews.map((crew) => squads.find((squad) => squad.code === crew)?.id);
  for (const month of [day.slice(0, 7), addMonths(day.slice(0, 7), 1)]) {
    const { publishedAt } = await doAt(db, at, system, getRoster, { siteId, month });
    if (publishedAt) continue;
    const fromDay = firstDay.startsWith(month) ? firstDay : null;
    await doAt(db, at, planner, planMonth, {
      siteId,
      month,
      pattern: 'fourCrewsThreeShifts',
      squadIds,
      fromDay,
    });
    await doAt(db, at, planner, publishRoster, { siteId, month, approval });
  }
}
