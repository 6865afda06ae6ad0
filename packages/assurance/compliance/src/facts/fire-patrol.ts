import type { UseContext } from '@zhiqin/access';
import { patrolScan } from '@zhiqin/duty/schema';
import type { FirePatrolFacts } from '@zhiqin/regulations';
import { circumstancesOf } from '@zhiqin/sites/rules';
import { sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { scansOf } from './fire-lane.ts';
import { siteDay } from './gate.ts';
import { daysAt } from './gate-days.ts';
import { isoOf } from './presence.ts';
import { dayKey, type Silence } from './silence.ts';
import type { SiteDays } from './site-days.ts';

/**
 * Fire patrols by day (F02): each time somebody on patrol stood at an exit or fire lane and said whether it was clear.
 * Where the public gathers the hours of business count, which nobody records: the whole day stands in for them.
 */
export async function firePatrolWindows(
  ctx: UseContext,
  days: SiteDays,
  silence: Silence,
): Promise<JudgedWindow[]> {
  const { startsAt, endsAt } = days.span;
  const patrols = new Set(days.posts.filter((post) => post.kind === 'patrol').map((post) => post.id));
  if (patrols.size === 0) return [];
  const scans = await scansOf(ctx, days, startsAt, endsAt, sql`${patrolScan.isClear} is not null`);
  const areHoursKnown = !circumstancesOf(days, days.fromDay).overlays.includes('public_gathering');
  return daysAt(days, patrols, scans).map((window) => {
    const facts: FirePatrolFacts = {
      siteId: days.siteId,
      day: window.day,
      opensAt: window.startsAt.toISOString(),
      closesAt: window.endsAt.toISOString(),
      areHoursKnown,
      patrols: window.rows.map((scan) => ({ entryId: scan.id, at: isoOf(scan.atMs) })),
      silence: silence.of(dayKey('patrol', window.day)),
    };
    return {
      ...siteDay('fire-patrol', window.day, window.startsAt, window.endsAt),
      named: { family: 'firePatrol', facts },
    };
  });
}
