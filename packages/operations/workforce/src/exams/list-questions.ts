import { query } from '@zhiqin/access';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { listQuestionsInput } from './exam-input.ts';
import type { QuestionKind } from './exam-types.ts';
import { examQuestion } from './schema.ts';

/** The bank, or one topic of it, with what is right: for the office alone. */
export const listQuestions = query({
  action: 'exam.read-bank',
  input: listQuestionsInput,
  async run({ tx, tenantId }, { topic }) {
    const rows = await tx
      .select()
      .from(examQuestion)
      .where(
        and(
          eq(examQuestion.tenantId, tenantId),
          isNull(examQuestion.retiredAt),
          topic ? eq(examQuestion.topic, topic) : undefined,
        ),
      )
      .orderBy(asc(examQuestion.topic), asc(examQuestion.id));
    return rows.map(({ tenantId: _, createdAt: __, retiredAt: ___, sourceId, kind, ...row }) => ({
      ...row,
      kind: kind as QuestionKind,
      isFromArticle: sourceId !== null,
    }));
  },
});
