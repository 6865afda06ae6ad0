import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { questionIdInput } from './exam-input.ts';
import { examQuestion } from './schema.ts';

/** Drawn for no paper from now on; papers that hold it keep it. Errors: `not-found`. */
export const retireQuestion = command({
  action: 'exam.keep',
  input: questionIdInput,
  async run(ctx, { questionId }) {
    const retired = await ctx.tx
      .update(examQuestion)
      .set({ retiredAt: ctx.now })
      .where(and(eq(examQuestion.tenantId, ctx.tenantId), eq(examQuestion.id, questionId)))
      .returning({ id: examQuestion.id });
    if (retired.length === 0) throw new DomainError('not-found');
    ctx.audit({ subjectId: questionId });
    return { id: questionId };
  },
});
