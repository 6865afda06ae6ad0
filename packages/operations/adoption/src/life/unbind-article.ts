import { command } from '@zhiqin/access';
import { and, eq } from 'drizzle-orm';
import { requireArticle, requireDraft } from '../require-draft.ts';
import { binding } from '../schema.ts';
import { unbindArticleInput } from './life-input.ts';

/** Takes a control from an article of a draft. Errors: `not-found`, `regulation.already-published`. */
export const unbindArticle = command({
  action: 'regulation.bind',
  input: unbindArticleInput,
  async run(ctx, { versionId, articleId, controlCode }) {
    const version = await requireDraft(ctx, versionId);
    await requireArticle(ctx, versionId, articleId);
    const gone = await ctx.tx
      .delete(binding)
      .where(
        and(
          eq(binding.tenantId, ctx.tenantId),
          eq(binding.articleId, articleId),
          eq(binding.controlCode, controlCode),
        ),
      )
      .returning({ id: binding.id });
    ctx.audit({ siteId: version.siteId, subjectId: versionId, article: articleId, control: controlCode });
    return { unbound: gone.length };
  },
});
