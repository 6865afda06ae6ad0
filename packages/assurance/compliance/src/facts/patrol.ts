import type { UseContext } from '@zhiqin/access';
import { patrolRound } from '@zhiqin/duty/schema';
import type { Day } from '@zhiqin/kernel';
import type { PatrolFacts } from '@zhiqin/regulations';
import { calendarRegionOf, dayKind } from '@zhiqin/sites';
import { checkpoint, patrolRoute } from '@zhiqin/sites/schema';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { jsonRows, ms } from './json-rows.ts';
import { patrolDetail } from './patrol-detail.ts';
import { groupBy, isoOf, postShift, shiftsOf } from './presence.ts';
import type { Silence } from './silence.ts';
import type { PlannedShift, SiteDays } from './site-days.ts';

/**
 * Rounds of each patrol post and shift (T01, T02, T03, T05, T06). A post without a route has no such window.
 * @param withDetail with critical points and anomalies (T05, T06): their scans are by far the most rows of a site.
 */
export async function patrolWindows(
  ctx: UseContext,
  days: SiteDays,
  silence: Silence,
  withDetail: boolean,
): Promise<JudgedWindow[]> {
  const [routes, points, rounds] = await Promise.all([
    ctx.tx
      .select()
      .from(patrolRoute)
      .where(
        and(
          eq(patrolRoute.tenantId, ctx.tenantId),
          eq(patrolRoute.siteId, days.siteId),
          isNull(patrolRoute.retiredAt),
        ),
      )
      .orderBy(patrolRoute.code),
    ctx.tx
      .select({ id: checkpoint.id, name: checkpoint.name, isCritical: checkpoint.isCritical })
      .from(checkpoint)
      .where(and(eq(checkpoint.tenantId, ctx.tenantId), eq(checkpoint.siteId, days.siteId)))
      .orderBy(checkpoint.code),
    roundsOf(ctx, days),
  ]);
  const critical = points.filter((point) => point.isCritical);
  const detail = withDetail
    ? await patrolDetail(
        ctx,
        days,
        critical.map((point) => point.id),
      )
    : null;
  const criticalOn = new Map(
    routes.map((route) => [route.id, critical.filter(({ id }) => route.checkpointIds.includes(id))]),
  );
  const names = new Map(points.map((point) => [point.id, point.name]));
  const roundsByPost = groupBy(rounds, (round) => round.postId);
  const routesByPost = groupBy(routes, (route) => route.postId);

  const region = calendarRegionOf(days);
  return shiftsOf(days)
    .filter((s) => routesByPost.has(s.postId))
    .map((s) => {
      const own = (roundsByPost.get(s.postId) ?? []).filter((round) => belongs(round, s));
      const facts: PatrolFacts = {
        postId: s.postId,
        shiftId: s.id,
        shiftEndsAt: s.endsAt.toISOString(),
        rounds: own.map((round) => ({
          roundId: round.roundId,
          startedAt: isoOf(round.startedMs),
          endedAt: round.endedMs === null ? null : isoOf(round.endedMs),
          plannedPoints: round.plannedPoints,
          scannedPoints: round.scannedPoints,
          missedPoints: round.missedPointIds.map((id) => names.get(id) ?? id),
          inOrder: round.isInOrder,
          criticalPoints: (criticalOn.get(round.routeId ?? '') ?? []).map(({ id, name }) => ({
            name,
            scans: detail?.scansOf(round.roundId, id) ?? 0,
          })),
          anomalies: detail?.anomaliesOf(round.roundId) ?? [],
          entryIds: round.entryIds,
        })),
        plannedRounds: (routesByPost.get(s.postId) ?? []).reduce(
          (sum, route) => sum + route.roundsPerShift,
          0,
        ),
        isUpliftDay: dayKind(s.day, region).isHoliday || periodUpliftOn(days, s.day) !== null,
        periodUplift: periodUpliftOn(days, s.day),
        silence: silence.of(`post-shift:${s.id}`),
      };
      return { ...postShift(s), named: { family: 'patrol', facts } };
    });
}

/** By the day the shift starts: the night of a period's last day is still its own, the one before its first is not. */
function periodUpliftOn(days: SiteDays, day: Day): PatrolFacts['periodUplift'] {
  let most: PatrolFacts['periodUplift'] = null;
  for (const { name, upliftRounds: rounds } of days.declared.get(day) ?? [])
    if (rounds > (most?.rounds ?? 0)) most = { name, rounds };
  return most;
}

interface Round {
  roundId: string;
  routeId: string | null;
  postId: string;
  shiftId: string | null;
  startedMs: number;
  endedMs: number | null;
  plannedPoints: number;
  scannedPoints: number;
  missedPointIds: string[];
  isInOrder: boolean | null;
  entryIds: string[];
}

function roundsOf(ctx: UseContext, days: SiteDays): Promise<Round[]> {
  const r = patrolRound;
  const { startsAt, endsAt } = days.span;
  return jsonRows<Round>(
    ctx,
    sql`select ${r.roundId} as "roundId", ${r.routeId} as "routeId", ${r.postId} as "postId", ${r.shiftId} as "shiftId",
               ${ms(r.startedAt, 'startedMs')}, ${ms(r.endedAt, 'endedMs')}, ${r.plannedPoints} as "plannedPoints",
               ${r.scannedPoints} as "scannedPoints", ${r.missedPointIds} as "missedPointIds",
               ${r.isInOrder} as "isInOrder", ${r.entryIds} as "entryIds"
        from ${r} where ${r.tenantId} = ${ctx.tenantId} and ${r.siteId} = ${days.siteId}
          and ${r.startedAt} >= ${startsAt.toISOString()} and ${r.startedAt} <= ${endsAt.toISOString()}
        order by ${r.startedAt}, ${r.id}`,
  );
}

/** A round is the shift's it was signed on for; without one, the shift's in whose window it began. */
function belongs(round: Round, s: PlannedShift): boolean {
  if (round.shiftId) return round.shiftId === s.id;
  return round.startedMs >= s.startsAt.getTime() && round.startedMs < s.endsAt.getTime();
}
