import type { UseContext } from '@zhiqin/access';
import { hazard, patrolScan } from '@zhiqin/duty/schema';
import { addDays, type Day } from '@zhiqin/kernel';
import type { FireLaneFacts } from '@zhiqin/regulations';
import { checkpoint } from '@zhiqin/sites/schema';
import { and, eq, gte, isNotNull, isNull, lt } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { siteDay } from './gate.ts';
import { dayKey, type Silence } from './silence.ts';
import { dayWindow, type SiteDays } from './site-days.ts';

/** Exits and fire lanes looked at each day, and the ticket for a blocked one (F05). */
export async function fireLaneWindows(
  ctx: UseContext,
  days: SiteDays,
  silence: Silence,
): Promise<JudgedWindow[]> {
  const { startsAt, endsAt } = days.span;
  const [points, scans, tickets] = await Promise.all([
    ctx.tx
      .select({ pointId: checkpoint.id, name: checkpoint.name })
      .from(checkpoint)
      .where(
        and(
          eq(checkpoint.tenantId, ctx.tenantId),
          eq(checkpoint.siteId, days.siteId),
          eq(checkpoint.isFireLane, true),
          isNull(checkpoint.retiredAt),
        ),
      )
      .orderBy(checkpoint.code),
    ctx.tx
      .select()
      .from(patrolScan)
      .where(
        and(
          eq(patrolScan.tenantId, ctx.tenantId),
          eq(patrolScan.siteId, days.siteId),
          isNotNull(patrolScan.isClear),
          gte(patrolScan.at, startsAt),
          lt(patrolScan.at, endsAt),
        ),
      )
      .orderBy(patrolScan.at),
    ctx.tx
      .select()
      .from(hazard)
      .where(
        and(
          eq(hazard.tenantId, ctx.tenantId),
          eq(hazard.siteId, days.siteId),
          gte(hazard.at, startsAt),
          lt(hazard.at, endsAt),
        ),
      ),
  ]);
  if (points.length === 0) return [];
  const patrolPosts = new Set(days.posts.filter((post) => post.kind === 'patrol').map((post) => post.id));
  const windows: JudgedWindow[] = [];
  for (let day: Day = days.fromDay; day <= days.toDay; day = addDays(day, 1)) {
    const window = dayWindow(days, day, patrolPosts);
    const checks = scans.filter(
      (scan) => scan.checkpointId && scan.at >= window.startsAt && scan.at < window.endsAt,
    );
    if (checks.length === 0 && !days.shifts.some((s) => s.day === day && patrolPosts.has(s.postId))) continue;
    const facts: FireLaneFacts = {
      siteId: days.siteId,
      day,
      requiredPoints: points,
      checks: checks.map((scan) => ({
        entryId: scan.id,
        pointId: scan.checkpointId ?? '',
        clear: scan.isClear === true,
        ticketEntryId: scan.isClear ? null : ticketFor(scan, tickets),
        at: scan.at.toISOString(),
      })),
      silence: silence.of(dayKey('patrol', day)),
    };
    windows.push({
      ...siteDay('lane', day, window.startsAt, window.endsAt),
      named: { family: 'fireLane', facts },
    });
  }
  return windows;
}

const hours = 3_600_000;

/** The hazard that cites the scan; else one opened for the same point within the next two hours. */
export function ticketFor(
  scan: Pick<typeof patrolScan.$inferSelect, 'id' | 'checkpointId' | 'at'>,
  tickets: (typeof hazard.$inferSelect)[],
): string | null {
  const soonAfter = (at: Date) => at >= scan.at && at.getTime() - scan.at.getTime() <= 2 * hours;
  const ticket =
    tickets.find((candidate) => candidate.citesEntryId === scan.id) ??
    tickets.find((candidate) => candidate.checkpointId === scan.checkpointId && soonAfter(candidate.at));
  return ticket?.id ?? null;
}
