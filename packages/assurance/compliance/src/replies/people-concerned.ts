import type { UseContext } from '@zhiqin/access';
import { presenceSpan } from '@zhiqin/duty/schema';
import { assignment, shift } from '@zhiqin/rostering/schema';
import { guard } from '@zhiqin/workforce/schema';
import { and, asc, eq, gt, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { controlResult } from '../schema.ts';

type Concerning = Pick<
  typeof controlResult.$inferSelect,
  'siteId' | 'postId' | 'shiftId' | 'personId' | 'windowStartsAt' | 'windowEndsAt'
>;

/**
 * Guards a result concerns: the person it is about; else who was rostered for its shift, or stood on its post (on any,
 * where it names none) in its window.
 */
export async function peopleConcerned(ctx: UseContext, result: Concerning) {
  const { tx, tenantId } = ctx;
  const columns = { id: guard.id, name: guard.name, staffNo: guard.staffNo };
  const ids = result.personId ? [result.personId] : onDuty(ctx, result);
  return tx
    .select(columns)
    .from(guard)
    .where(and(eq(guard.tenantId, tenantId), inArray(guard.id, ids)))
    .orderBy(asc(guard.pinyin), asc(guard.id));
}

function onDuty({ tx, tenantId }: UseContext, result: Concerning) {
  const { siteId, postId, shiftId, windowStartsAt, windowEndsAt } = result;
  const rostered = tx
    .select({ id: assignment.guardId })
    .from(assignment)
    .innerJoin(shift, and(eq(shift.tenantId, assignment.tenantId), eq(shift.id, assignment.shiftId)))
    .where(
      and(
        eq(assignment.tenantId, tenantId),
        eq(assignment.siteId, siteId),
        isNull(assignment.withdrawnAt),
        shiftId
          ? eq(assignment.shiftId, shiftId)
          : and(
              postId ? eq(shift.postId, postId) : undefined,
              lt(assignment.startsAt, windowEndsAt),
              gt(assignment.endsAt, windowStartsAt),
            ),
      ),
    );
  const present = tx
    .select({ id: sql<string>`${presenceSpan.personId}` })
    .from(presenceSpan)
    .where(
      and(
        eq(presenceSpan.tenantId, tenantId),
        eq(presenceSpan.siteId, siteId),
        postId ? eq(presenceSpan.postId, postId) : undefined,
        lt(presenceSpan.fromAt, windowEndsAt),
        or(isNull(presenceSpan.toAt), gt(presenceSpan.toAt, windowStartsAt)),
      ),
    );
  return unionAll(rostered, present);
}
