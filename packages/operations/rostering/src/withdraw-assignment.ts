import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq, isNull } from 'drizzle-orm';
import { withdrawAssignmentInput } from './roster-input.ts';
import { assignment } from './schema.ts';

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
    ctx.audit({ siteId: row.siteId, subjectId: row.guardId, shiftId: row.shiftId });
    await ctx.publish({ siteId: row.siteId, topic: 'roster', id: row.siteId });
    return { id: assignmentId };
  },
});
