import type { UseContext } from '@zhiqin/access';
import { patrolScan } from '@zhiqin/duty/schema';
import { addDays, instantAt } from '@zhiqin/kernel';
import type { ScanTimingFacts } from '@zhiqin/regulations';
import { patrolTimesOf } from '@zhiqin/sites';
import { checkpoint, patrolRoute } from '@zhiqin/sites/schema';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { scansOf } from './fire-lane.ts';
import { within } from './json-rows.ts';
import { groupBy, isoOf, postShift, shiftsOf } from './presence.ts';
import type { Silence } from './silence.ts';
import type { SiteDays } from './site-days.ts';

/** A scan further off belongs to another round; T04 allows no more. */
const nearMs = 60 * 60_000;

/** Points with a set time, and the scan nearest to it, by patrol post and shift (T04, S9B-5). */
export async function scanTimingWindows(
  ctx: UseContext,
  days: SiteDays,
  silence: Silence,
): Promise<JudgedWindow[]> {
  const times = await patrolTimesOf(ctx, days.siteId, days.fromDay, days.toDay);
  if (times.length === 0) return [];
  const timed = [...new Set(times.map((one) => one.checkpointId))];
  const { startsAt, endsAt } = days.span;
  const [routes, points, scans] = await Promise.all([
    ctx.tx
      .select({ id: patrolRoute.id, postId: patrolRoute.postId })
      .from(patrolRoute)
      .where(
        and(
          eq(patrolRoute.tenantId, ctx.tenantId),
          eq(patrolRoute.siteId, days.siteId),
          isNull(patrolRoute.retiredAt),
        ),
      ),
    ctx.tx
      .select({ id: checkpoint.id, name: checkpoint.name })
      .from(checkpoint)
      .where(and(eq(checkpoint.tenantId, ctx.tenantId), eq(checkpoint.siteId, days.siteId))),
    scansOf(
      ctx,
      days,
      new Date(startsAt.getTime() - nearMs),
      new Date(endsAt.getTime() + nearMs),
      sql`${patrolScan.checkpointId} = any(${`{${timed.join(',')}}`}::uuid[])`,
    ),
  ]);
  const names = new Map(points.map(({ id, name }) => [id, name]));
  const postOf = new Map(routes.map(({ id, postId }) => [id, postId]));
  const timesByPost = groupBy(times, (one) => postOf.get(one.routeId) ?? '');
  return shiftsOf(days).flatMap((s) => {
    const planned = (timesByPost.get(s.postId) ?? [])
      .filter((one) => one.fromDay <= s.day && (one.untilDay === null || s.day <= one.untilDay))
      .flatMap(({ checkpointId, at }) =>
        // A night shift's small hours are the next day's.
        [s.day, addDays(s.day, 1)]
          .map((day) => instantAt(day, at, days.zone))
          .filter((instant) => s.startsAt <= instant && instant < s.endsAt)
          .map((instant) => ({ checkpointId, at: instant.getTime() })),
      )
      .sort((a, b) => a.at - b.at);
    if (planned.length === 0) return [];
    const facts: ScanTimingFacts = {
      postId: s.postId,
      shiftId: s.id,
      planned: planned.map(({ checkpointId, at }) => {
        const [nearest] = within(scans, at - nearMs, at + nearMs + 1)
          .filter((scan) => scan.checkpointId === checkpointId)
          .sort((a, b) => Math.abs(a.atMs - at) - Math.abs(b.atMs - at));
        return {
          point: names.get(checkpointId) ?? checkpointId,
          plannedAt: isoOf(at),
          scannedAt: nearest ? isoOf(nearest.atMs) : null,
          entryIds: nearest ? [nearest.id] : [],
        };
      }),
      silence: silence.of(`post-shift:${s.id}`),
    };
    return [{ ...postShift(s), named: { family: 'scanTiming', facts } } satisfies JudgedWindow];
  });
}
