import { query } from '@zhiqin/access';
import { and, asc, desc, eq } from 'drizzle-orm';
import { guardInput } from '../guard-input.ts';
import { tenantToday } from '../tenant-today.ts';
import { paperCoversUntil } from './paper-covers-until.ts';
import { requireGuard, requireOwn } from './require-guard.ts';
import { guardIssue, guardPaper } from './schema.ts';

/**
 * A guard's papers, newest first, withdrawn ones with their reason, and what he was issued. What is sealed is only said
 * to be there. A guard reads his own alone. Errors: `not-found`.
 */
export const listPapers = query({
  action: 'paper.read',
  input: guardInput,
  async run(ctx, { guardId }) {
    requireOwn(ctx, guardId);
    await requireGuard(ctx, guardId);
    const { tx, tenantId } = ctx;
    const papers = await tx
      .select()
      .from(guardPaper)
      .where(and(eq(guardPaper.tenantId, tenantId), eq(guardPaper.guardId, guardId)))
      .orderBy(desc(guardPaper.startsOn), desc(guardPaper.id));
    const issued = await tx
      .select()
      .from(guardIssue)
      .where(and(eq(guardIssue.tenantId, tenantId), eq(guardIssue.guardId, guardId)))
      .orderBy(asc(guardIssue.issuedOn), asc(guardIssue.id));
    return {
      today: await tenantToday(ctx),
      papers: papers.map(({ tenantId: _, siteIds: __, detailSealed, ...paper }) => ({
        ...paper,
        coversUntil: paperCoversUntil(paper),
        hasDetail: detailSealed !== null,
      })),
      issued: issued.map(({ tenantId: _, siteIds: __, ...item }) => item),
    };
  },
});
