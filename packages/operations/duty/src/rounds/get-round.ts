import { query } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { checkpoint, patrolRoute, post } from '@zhiqin/sites/schema';
import { guard } from '@zhiqin/workforce/schema';
import { and, asc, eq } from 'drizzle-orm';
import { oneRoundInput } from '../duty-input.ts';
import type { Grade } from '../proof/reasons.ts';
import { entryProof, patrolRound, patrolScan } from '../schema.ts';
import { type RoundPoint, roundPoints } from './round-points.ts';

/**
 * One round: the points of its route in order, each with when and how well it was proved or why it was missed, and
 * what was read beside the route. Errors: `not-found`.
 */
export const getRound = query({
  action: 'duty.read',
  input: oneRoundInput,
  async run({ tx, tenantId }, { siteId, roundId }) {
    const [round] = await tx
      .select({
        round: patrolRound,
        routeName: patrolRoute.name,
        routeNameEn: patrolRoute.nameEn,
        isOrdered: patrolRoute.isOrdered,
        plannedIds: patrolRoute.checkpointIds,
        postName: post.name,
        postNameEn: post.nameEn,
        personName: guard.name,
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
          eq(patrolRound.roundId, roundId),
        ),
      );
    if (!round) throw new DomainError('not-found');
    const [scans, points] = await Promise.all([
      tx
        .select({
          entryId: patrolScan.id,
          checkpointId: patrolScan.checkpointId,
          label: patrolScan.label,
          at: patrolScan.at,
          failedItems: patrolScan.failedItems,
          isClear: patrolScan.isClear,
          grade: entryProof.grade,
        })
        .from(patrolScan)
        .leftJoin(
          entryProof,
          and(eq(entryProof.tenantId, patrolScan.tenantId), eq(entryProof.id, patrolScan.id)),
        )
        .where(
          and(
            eq(patrolScan.tenantId, tenantId),
            eq(patrolScan.siteId, siteId),
            eq(patrolScan.roundId, roundId),
          ),
        )
        .orderBy(asc(patrolScan.at), asc(patrolScan.id)),
      // Retired ones too: an old round still says where it went.
      tx
        .select({
          id: checkpoint.id,
          code: checkpoint.code,
          name: checkpoint.name,
          nameEn: checkpoint.nameEn,
          floor: checkpoint.floor,
        })
        .from(checkpoint)
        .where(and(eq(checkpoint.tenantId, tenantId), eq(checkpoint.siteId, siteId))),
    ]);
    const nameOf = new Map(points.map((one) => [one.id, one]));
    const told = roundPoints(
      round.plannedIds ?? [],
      scans.map((scan) => ({ ...scan, grade: scan.grade as Grade | null })),
      round.round.missed,
    );
    return {
      roundId,
      routeId: round.round.routeId,
      routeName: round.routeName,
      routeNameEn: round.routeNameEn,
      postName: round.postName,
      postNameEn: round.postNameEn,
      personName: round.personName,
      startedAt: round.round.startedAt,
      endedAt: round.round.endedAt,
      startEntryId: round.round.startEntryId,
      endEntryId: round.round.endEntryId,
      isOrdered: round.isOrdered ?? false,
      isInOrder: round.round.isInOrder,
      points: told.map((one: RoundPoint) => {
        const named = one.checkpointId ? nameOf.get(one.checkpointId) : undefined;
        return {
          ...one,
          code: named?.code ?? null,
          name: named?.name ?? null,
          nameEn: named?.nameEn ?? null,
          floor: named?.floor ?? null,
        };
      }),
    };
  },
});
