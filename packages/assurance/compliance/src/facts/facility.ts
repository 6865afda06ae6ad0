import type { UseContext } from '@zhiqin/access';
import { addDays, type Day } from '@zhiqin/kernel';
import type { FacilityFacts } from '@zhiqin/regulations';
import { checkpoint } from '@zhiqin/sites/schema';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { scansOf, ticketFor, ticketsOf } from './fire-lane.ts';
import { siteDay } from './gate.ts';
import { within } from './json-rows.ts';
import { groupBy } from './presence.ts';
import { dayKey, type Silence } from './silence.ts';
import { dayWindow, isManned, type SiteDays } from './site-days.ts';

/** Points with check items: gone through each day, and the ticket for what was found (T10). */
export async function facilityWindows(
  ctx: UseContext,
  days: SiteDays,
  silence: Silence,
): Promise<JudgedWindow[]> {
  const { startsAt, endsAt } = days.span;
  const points = await ctx.tx
    .select({ id: checkpoint.id, name: checkpoint.name })
    .from(checkpoint)
    .where(
      and(
        eq(checkpoint.tenantId, ctx.tenantId),
        eq(checkpoint.siteId, days.siteId),
        isNull(checkpoint.retiredAt),
        sql`jsonb_array_length(${checkpoint.checkItems}) > 0`,
      ),
    )
    .orderBy(checkpoint.code);
  if (points.length === 0) return [];
  const [scans, tickets] = await Promise.all([
    scansOf(ctx, days, startsAt, endsAt),
    ticketsOf(ctx, days, startsAt),
  ]);
  const patrolPosts = new Set(days.posts.filter((post) => post.kind === 'patrol').map((post) => post.id));
  const windows: JudgedWindow[] = [];
  for (let day: Day = days.fromDay; day <= days.toDay; day = addDays(day, 1)) {
    const window = dayWindow(days, day, patrolPosts);
    const own = within(scans, window.startsAt.getTime(), window.endsAt.getTime());
    if (own.length === 0 && !isManned(days, day, patrolPosts)) continue;
    const byPoint = groupBy(own, (scan) => scan.checkpointId ?? '');
    const facts: FacilityFacts = {
      siteId: days.siteId,
      day,
      points: points.map((point) => {
        const ofPoint = byPoint.get(point.id) ?? [];
        const defects = ofPoint.filter((scan) => scan.failedItems.length > 0);
        return {
          name: point.name,
          checks: ofPoint.length,
          defectsWithoutTicket: defects.filter((scan) => ticketFor(scan, tickets) === null).length,
          entryIds: ofPoint.map((scan) => scan.id),
        };
      }),
      silence: silence.of(dayKey('patrol', day)),
    };
    windows.push({
      ...siteDay('facility', day, window.startsAt, window.endsAt),
      named: { family: 'facility', facts },
    });
  }
  return windows;
}
