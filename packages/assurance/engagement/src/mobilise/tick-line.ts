import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { keepPaper } from '../contract/require-contract.ts';
import { signedBy } from '../signed-by.ts';
import { finishLineInput, signLineInput, waiveLineInput } from './input.ts';
import { requireLine } from './require-engagement.ts';
import { checklistLine } from './schema.ts';

/** A line is done, with what was done and its evidence; one that both sign is done when both have (S9D-2). Errors: `not-found`, `engagement.closed`. */
export const finishChecklistLine = command({
  action: 'engagement.tick',
  input: finishLineInput,
  async run(ctx, { checklistLineId, note, fileBase64 }): Promise<void> {
    const { line } = await requireLine(ctx, checklistLineId);
    const fileId = await keepPaper(ctx, fileBase64, { purpose: 'checklist', siteId: line.siteId });
    await ctx.tx
      .update(checklistLine)
      .set({ doneAt: ctx.now, doneByName: signedBy(ctx).name, note, fileId: fileId ?? line.fileId })
      .where(and(eq(checklistLine.tenantId, ctx.tenantId), eq(checklistLine.id, checklistLineId)));
    ctx.audit({ siteId: line.siteId, subjectId: checklistLineId, code: line.code });
    await ctx.publish({ siteId: line.siteId, topic: 'engagement', id: line.siteId });
  },
});

/** One side signs that something was handed over as noted (S9D-2, S9D-3). Errors: `not-found`, `engagement.closed`, `checklist.not-done`, `checklist.no-signature`. */
export const signChecklistLine = command({
  action: 'engagement.tick',
  input: signLineInput,
  async run(ctx, { checklistLineId, side, name, signatureBase64 }): Promise<void> {
    const { line } = await requireLine(ctx, checklistLineId);
    if (!line.asksSignatures) throw new DomainError('checklist.no-signature');
    if (!line.doneAt) throw new DomainError('checklist.not-done');
    const fileId = await keepPaper(ctx, signatureBase64, { purpose: 'signature', siteId: line.siteId });
    await ctx.tx
      .update(checklistLine)
      .set(
        side === 'contractor'
          ? { ourSigner: name, ourSignatureFileId: fileId, ourSignedAt: ctx.now }
          : { clientSigner: name, clientSignatureFileId: fileId, clientSignedAt: ctx.now },
      )
      .where(and(eq(checklistLine.tenantId, ctx.tenantId), eq(checklistLine.id, checklistLineId)));
    ctx.audit({ siteId: line.siteId, subjectId: checklistLineId, side });
    await ctx.publish({ siteId: line.siteId, topic: 'engagement', id: line.siteId });
  },
});

/** A line is let go by somebody of the office, by name and with a reason. Errors: `not-found`, `engagement.closed`. */
export const waiveChecklistLine = command({
  action: 'engagement.decide',
  input: waiveLineInput,
  async run(ctx, { checklistLineId, reason }): Promise<void> {
    const { line } = await requireLine(ctx, checklistLineId);
    await ctx.tx
      .update(checklistLine)
      .set({ waivedAt: ctx.now, waivedByName: signedBy(ctx).name, waiveReason: reason })
      .where(and(eq(checklistLine.tenantId, ctx.tenantId), eq(checklistLine.id, checklistLineId)));
    ctx.audit({ siteId: line.siteId, subjectId: checklistLineId, code: line.code });
    await ctx.publish({ siteId: line.siteId, topic: 'engagement', id: line.siteId });
  },
});
