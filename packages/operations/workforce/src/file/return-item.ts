import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { textOrNull } from '@zhiqin/sites/rules';
import { and, eq, isNull, lte } from 'drizzle-orm';
import { returnItemInput } from './file-input.ts';
import { guardIssue } from './schema.ts';

/** Takes an issued item back. Errors: `not-found` (also when it is back already, or was issued later). */
export const returnItem = command({
  action: 'paper.keep',
  input: returnItemInput,
  async run(ctx, { issueId, returnedOn, note }) {
    const [row] = await ctx.tx
      .update(guardIssue)
      .set({ returnedOn, returnNote: textOrNull(note) })
      .where(
        and(
          eq(guardIssue.tenantId, ctx.tenantId),
          eq(guardIssue.id, issueId),
          isNull(guardIssue.returnedOn),
          lte(guardIssue.issuedOn, returnedOn),
        ),
      )
      .returning({ guardId: guardIssue.guardId, siteIds: guardIssue.siteIds });
    if (!row) throw new DomainError('not-found');
    ctx.audit({ siteId: row.siteIds[0] ?? null, subjectId: row.guardId, issueId });
    return { id: issueId };
  },
});
