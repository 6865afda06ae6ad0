import { cancelDeadline, command, type UseContext } from '@zhiqin/access';
import { dayOf } from '@zhiqin/kernel';
import { and, eq, isNull } from 'drizzle-orm';
import { keepTopicResults } from '../training/topic-results.ts';
import { sittingInput } from './exam-input.ts';
import type { Answers } from './exam-types.ts';
import { requireSitting, type SittingRow } from './require-sitting.ts';
import { examKey, examSitting } from './schema.ts';
import { percentOf, scorePaper } from './score-paper.ts';

export const closeSittingTask = 'exams.close';

/** A slow network may bring the last answers after the bell: so long they are taken. Of the house. */
export const graceSeconds = 60;

export function isOver({ endsAt }: { endsAt: Date }, now: Date): boolean {
  return now.getTime() > endsAt.getTime() + graceSeconds * 1000;
}

/** What a sitting came to. */
export interface SittingResult {
  percent: number;
  isPassed: boolean;
}

/** Scores what was answered and closes the sitting, once: whoever comes second is told what it came to. */
export async function closeWith(
  ctx: UseContext,
  { sitting, exam, zone }: SittingRow,
  answers: Answers,
): Promise<SittingResult> {
  const { tx, tenantId } = ctx;
  const [key] = await tx
    .select({ items: examKey.items })
    .from(examKey)
    .where(and(eq(examKey.tenantId, tenantId), eq(examKey.sittingId, sitting.id)));
  const score = scorePaper(key?.items ?? [], answers, exam.passPercent);
  const closedAt = new Date(Math.min(ctx.now.getTime(), sitting.endsAt.getTime()));
  const [closed] = await tx
    .update(examSitting)
    .set({
      answers,
      closedAt,
      closedOn: dayOf(closedAt, zone),
      percent: score.percent,
      isPassed: score.isPassed ? 1 : 0,
      topicScores: score.topicScores,
    })
    .where(
      and(eq(examSitting.tenantId, tenantId), eq(examSitting.id, sitting.id), isNull(examSitting.closedAt)),
    )
    .returning({ id: examSitting.id });
  if (!closed) {
    const { sitting: settled } = await requireSitting(ctx, sitting.id);
    return { percent: settled.percent ?? 0, isPassed: settled.isPassed === 1 };
  }
  await keepTopicResults(
    ctx,
    sitting.id,
    Object.entries(score.topicScores).map(([topic, one]) => ({
      ...{ guardId: sitting.guardId, day: dayOf(closedAt, zone), topic },
      ...{ isPassed: null, score: percentOf(one) },
    })),
  );
  await cancelDeadline(ctx, closeSittingTask, sitting.id);
  return { percent: score.percent, isPassed: score.isPassed };
}

/** When somebody's time is over and he has not handed in: what he had saved counts. Errors: `not-found`. */
export const closeSitting = command({
  action: 'exam.close',
  input: sittingInput,
  async run(ctx, { sittingId }) {
    const row = await requireSitting(ctx, sittingId);
    if (row.sitting.closedAt || ctx.now < row.sitting.endsAt) return { closed: false };
    await closeWith(ctx, row, row.sitting.answers);
    ctx.audit({ siteId: row.sitting.siteId, subjectId: sittingId });
    return { closed: true };
  },
});
