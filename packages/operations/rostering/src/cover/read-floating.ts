import type { Reading, SitePlan } from '@zhiqin/sites';
import { and, eq, gte, inArray, isNull, lte } from 'drizzle-orm';
import { assignment, shift } from '../schema.ts';

/**
 * 机动: who is rostered that day to a floating post of the site through the whole of a shift, and so can be put on it:
 * guard → the assignment he gives up.
 */
export async function readFloating(
  { tx, tenantId }: Reading,
  plan: Pick<SitePlan, 'site' | 'posts'>,
  target: { postId: string; day: string; startsAt: Date; endsAt: Date },
): Promise<Map<string, string>> {
  const posts = plan.posts.filter((post) => post.kind === 'floating' && post.id !== target.postId);
  if (posts.length === 0) return new Map();
  const rows = await tx
    .select({ id: assignment.id, guardId: assignment.guardId })
    .from(assignment)
    .innerJoin(shift, and(eq(shift.tenantId, assignment.tenantId), eq(shift.id, assignment.shiftId)))
    .where(
      and(
        eq(assignment.tenantId, tenantId),
        isNull(assignment.withdrawnAt),
        inArray(
          shift.postId,
          posts.map((post) => post.id),
        ),
        eq(shift.day, target.day),
        lte(shift.startsAt, target.startsAt),
        gte(shift.endsAt, target.endsAt),
      ),
    );
  return new Map(rows.map((row) => [row.guardId, row.id]));
}
