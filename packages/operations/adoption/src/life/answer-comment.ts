import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { signedBy } from '../actor-name.ts';
import { regulationComment, regulationCommentAnswer } from '../schema.ts';
import { answerCommentInput } from './life-input.ts';

/** Says what came of a comment; a later answer stands beside the earlier ones. Errors: `not-found`. */
export const answerComment = command({
  action: 'regulation.consult',
  input: answerCommentInput,
  async run(ctx, { commentId, outcome, text }) {
    const [comment] = await ctx.tx
      .select({ siteId: regulationComment.siteId })
      .from(regulationComment)
      .where(and(eq(regulationComment.tenantId, ctx.tenantId), eq(regulationComment.id, commentId)));
    if (!comment) throw new DomainError('not-found');
    const by = signedBy(ctx);
    await ctx.tx.insert(regulationCommentAnswer).values({
      tenantId: ctx.tenantId,
      id: ctx.newId(),
      siteId: comment.siteId,
      commentId,
      outcome,
      text,
      answeredBy: by.id,
      answererName: by.name,
      answeredAt: ctx.now,
    });
    ctx.audit({ siteId: comment.siteId, subjectId: commentId, outcome });
    return { commentId };
  },
});
