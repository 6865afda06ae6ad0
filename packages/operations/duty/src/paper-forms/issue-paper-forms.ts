import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { post } from '@zhiqin/sites/schema';
import { and, eq, max } from 'drizzle-orm';
import { lockSite } from '../intake/accept-batch.ts';
import { paperForm } from '../schema.ts';
import { issuePaperFormsInput } from './paper-form-input.ts';

/** Takes the next numbers of a post for blank sheets of one form, to be printed. Errors: `not-found`. */
export const issuePaperForms = command({
  action: 'paper-form.issue',
  input: issuePaperFormsInput,
  async run(ctx, { siteId, postId, sheet, count }): Promise<{ first: number; last: number }> {
    const { tx, tenantId, actor } = ctx;
    if (actor.kind !== 'member') throw new DomainError('access.forbidden');
    const site = await requireSite(ctx, siteId);
    const [place] = await tx
      .select({ code: post.code })
      .from(post)
      .where(and(eq(post.tenantId, tenantId), eq(post.siteId, siteId), eq(post.id, postId)));
    if (!place) throw new DomainError('not-found');
    await lockSite(ctx, siteId);
    const [known] = await tx
      .select({ number: max(paperForm.number) })
      .from(paperForm)
      .where(and(eq(paperForm.tenantId, tenantId), eq(paperForm.postId, postId)));
    const first = (known?.number ?? 0) + 1;
    await tx.insert(paperForm).values(
      Array.from({ length: count }, (_, i) => ({
        tenantId,
        id: ctx.newId(),
        siteId,
        postId,
        sheet,
        number: first + i,
        sheetNo: `${site.code}-${place.code}-${String(first + i).padStart(4, '0')}`,
        issuedBy: actor.membershipId,
        issuedAt: ctx.now,
      })),
    );
    const last = first + count - 1;
    ctx.audit({ siteId, subjectId: postId, sheet, first, last });
    return { first, last };
  },
});
