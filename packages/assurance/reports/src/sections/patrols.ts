import type { UseContext } from '@zhiqin/access';
import { patrolRound, patrolScan } from '@zhiqin/duty/schema';
import { timeOf } from '@zhiqin/kernel';
import { shift } from '@zhiqin/rostering/schema';
import { checkpoint, patrolRoute } from '@zhiqin/sites/schema';
import { and, count, eq, gte, lt, lte } from 'drizzle-orm';
import type { MonthlyReport } from '../monthly-report.ts';
import type { ReportScope } from './report-scope.ts';

type Patrols = MonthlyReport['patrols'];

/** Rounds planned, done and missed by route; scans by checkpoint and hour; the points missed, with what was said. */
export async function patrolSection(ctx: UseContext, scope: ReportScope): Promise<Patrols> {
  const within = (column: typeof patrolRound.startedAt | typeof patrolScan.at) =>
    and(gte(column, scope.window.startsAt), lt(column, scope.window.endsAt));
  const [routes, points, rounds, scans, shiftCounts] = await Promise.all([
    ctx.tx
      .select()
      .from(patrolRoute)
      .where(and(eq(patrolRoute.tenantId, ctx.tenantId), eq(patrolRoute.siteId, scope.siteId)))
      .orderBy(patrolRoute.code),
    ctx.tx
      .select()
      .from(checkpoint)
      .where(and(eq(checkpoint.tenantId, ctx.tenantId), eq(checkpoint.siteId, scope.siteId)))
      .orderBy(checkpoint.code),
    ctx.tx
      .select()
      .from(patrolRound)
      .where(
        and(
          eq(patrolRound.tenantId, ctx.tenantId),
          eq(patrolRound.siteId, scope.siteId),
          within(patrolRound.startedAt),
        ),
      )
      .orderBy(patrolRound.startedAt),
    ctx.tx
      .select({ checkpointId: patrolScan.checkpointId, at: patrolScan.at, method: patrolScan.method })
      .from(patrolScan)
      .where(
        and(
          eq(patrolScan.tenantId, ctx.tenantId),
          eq(patrolScan.siteId, scope.siteId),
          within(patrolScan.at),
        ),
      ),
    ctx.tx
      .select({ postId: shift.postId, shifts: count() })
      .from(shift)
      .where(
        and(
          eq(shift.tenantId, ctx.tenantId),
          eq(shift.siteId, scope.siteId),
          gte(shift.day, scope.fromDay),
          lte(shift.day, scope.toDay),
          lte(shift.endsAt, ctx.now),
        ),
      )
      .groupBy(shift.postId),
  ]);
  const shiftsOf = new Map(shiftCounts.map((row) => [row.postId, row.shifts]));
  const nameOf = new Map(points.map((point) => [point.id, { zh: point.name, en: point.nameEn }]));
  const roundsByRoute = Map.groupBy(rounds, (round) => round.routeId);

  const hours = new Map(points.map((point) => [point.id, Array.from({ length: 24 }, () => 0)]));
  const byMethod: Record<string, number> = {};
  for (const scan of scans) {
    byMethod[scan.method] = (byMethod[scan.method] ?? 0) + 1;
    const row = scan.checkpointId ? hours.get(scan.checkpointId) : undefined;
    const hour = Number(timeOf(scan.at, scope.zone).slice(0, 2));
    if (row) row[hour] = (row[hour] ?? 0) + 1;
  }
  return {
    routes: routes.map((route) => {
      const own = roundsByRoute.get(route.id) ?? [];
      const ended = own.filter((round) => round.endedAt !== null);
      const planned = (shiftsOf.get(route.postId) ?? 0) * route.roundsPerShift;
      return {
        name: { zh: route.name, en: route.nameEn },
        code: route.code,
        planned,
        done: ended.length,
        incomplete: ended.filter((round) => round.scannedPoints < round.plannedPoints).length,
        missed: Math.max(0, planned - ended.length),
      };
    }),
    heat: points.map((point) => ({
      checkpoint: { zh: point.name, en: point.nameEn },
      code: point.code,
      hours: hours.get(point.id) ?? [],
    })),
    missedPoints: rounds.flatMap((round) =>
      round.missedPointIds.map((pointId) => {
        const route = routes.find((candidate) => candidate.id === round.routeId);
        return {
          at: round.startedAt.toISOString(),
          route: { zh: route?.name ?? '', en: route?.nameEn ?? null },
          checkpoint: nameOf.get(pointId) ?? { zh: '', en: null },
          reason: round.missed.find((said) => said.checkpoint === pointId)?.reason ?? null,
        };
      }),
    ),
    byMethod,
  };
}
