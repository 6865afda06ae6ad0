import type { UseContext } from '@zhiqin/access';
import { patrolRound } from '@zhiqin/duty/schema';
import type { PatrolFacts } from '@zhiqin/regulations';
import { dayKind } from '@zhiqin/sites';
import { checkpoint, patrolRoute } from '@zhiqin/sites/schema';
import { and, eq, gte, isNull, lte } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { patrolDetail } from './patrol-detail.ts';
import { groupBy, postShift, shiftsOf } from './presence.ts';
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
    ctx.tx
      .select()
      .from(patrolRound)
      .where(
        and(
          eq(patrolRound.tenantId, ctx.tenantId),
          eq(patrolRound.siteId, days.siteId),
          gte(patrolRound.startedAt, days.span.startsAt),
          lte(patrolRound.startedAt, days.span.endsAt),
        ),
      )
      .orderBy(patrolRound.startedAt, patrolRound.id),
  ]);
  const detail = withDetail ? await patrolDetail(ctx, days) : null;
  const critical = points.filter((point) => point.isCritical);
  const names = new Map(points.map((point) => [point.id, point.name]));
  const roundsByPost = groupBy(rounds, (round) => round.postId);
  const routesByPost = groupBy(routes, (route) => route.postId);

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
          startedAt: round.startedAt.toISOString(),
          endedAt: round.endedAt?.toISOString() ?? null,
          plannedPoints: round.plannedPoints,
          scannedPoints: round.scannedPoints,
          missedPoints: round.missedPointIds.map((id) => names.get(id) ?? id),
          inOrder: round.isInOrder,
          criticalPoints: critical
            .filter(({ id }) =>
              routes.some((route) => route.id === round.routeId && route.checkpointIds.includes(id)),
            )
            .map(({ id, name }) => ({ name, scans: detail?.scansOf(round.roundId, id) ?? 0 })),
          anomalies: detail?.anomaliesOf(round.roundId) ?? [],
          entryIds: round.entryIds,
        })),
        plannedRounds: (routesByPost.get(s.postId) ?? []).reduce(
          (sum, route) => sum + route.roundsPerShift,
          0,
        ),
        isUpliftDay:
          dayKind(s.day).isHoliday || (days.declared.get(s.day) ?? []).some((period) => period.hasUplift),
        silence: silence.of(`post-shift:${s.id}`),
      };
      return { ...postShift(s), named: { family: 'patrol', facts } };
    });
}

/** A round is the shift's it was signed on for; without one, the shift's in whose window it began. */
export function belongs(round: { shiftId: string | null; startedAt: Date }, s: PlannedShift): boolean {
  if (round.shiftId) return round.shiftId === s.id;
  return round.startedAt >= s.startsAt && round.startedAt < s.endsAt;
}
