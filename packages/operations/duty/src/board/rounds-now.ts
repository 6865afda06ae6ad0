import type { UseContext } from '@zhiqin/access';
import { patrolRoute } from '@zhiqin/sites/schema';
import { guard } from '@zhiqin/workforce/schema';
import { and, asc, eq, gte, isNotNull, isNull } from 'drizzle-orm';
import { patrolRound } from '../schema.ts';
import type { BoardPost } from './posts-now.ts';
import { roundsBehind } from './rounds-behind.ts';

export interface BoardRoute {
  siteId: string;
  postId: string;
  routeId: string;
  name: string;
  nameEn: string | null;
  needed: number;
  done: number;
  /** Being walked now. */
  open: {
    roundId: string;
    personName: string | null;
    startedAt: Date;
    planned: number;
    scanned: number;
  }[];
  behind: number;
  behindSince: Date | null;
}

/** A round begun longer ago and never ended was broken off, not still being walked. */
const openForMs = 6 * 3_600_000;

/** How far each route has come in the running shift of its post; routes of posts without one are left out. */
export async function roundsNow(
  { tx, tenantId, now }: UseContext,
  siteId: string | null,
  posts: readonly BoardPost[],
): Promise<BoardRoute[]> {
  const running = new Map(posts.flatMap((one) => (one.shift ? [[one.postId, one.shift] as const] : [])));
  if (running.size === 0) return [];
  const earliest = new Date(Math.min(...[...running.values()].map((shift) => shift.startsAt.getTime())));
  const [routes, rounds] = await Promise.all([
    tx
      .select({
        siteId: patrolRoute.siteId,
        postId: patrolRoute.postId,
        routeId: patrolRoute.id,
        name: patrolRoute.name,
        nameEn: patrolRoute.nameEn,
        needed: patrolRoute.roundsPerShift,
      })
      .from(patrolRoute)
      .where(
        and(
          eq(patrolRoute.tenantId, tenantId),
          siteId ? eq(patrolRoute.siteId, siteId) : undefined,
          isNull(patrolRoute.retiredAt),
        ),
      )
      .orderBy(asc(patrolRoute.code)),
    tx
      .select({
        roundId: patrolRound.roundId,
        routeId: patrolRound.routeId,
        shiftId: patrolRound.shiftId,
        startedAt: patrolRound.startedAt,
        endedAt: patrolRound.endedAt,
        planned: patrolRound.plannedPoints,
        scanned: patrolRound.scannedPoints,
        personName: guard.name,
      })
      .from(patrolRound)
      .leftJoin(guard, and(eq(guard.tenantId, patrolRound.tenantId), eq(guard.id, patrolRound.personId)))
      .where(
        and(
          eq(patrolRound.tenantId, tenantId),
          siteId ? eq(patrolRound.siteId, siteId) : undefined,
          isNotNull(patrolRound.routeId),
          gte(patrolRound.startedAt, earliest),
        ),
      )
      .orderBy(asc(patrolRound.startedAt), asc(patrolRound.id)),
  ]);
  const roundsOf = Map.groupBy(rounds, (round) => round.routeId);
  return routes.flatMap((route) => {
    const shift = running.get(route.postId);
    if (!shift) return [];
    const own = (roundsOf.get(route.routeId) ?? []).filter(
      (round) => round.shiftId === shift.id || (round.shiftId === null && round.startedAt >= shift.startsAt),
    );
    const open = own.filter(
      (round) => round.endedAt === null && now.getTime() - round.startedAt.getTime() < openForMs,
    );
    const done = own.filter((round) => round.endedAt !== null).length;
    const { behind, since } = roundsBehind(
      { needed: route.needed, done, open: open.length },
      shift.startsAt,
      shift.endsAt,
      now,
    );
    return {
      ...route,
      done,
      open: open.map(({ roundId, personName, startedAt, planned, scanned }) => ({
        roundId,
        personName,
        startedAt,
        planned,
        scanned,
      })),
      behind,
      behindSince: since,
    };
  });
}
