import { command } from '@zhiqin/access';
import { requireArticle, requireDraft } from '../require-draft.ts';
import { regulationComment } from '../schema.ts';
import { recordCommentInput } from './life-input.ts';

/** Takes down what somebody said in the consultation. Errors: `not-found`, `regulation.already-published`. */
export const recordComment = command({
  action: 'regulation.consult',
  input: recordCommentInput,
  async run(ctx, { versionId, articleId, speaker, saidOn, text }) {
    const version = await requireDraft(ctx, versionId);
    if (articleId) await requireArticle(ctx, versionId, articleId);
    const id = ctx.newId();
    await ctx.tx.insert(regulationComment).values({
      tenantId: ctx.tenantId,
      id,
      siteId: version.siteId,
      versionId,
      articleId: articleId ?? null,
      speaker,
      saidOn,
      text,
      recordedBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
      recordedAt: ctx.now,
    });
    ctx.audit({ siteId: version.siteId, subjectId: versionId, commentId: id });
    return { id };
  },
});
