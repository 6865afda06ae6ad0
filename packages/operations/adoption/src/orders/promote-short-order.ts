import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { insertArticle } from '../life/add-article.ts';
import { requireDraft } from '../require-draft.ts';
import { shortOrderPromotion } from '../schema.ts';
import { promoteShortOrderInput } from './order-input.ts';
import { requireOrder } from './require-order.ts';

/**
 * Makes a short order an article of a draft of its site; the order itself runs on as it was issued.
 * Errors: `not-found`, `regulation.already-published`, `order.promoted`.
 */
export const promoteShortOrder = command({
  action: 'regulation.draft',
  input: promoteShortOrderInput,
  async run(ctx, { orderId, versionId, afterArticleId, label }) {
    const order = await requireOrder(ctx, orderId);
    const version = await requireDraft(ctx, versionId);
    if (version.siteId !== order.siteId) throw new DomainError('not-found');
    const articleId = await insertArticle(ctx, version, afterArticleId, {
      label,
      body: order.text,
      bodyEn: order.textEn,
    });
    const stored = await ctx.tx
      .insert(shortOrderPromotion)
      .values({
        tenantId: ctx.tenantId,
        id: ctx.newId(),
        siteId: order.siteId,
        orderId,
        versionId,
        articleId,
        promotedBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
        promotedAt: ctx.now,
      })
      .onConflictDoNothing()
      .returning({ id: shortOrderPromotion.id });
    if (stored.length === 0) throw new DomainError('order.promoted');
    ctx.audit({ siteId: order.siteId, subjectId: orderId, versionId, article: articleId });
    return { versionId, articleId };
  },
});
