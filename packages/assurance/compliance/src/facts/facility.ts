import type { UseContext } from '@zhiqin/access';
import { hazard, patrolScan } from '@zhiqin/duty/schema';
import { addDays, type Day } from '@zhiqin/kernel';
import type { FacilityFacts } from '@zhiqin/regulations';
import { checkpoint } from '@zhiqin/sites/schema';
import { and, eq, gte, isNull, lt, sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { ticketFor } from './fire-lane.ts';
import { siteDay } from './gate.ts';
import { dayKey, type Silence } from './silence.ts';
import { dayWindow, type SiteDays } from './site-days.ts';

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
  const inSpan = (table: typeof patrolScan | typeof hazard) =>
    and(
      eq(table.tenantId, ctx.tenantId),
      eq(table.siteId, days.siteId),
      gte(table.at, startsAt),
      lt(table.at, endsAt),
    );
  const [scans, tickets] = await Promise.all([
    ctx.tx.select().from(patrolScan).where(inSpan(patrolScan)).orderBy(patrolScan.at),
    ctx.tx.select().from(hazard).where(inSpan(hazard)),
  ]);
  const patrolPosts = new Set(days.posts.filter((post) => post.kind === 'patrol').map((post) => post.id));
  const windows: JudgedWindow[] = [];
  for (let day: Day = days.fromDay; day <= days.toDay; day = addDays(day, 1)) {
    const window = dayWindow(days, day, patrolPosts);
    const own = scans.filter((scan) => scan.at >= window.startsAt && scan.at < window.endsAt);
    if (own.length === 0 && !days.shifts.some((s) => s.day === day && patrolPosts.has(s.postId))) continue;
    const facts: FacilityFacts = {
      siteId: days.siteId,
      day,
      points: points.map((point) => {
        const ofPoint = own.filter((scan) => scan.checkpointId === point.id);
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
