import { command } from '@zhiqin/access';
import { acknowledgementQuestion, regulationPublication } from '@zhiqin/adoption/schema';
import { requireSite } from '@zhiqin/sites';
import { and, asc, eq } from 'drizzle-orm';
import { articleQuestionsInput } from './exam-input.ts';
import type { QuestionKind } from './exam-types.ts';
import { examQuestion } from './schema.ts';

const trueOrFalse = new Set(['对/错', '正确/错误', '是/否']);

/**
 * Takes over what guards are asked when they sign for a site's published articles. The same words are taken once,
 * however many versions ask them; doing it again adds only what is new. Errors: `not-found`.
 */
export const importArticleQuestions = command({
  action: 'exam.keep',
  input: articleQuestionsInput,
  async run(ctx, { siteId, topic }) {
    const { tx, tenantId } = ctx;
    await requireSite(ctx, siteId);
    const asked = await tx
      .select({ question: acknowledgementQuestion })
      .from(acknowledgementQuestion)
      .innerJoin(
        regulationPublication,
        and(
          eq(regulationPublication.tenantId, acknowledgementQuestion.tenantId),
          eq(regulationPublication.versionId, acknowledgementQuestion.versionId),
        ),
      )
      .where(and(eq(acknowledgementQuestion.tenantId, tenantId), eq(acknowledgementQuestion.siteId, siteId)))
      .orderBy(asc(acknowledgementQuestion.id));
    const known = await tx
      .select({ text: examQuestion.text })
      .from(examQuestion)
      .where(eq(examQuestion.tenantId, tenantId));
    const taken = new Set(known.map((row) => row.text));
    let added = 0;
    for (const { question } of asked) {
      if (taken.has(question.text)) continue;
      taken.add(question.text);
      const kind: QuestionKind = trueOrFalse.has(question.choices.map((one) => one.text).join('/'))
        ? 'true-false'
        : 'single';
      await tx.insert(examQuestion).values({
        tenantId,
        id: ctx.newId(),
        kind,
        topic,
        text: question.text,
        textEn: question.textEn,
        pictureFileId: null,
        choices: question.choices.map(({ text, textEn }) => ({ text, textEn: textEn ?? null })),
        right: [question.correctChoice],
        sourceId: question.id,
        createdAt: ctx.now,
      });
      added += 1;
    }
    ctx.audit({ siteId, questions: added });
    return { added };
  },
});
