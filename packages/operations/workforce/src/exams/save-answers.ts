import { command } from '@zhiqin/access';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { closeWith, isOver, type SittingResult } from './close-sitting.ts';
import { saveAnswersInput } from './exam-input.ts';
import type { Answers, PaperQuestion } from './exam-types.ts';
import { requireOwnSitting } from './require-sitting.ts';
import { examSitting } from './schema.ts';

/**
 * Keeps answers as they are given, laid over those kept before, so that an empty battery loses none. After the end
 * nothing is taken any more and the sitting is closed with what there was. Errors: `not-found`.
 */
export const saveAnswers = command({
  action: 'exam.sit',
  input: saveAnswersInput,
  scope: 'tenant',
  async run(ctx, { sittingId, answers }): Promise<{ closed: SittingResult | null }> {
    const row = await requireOwnSitting(ctx, sittingId);
    const { sitting } = row;
    ctx.audit({ siteId: sitting.siteId, subjectId: sittingId });
    if (sitting.closedAt || isOver(sitting, ctx.now))
      return { closed: await closeWith(ctx, row, sitting.answers) };
    await ctx.tx
      .update(examSitting)
      // Laid over in the database: two savings under way at once keep both.
      .set({
        answers: sql`${examSitting.answers} || ${JSON.stringify(answersTo(sitting.paper, answers))}::jsonb`,
        savedAt: ctx.now,
      })
      .where(
        and(
          eq(examSitting.tenantId, ctx.tenantId),
          eq(examSitting.id, sittingId),
          isNull(examSitting.closedAt),
        ),
      );
    return { closed: null };
  },
});

/** Hands in: the last answers, if they came in time, and the score. Handing in twice says the same. Errors: `not-found`. */
export const handIn = command({
  action: 'exam.sit',
  input: saveAnswersInput,
  scope: 'tenant',
  async run(ctx, { sittingId, answers }): Promise<SittingResult> {
    const row = await requireOwnSitting(ctx, sittingId);
    const { sitting } = row;
    const late = sitting.closedAt !== null || isOver(sitting, ctx.now);
    const final = late ? sitting.answers : { ...sitting.answers, ...answersTo(sitting.paper, answers) };
    const result = await closeWith(ctx, row, final);
    ctx.audit({ siteId: sitting.siteId, subjectId: sittingId, percent: result.percent });
    return result;
  },
});

/** Answers to questions of this paper, each choice one that is shown, none twice. */
function answersTo(paper: readonly PaperQuestion[], given: Answers): Answers {
  const kept: Answers = {};
  for (const { questionId, choices } of paper) {
    const chosen = given[questionId];
    if (chosen) kept[questionId] = [...new Set(chosen)].filter((index) => index < choices.length);
  }
  return kept;
}
