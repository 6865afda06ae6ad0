import type { UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import type { Reading } from '@zhiqin/sites';
import { askToRejudge } from '@zhiqin/sites';
import { post } from '@zhiqin/sites/schema';
import { and, eq, gte, isNull, lte, ne, sql } from 'drizzle-orm';
import { recordChanges } from '../change/record-changes.ts';
import { assignment, shift } from '../schema.ts';

/** A floating place somebody holds. */
export interface FloatingPlace {
  assignmentId: string;
  guardId: string;
  shiftId: string;
  siteId: string;
  siteName: string;
  day: string;
}

/**
 * 机动: who is rostered to a floating post through the whole of a shift, at its site or in a reserve of another, and so
 * can be put on it: guard → the place he gives up. The context must see all sites.
 */
export async function readFloating(
  { tx, tenantId }: Reading,
  target: { postId: string; startsAt: Date; endsAt: Date },
): Promise<Map<string, FloatingPlace>> {
  const rows = await tx
    .select({
      assignmentId: assignment.id,
      guardId: assignment.guardId,
      shiftId: shift.id,
      siteId: shift.siteId,
      siteName: site.name,
      day: shift.day,
    })
    .from(assignment)
    .innerJoin(shift, and(eq(shift.tenantId, assignment.tenantId), eq(shift.id, assignment.shiftId)))
    .innerJoin(post, and(eq(post.tenantId, shift.tenantId), eq(post.id, shift.postId)))
    .innerJoin(site, and(eq(site.tenantId, shift.tenantId), eq(site.id, shift.siteId)))
    .where(
      and(
        eq(assignment.tenantId, tenantId),
        isNull(assignment.withdrawnAt),
        eq(post.kind, 'floating'),
        ne(shift.postId, target.postId),
        lte(shift.startsAt, target.startsAt),
        gte(shift.endsAt, target.endsAt),
      ),
    );
  return new Map(rows.map((row) => [row.guardId, row]));
}

/** His floating place has served its purpose: it is not left open behind him. */
export async function closePlace(
  { tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>,
  shiftId: string,
): Promise<void> {
  await tx
    .update(shift)
    .set({ heads: sql`greatest(0, ${shift.heads} - 1)` })
    .where(and(eq(shift.tenantId, tenantId), eq(shift.id, shiftId)));
}

/** Takes somebody off a floating post of another site; its roster keeps the trace, its days are judged anew. */
export async function leaveFloating(ctx: UseContext, place: FloatingPlace, reason: string): Promise<void> {
  const { assignmentId, guardId, shiftId, siteId, siteName, day } = place;
  await ctx.tx
    .update(assignment)
    .set({ withdrawnAt: ctx.now, madeBy: null })
    .where(and(eq(assignment.tenantId, ctx.tenantId), eq(assignment.id, assignmentId)));
  await closePlace(ctx, shiftId);
  await recordChanges(
    ctx,
    { siteId, month: day.slice(0, 7), siteName },
    [{ guardId, shiftId, kind: 'withdrawn' }],
    reason,
  );
  await askToRejudge(ctx, { register: 'roster', siteId, fromDay: day });
  await ctx.publish({ siteId, topic: 'roster', id: siteId });
}
