import type { UseContext } from '@zhiqin/access';
import { hazard, patrolScan } from '@zhiqin/duty/schema';
import { addDays, type Day } from '@zhiqin/kernel';
import type { FireLaneFacts } from '@zhiqin/regulations';
import { checkpoint } from '@zhiqin/sites/schema';
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { siteDay } from './gate.ts';
import { jsonRows, ms, within } from './json-rows.ts';
import { isoOf } from './presence.ts';
import { dayKey, type Silence } from './silence.ts';
import { dayWindow, isManned, type SiteDays } from './site-days.ts';

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
    scansOf(ctx, days, startsAt, endsAt, sql`${patrolScan.isClear} is not null`),
    ticketsOf(ctx, days, startsAt),
  ]);
  if (points.length === 0) return [];
  const patrolPosts = new Set(days.posts.filter((post) => post.kind === 'patrol').map((post) => post.id));
  const windows: JudgedWindow[] = [];
  for (let day: Day = days.fromDay; day <= days.toDay; day = addDays(day, 1)) {
    const window = dayWindow(days, day, patrolPosts);
    const checks = within(scans, window.startsAt.getTime(), window.endsAt.getTime()).filter(
      (scan) => scan.checkpointId,
    );
    if (checks.length === 0 && !isManned(days, day, patrolPosts)) continue;
    const facts: FireLaneFacts = {
      siteId: days.siteId,
      day,
      requiredPoints: points,
      checks: checks.map((scan) => ({
        entryId: scan.id,
        pointId: scan.checkpointId ?? '',
        clear: scan.isClear === true,
        ticketEntryId: scan.isClear ? null : ticketFor(scan, tickets),
        at: isoOf(scan.atMs),
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

/** A scan as the day's facts need it. */
export interface Scan {
  id: string;
  postId: string;
  checkpointId: string | null;
  label: string;
  atMs: number;
  failedItems: string[];
  isClear: boolean | null;
}

/** The site's scans in `[from, to)` in order of time, those alone that `only` asks for. */
export function scansOf(ctx: UseContext, days: SiteDays, from: Date, to: Date, only?: SQL): Promise<Scan[]> {
  const p = patrolScan;
  return jsonRows<Scan>(
    ctx,
    sql`select ${p.id} as "id", ${p.postId} as "postId", ${p.checkpointId} as "checkpointId", ${p.label} as "label",
               ${ms(p.at, 'atMs')}, ${p.failedItems} as "failedItems", ${p.isClear} as "isClear"
        from ${p} where ${p.tenantId} = ${ctx.tenantId} and ${p.siteId} = ${days.siteId}
          and ${p.at} >= ${from.toISOString()} and ${p.at} < ${to.toISOString()} and ${only ?? sql`true`}
        order by ${p.at}, ${p.id}`,
  );
}

/** A ticket 隐患 as the facts cite it. */
export interface Ticket {
  id: string;
  postId: string;
  checkpointId: string | null;
  citesEntryId: string | null;
  atMs: number;
}

/** Tickets opened from an instant to the end of the days, in order of time. */
export function ticketsOf(ctx: UseContext, days: SiteDays, from: Date): Promise<Ticket[]> {
  const h = hazard;
  return jsonRows<Ticket>(
    ctx,
    sql`select ${h.id} as "id", ${h.postId} as "postId", ${h.checkpointId} as "checkpointId",
               ${h.citesEntryId} as "citesEntryId", ${ms(h.at, 'atMs')}
        from ${h} where ${h.tenantId} = ${ctx.tenantId} and ${h.siteId} = ${days.siteId}
          and ${h.at} >= ${from.toISOString()} and ${h.at} <= ${days.span.endsAt.toISOString()}
        order by ${h.at}, ${h.id}`,
  );
}

const hours = 3_600_000;

/** The hazard that cites the scan; else one opened for the same point within the next two hours. */
export function ticketFor(
  scan: Pick<Scan, 'id' | 'checkpointId' | 'atMs'>,
  tickets: readonly Ticket[],
): string | null {
  const soonAfter = (atMs: number) => atMs >= scan.atMs && atMs - scan.atMs <= 2 * hours;
  const ticket =
    tickets.find((candidate) => candidate.citesEntryId === scan.id) ??
    tickets.find((candidate) => candidate.checkpointId === scan.checkpointId && soonAfter(candidate.atMs));
  return ticket?.id ?? null;
}
