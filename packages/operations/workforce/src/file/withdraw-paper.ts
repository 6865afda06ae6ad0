import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { askToRejudge } from '@zhiqin/sites';
import { and, eq, isNull } from 'drizzle-orm';
import { withdrawPaperInput } from './file-input.ts';
import { guardPaper } from './schema.ts';

/** A paper that was filed by mistake: stays, says why, and counts for nothing. Errors: `not-found`. */
export const withdrawPaper = command({
  action: 'paper.keep',
  input: withdrawPaperInput,
  async run(ctx, { paperId, reason }) {
    const [row] = await ctx.tx
      .update(guardPaper)
      .set({ withdrawnAt: ctx.now, withdrawnReason: reason })
      .where(
        and(
          eq(guardPaper.tenantId, ctx.tenantId),
          eq(guardPaper.id, paperId),
          isNull(guardPaper.withdrawnAt),
        ),
      )
      .returning({ guardId: guardPaper.guardId, siteIds: guardPaper.siteIds, startsOn: guardPaper.startsOn });
    if (!row) throw new DomainError('not-found');
    await askToRejudge(ctx, { register: 'personFile', personId: row.guardId, fromDay: row.startsOn });
    ctx.audit({ siteId: row.siteIds[0] ?? null, subjectId: row.guardId, paperId });
    return { id: paperId };
  },
});
