import { query } from '@zhiqin/access';
import { addDays, instantAt } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { patrolRoute, post } from '@zhiqin/sites/schema';
import { guard } from '@zhiqin/workforce/schema';
import { and, desc, eq, gte, inArray, lt, sql } from 'drizzle-orm';
import { roundsOfDayInput } from '../duty-input.ts';
import { entryProof, patrolRound } from '../schema.ts';

/** A day has a few dozen; a site that has more is asked day by day all the same. */
const mostShown = 300;

/**
 * The rounds begun on a day of the site's calendar, latest first, with the worst grade among their readings.
 * Errors: `not-found`.
 */
export const listRounds = query({
  action: 'duty.read',
  input: roundsOfDayInput,
  async run(ctx, { siteId, day, routeId }) {
    const { tx, tenantId } = ctx;
    const { zone } = await requireSite(ctx, siteId);
    const rows = await tx
      .select({
        roundId: patrolRound.roundId,
        routeId: patrolRound.routeId,
        routeName: patrolRoute.name,
        routeNameEn: patrolRoute.nameEn,
        postName: post.name,
        postNameEn: post.nameEn,
        personName: guard.name,
        startedAt: patrolRound.startedAt,
        endedAt: patrolRound.endedAt,
        planned: patrolRound.plannedPoints,
        scanned: patrolRound.scannedPoints,
        isInOrder: patrolRound.isInOrder,
      })
      .from(patrolRound)
      .leftJoin(
        patrolRoute,
        and(eq(patrolRoute.tenantId, patrolRound.tenantId), eq(patrolRoute.id, patrolRound.routeId)),
      )
      .leftJoin(post, and(eq(post.tenantId, patrolRound.tenantId), eq(post.id, patrolRound.postId)))
      .leftJoin(guard, and(eq(guard.tenantId, patrolRound.tenantId), eq(guard.id, patrolRound.personId)))
      .where(
        and(
          eq(patrolRound.tenantId, tenantId),
          eq(patrolRound.siteId, siteId),
          gte(patrolRound.startedAt, instantAt(day, '00:00', zone)),
          lt(patrolRound.startedAt, instantAt(addDays(day, 1), '00:00', zone)),
          routeId ? eq(patrolRound.routeId, routeId) : undefined,
        ),
      )
      .orderBy(desc(patrolRound.startedAt), desc(patrolRound.id))
      .limit(mostShown);
    if (rows.length === 0) return [];
    const grades = await tx
      .select({ roundId: entryProof.roundKey, worst: sql<string>`max(${entryProof.grade})` })
      .from(entryProof)
      .where(
        and(
          eq(entryProof.tenantId, tenantId),
          eq(entryProof.siteId, siteId),
          inArray(
            entryProof.roundKey,
            rows.map((row) => row.roundId),
          ),
        ),
      )
      .groupBy(entryProof.roundKey);
    const worstOf = new Map(grades.map((row) => [row.roundId, row.worst]));
    return rows.map((row) => ({ ...row, worstGrade: worstOf.get(row.roundId) ?? null }));
  },
});
