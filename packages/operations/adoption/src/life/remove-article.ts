import { command } from '@zhiqin/access';
import { and, eq, inArray } from 'drizzle-orm';
import { requireArticle, requireDraft } from '../require-draft.ts';
import { acknowledgementQuestion, article, binding } from '../schema.ts';
import { partsUnder } from './add-article.ts';
import { articleOfVersionInput } from './life-input.ts';

/** Takes a part out of a draft, with all that stands under it. Errors: `not-found`, `regulation.already-published`. */
export const removeArticle = command({
  action: 'regulation.draft',
  input: articleOfVersionInput,
  async run(ctx, { versionId, articleId }) {
    const { tx, tenantId } = ctx;
    const version = await requireDraft(ctx, versionId);
    await requireArticle(ctx, versionId, articleId);
    const parts = await tx
      .select({ id: article.id, parentId: article.parentId })
      .from(article)
      .where(and(eq(article.tenantId, tenantId), eq(article.versionId, versionId)))
      .orderBy(article.position);
    const ids = [...partsUnder(parts, articleId)];
    await tx
      .delete(acknowledgementQuestion)
      .where(
        and(eq(acknowledgementQuestion.tenantId, tenantId), inArray(acknowledgementQuestion.articleId, ids)),
      );
    await tx.delete(binding).where(and(eq(binding.tenantId, tenantId), inArray(binding.articleId, ids)));
    await tx.delete(article).where(and(eq(article.tenantId, tenantId), inArray(article.id, ids)));
    ctx.audit({ siteId: version.siteId, subjectId: versionId, article: articleId, removed: ids.length });
    return { removed: ids.length };
  },
});
