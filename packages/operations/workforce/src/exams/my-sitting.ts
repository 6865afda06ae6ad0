import { query } from '@zhiqin/access';
import { readFile } from '@zhiqin/files';
import { DomainError } from '@zhiqin/kernel';
import { and, count, eq } from 'drizzle-orm';
import { examPictureInput, sittingInput } from './exam-input.ts';
import { requireOwnSitting } from './require-sitting.ts';
import { examKey, examSitting } from './schema.ts';
import { pointsOf } from './score-paper.ts';

/**
 * His paper and what he has answered. Once it is over: the score, which answers were not right, and the right ones too
 * as soon as he has no sitting left to use them in. Before that the key is not read at all. Errors: `not-found`.
 */
export const mySitting = query({
  action: 'exam.sit',
  input: sittingInput,
  scope: 'tenant',
  async run(ctx, { sittingId }) {
    const { tx, tenantId } = ctx;
    const { sitting, exam } = await requireOwnSitting(ctx, sittingId);
    const shown = {
      id: sitting.id,
      name: exam.name,
      nameEn: exam.nameEn,
      minutes: exam.minutes,
      passPercent: exam.passPercent,
      attempt: sitting.attempt,
      attempts: exam.attempts,
      endsAt: sitting.endsAt,
      secondsLeft: Math.max(0, Math.floor((sitting.endsAt.getTime() - ctx.now.getTime()) / 1000)),
      paper: sitting.paper,
      answers: sitting.answers,
    };
    if (!sitting.closedAt) return { ...shown, closed: null };
    const [key] = await tx
      .select({ items: examKey.items })
      .from(examKey)
      .where(and(eq(examKey.tenantId, tenantId), eq(examKey.sittingId, sittingId)));
    const [used] = await tx
      .select({ sittings: count() })
      .from(examSitting)
      .where(
        and(
          eq(examSitting.tenantId, tenantId),
          eq(examSitting.examId, sitting.examId),
          eq(examSitting.guardId, sitting.guardId),
        ),
      );
    const isPassed = sitting.isPassed === 1;
    const isLast = isPassed || (used?.sittings ?? 0) >= exam.attempts;
    return {
      ...shown,
      closed: {
        at: sitting.closedAt,
        percent: sitting.percent ?? 0,
        isPassed,
        attemptsLeft: isPassed ? 0 : exam.attempts - (used?.sittings ?? 0),
        items: (key?.items ?? []).map((item) => ({
          questionId: item.questionId,
          points: pointsOf(item, sitting.answers[item.questionId] ?? []),
          of: item.points,
          right: isLast ? item.right : null,
        })),
      },
    };
  },
});

/** The picture of a question on his paper, as a data address. Errors: `not-found`. */
export const examPicture = query({
  action: 'exam.sit',
  input: examPictureInput,
  scope: 'tenant',
  async run(ctx, { sittingId, questionId }) {
    const { sitting } = await requireOwnSitting(ctx, sittingId);
    const asked = sitting.paper.find((one) => one.questionId === questionId);
    if (!asked?.pictureFileId) throw new DomainError('not-found');
    const { mediaType, bytes } = await ctx.run(readFile, { id: asked.pictureFileId });
    return { address: `data:${mediaType};base64,${bytes.toString('base64')}` };
  },
});
