import type { UseContext } from '@zhiqin/access';
import { patrolRound } from '@zhiqin/duty/schema';
import type { PatrolFacts } from '@zhiqin/regulations';
import { dayKind } from '@zhiqin/sites';
import { checkpoint, patrolRoute } from '@zhiqin/sites/schema';
import { and, eq, gte, isNull, lte } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { groupBy } from './presence.ts';
import type { Silence } from './silence.ts';
import type { PlannedShift, SiteDays } from './site-days.ts';

/** Rounds of each patrol post and shift (T01, T02, T03). A post without a route has no such window. */
export async function patrolWindows(
  ctx: UseContext,
  days: SiteDays,
  silence: Silence,
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
      ),
    ctx.tx
      .select({ id: checkpoint.id, name: checkpoint.name })
      .from(checkpoint)
      .where(and(eq(checkpoint.tenantId, ctx.tenantId), eq(checkpoint.siteId, days.siteId))),
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
      .orderBy(patrolRound.startedAt),
  ]);
  const names = new Map(points.map((point) => [point.id, point.name]));
  const roundsByPost = groupBy(rounds, (round) => round.postId);
  const routesByPost = groupBy(routes, (route) => route.postId);

  return days.shifts
    .filter((s) => s.day >= days.fromDay && s.day <= days.toDay && routesByPost.has(s.postId))
    .map((s) => {
      const own = (roundsByPost.get(s.postId) ?? []).filter((round) => belongs(round, s));
      const facts: PatrolFacts = {
        postId: s.postId,
        shiftId: s.id,
        rounds: own.map((round) => ({
          roundId: round.roundId,
          startedAt: round.startedAt.toISOString(),
          endedAt: round.endedAt?.toISOString() ?? null,
          plannedPoints: round.plannedPoints,
          scannedPoints: round.scannedPoints,
          missedPoints: round.missedPointIds.map((id) => names.get(id) ?? id),
          inOrder: round.isInOrder,
          entryIds: round.entryIds,
        })),
        plannedRounds: (routesByPost.get(s.postId) ?? []).reduce(
          (sum, route) => sum + route.roundsPerShift,
          0,
        ),
        isUpliftDay: dayKind(s.day).isHoliday,
        silence: silence.of(`post-shift:${s.id}`),
      };
      return {
        subjectKey: `post-shift:${s.id}`,
        postId: s.postId,
        shiftId: s.id,
        personId: null,
        day: s.day,
        startsAt: s.startsAt,
        endsAt: s.endsAt,
        named: { family: 'patrol', facts },
      };
    });
}

/** A round is the shift's it was signed on for; without one, the shift's in whose window it began. */
function belongs(round: { shiftId: string | null; startedAt: Date }, s: PlannedShift): boolean {
  if (round.shiftId) return round.shiftId === s.id;
  return round.startedAt >= s.startsAt && round.startedAt < s.endsAt;
}
