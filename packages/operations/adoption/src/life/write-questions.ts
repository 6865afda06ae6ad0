import { command } from '@zhiqin/access';
import { textOrNull } from '@zhiqin/sites/rules';
import { and, eq } from 'drizzle-orm';
import { requireArticle, requireDraft } from '../require-draft.ts';
import { acknowledgementQuestion } from '../schema.ts';
import { writeQuestionsInput } from './life-input.ts';

/**
 * Sets what a guard is asked when he signs for an article: up to three questions with one right choice each, in place
 * of those before; none takes them back. Errors: `not-found`, `regulation.already-published`.
 */
export const writeQuestions = command({
  action: 'regulation.draft',
  input: writeQuestionsInput,
  async run(ctx, { versionId, articleId, questions }) {
    const { tx, tenantId } = ctx;
    const version = await requireDraft(ctx, versionId);
    await requireArticle(ctx, versionId, articleId);
    await tx
      .delete(acknowledgementQuestion)
      .where(
        and(eq(acknowledgementQuestion.tenantId, tenantId), eq(acknowledgementQuestion.articleId, articleId)),
      );
    if (questions.length > 0)
      await tx.insert(acknowledgementQuestion).values(
        questions.map((one, position) => ({
          tenantId,
          id: ctx.newId(),
          siteId: version.siteId,
          versionId,
          articleId,
          position,
          text: one.text,
          textEn: textOrNull(one.textEn),
          choices: one.choices.map(({ text, textEn }) => ({ text, textEn: textOrNull(textEn) })),
          correctChoice: one.correctChoice,
        })),
      );
    ctx.audit({
      siteId: version.siteId,
      subjectId: versionId,
      article: articleId,
      questions: questions.length,
    });
    return { questions: questions.length };
  },
});
