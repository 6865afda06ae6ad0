import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq, isNull } from 'drizzle-orm';
import { paperForm } from '../schema.ts';
import { voidPaperFormInput } from './paper-form-input.ts';

/** Says what became of a blank sheet that nobody will hand in. Once. Errors: `not-found`. */
export const voidPaperForm = command({
  action: 'paper-form.issue',
  input: voidPaperFormInput,
  async run(ctx, { formId, reason }): Promise<{ formId: string }> {
    const { actor } = ctx;
    if (actor.kind !== 'member') throw new DomainError('access.forbidden');
    const [voided] = await ctx.tx
      .update(paperForm)
      .set({ voidedBy: actor.membershipId, voidedAt: ctx.now, voidReason: reason })
      .where(and(eq(paperForm.tenantId, ctx.tenantId), eq(paperForm.id, formId), isNull(paperForm.voidedAt)))
      .returning({ siteId: paperForm.siteId });
    if (!voided) throw new DomainError('not-found');
    ctx.audit({ siteId: voided.siteId, subjectId: formId, reason });
    return { formId };
  },
});
