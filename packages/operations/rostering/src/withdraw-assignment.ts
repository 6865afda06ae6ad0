import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { askToRejudge } from '@zhiqin/sites';
import { and, eq, isNull } from 'drizzle-orm';
import { publishedAt } from './publication.ts';
import { withdrawAssignmentInput } from './roster-input.ts';
import { assignment, shift } from './schema.ts';

/** Takes a guard off a shift; the place is open again. Errors: `not-found` (also when already withdrawn). */
export const withdrawAssignment = command({
  action: 'roster.plan',
  input: withdrawAssignmentInput,
  async run(ctx, { assignmentId }) {
    const [row] = await ctx.tx
      .update(assignment)
      .set({ withdrawnAt: ctx.now })
      .where(
        and(
          eq(assignment.tenantId, ctx.tenantId),
          eq(assignment.id, assignmentId),
          isNull(assignment.withdrawnAt),
        ),
      )
      .returning({ siteId: assignment.siteId, guardId: assignment.guardId, shiftId: assignment.shiftId });
    if (!row) throw new DomainError('not-found');
    const [place] = await ctx.tx
      .select({ day: shift.day })
      .from(shift)
      .where(and(eq(shift.tenantId, ctx.tenantId), eq(shift.id, row.shiftId)));
    if (place && (await publishedAt(ctx, row.siteId, place.day.slice(0, 7))))
      await askToRejudge(ctx, { register: 'roster', siteId: row.siteId, fromDay: place.day });
    ctx.audit({ siteId: row.siteId, subjectId: row.guardId, shiftId: row.shiftId });
    await ctx.publish({ siteId: row.siteId, topic: 'roster', id: row.siteId });
    return { id: assignmentId };
  },
});
