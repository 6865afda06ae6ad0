import { command } from '@zhiqin/access';
import { textOrNull } from '@zhiqin/sites/rules';
import { and, eq } from 'drizzle-orm';
import { requireArticle, requireDraft } from '../require-draft.ts';
import { article } from '../schema.ts';
import { reviseArticleInput } from './life-input.ts';

/** Changes the words of one part of a draft. Errors: `not-found`, `regulation.already-published`. */
export const reviseArticle = command({
  action: 'regulation.draft',
  input: reviseArticleInput,
  async run(ctx, { versionId, articleId, label, heading, headingEn, body, bodyEn }) {
    const version = await requireDraft(ctx, versionId);
    await requireArticle(ctx, versionId, articleId);
    await ctx.tx
      .update(article)
      .set({
        label,
        heading: textOrNull(heading),
        headingEn: textOrNull(headingEn),
        body,
        bodyEn: textOrNull(bodyEn),
      })
      .where(and(eq(article.tenantId, ctx.tenantId), eq(article.id, articleId)));
    ctx.audit({ siteId: version.siteId, subjectId: versionId, article: articleId });
    return { articleId };
  },
});
