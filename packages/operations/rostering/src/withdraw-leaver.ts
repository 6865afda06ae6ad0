import type { LeaverContribution } from '@zhiqin/workforce';
import { and, eq, gte, isNull } from 'drizzle-orm';
import { assignment } from './schema.ts';

/** Somebody leaves: what he was planned for after it becomes an open shift, in drafts and in published months alike. */
export const withdrawLeaver: LeaverContribution = {
  key: 'roster',
  async onLeaving(ctx, { guardId, freeFrom }) {
    const taken = await ctx.tx
      .update(assignment)
      .set({ withdrawnAt: ctx.now })
      .where(
        and(
          eq(assignment.tenantId, ctx.tenantId),
          eq(assignment.guardId, guardId),
          gte(assignment.startsAt, freeFrom),
          isNull(assignment.withdrawnAt),
        ),
      )
      .returning({ siteId: assignment.siteId });
    for (const siteId of new Set(taken.map((row) => row.siteId)))
      await ctx.publish({ siteId, topic: 'roster', id: siteId });
  },
};
