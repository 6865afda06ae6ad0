import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { unseal } from '@zhiqin/privacy';
import { and, eq } from 'drizzle-orm';
import { revealPaperInput } from './file-input.ts';
import type { VettingBar } from './paper-kinds.ts';
import { guardPaper } from './schema.ts';

/**
 * Shows what a vetting found or a doctor wrote to somebody who says why (个人信息保护法 第51条); on the record in the
 * same transaction. Errors: `not-found`, also where nothing is sealed.
 */
export const revealPaper = command({
  action: 'paper.reveal',
  input: revealPaperInput,
  async run(ctx, { paperId, reason }): Promise<{ bars: VettingBar[]; note: string | null }> {
    const { tx, tenantId } = ctx;
    const [row] = await tx
      .select({ guardId: guardPaper.guardId, kind: guardPaper.kind, detail: guardPaper.detailSealed })
      .from(guardPaper)
      .where(and(eq(guardPaper.tenantId, tenantId), eq(guardPaper.id, paperId)));
    if (!row?.detail) throw new DomainError('not-found');
    ctx.audit({ subjectId: row.guardId, of: 'guard', field: row.kind, reason });
    return JSON.parse(unseal(tenantId, row.detail));
  },
});
