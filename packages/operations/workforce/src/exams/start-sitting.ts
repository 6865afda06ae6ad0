import { command, setDeadline, type UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError, dayOf } from '@zhiqin/kernel';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { ownPersonId } from '../own-person.ts';
import { guard } from '../schema.ts';
import { closeSittingTask, closeWith, graceSeconds, isOver } from './close-sitting.ts';
import { type BankQuestion, drawPaper, shortages } from './draw-paper.ts';
import { examInput } from './exam-input.ts';
import type { QuestionKind } from './exam-types.ts';
import { exam, examKey, examQuestion, examSitting } from './schema.ts';

/**
 * Sits down to an exam: a paper of his own, or the one he has not finished, with what he had answered. The bank is read
 * here and stays here. Errors: `not-found`, `exam.not-open`, `exam.passed`, `exam.no-attempts`, `exam.bank-too-small`.
 */
export const startSitting = command({
  action: 'exam.sit',
  input: examInput,
  // The bank is shut to a guard's own transaction.
  scope: 'tenant',
  async run(ctx, { examId }) {
    const { tx, tenantId, now } = ctx;
    const personId = ownPersonId(ctx);
    const [wanted] = await tx
      .select()
      .from(exam)
      .where(and(eq(exam.tenantId, tenantId), eq(exam.id, examId)));
    const sitter = await sitterOf(ctx, personId);
    if (!wanted || !isFor(wanted.siteIds, sitter.siteIds)) throw new DomainError('not-found');
    const before = await tx
      .select()
      .from(examSitting)
      .where(
        and(
          eq(examSitting.tenantId, tenantId),
          eq(examSitting.examId, examId),
          eq(examSitting.guardId, personId),
        ),
      )
      .orderBy(asc(examSitting.attempt));
    let hasPassed = before.some((one) => one.isPassed === 1);
    const open = before.find((one) => one.closedAt === null);
    if (open && !isOver(open, now)) return { sittingId: open.id };
    if (open)
      hasPassed ||= (await closeWith(ctx, { sitting: open, exam: wanted, zone: sitter.zone }, open.answers))
        .isPassed;
    const today = dayOf(now, sitter.zone);
    if (today < wanted.opensOn || (wanted.closesOn && today > wanted.closesOn))
      throw new DomainError('exam.not-open');
    if (hasPassed) throw new DomainError('exam.passed');
    if (before.length >= wanted.attempts) throw new DomainError('exam.no-attempts');

    const bank = await bankFor(
      ctx,
      wanted.rules.map((rule) => rule.topic),
    );
    if (shortages(wanted.rules, bank).length > 0) throw new DomainError('exam.bank-too-small');
    const id = ctx.newId();
    const { paper, key } = drawPaper(wanted.rules, bank, id);
    const endsAt = new Date(now.getTime() + wanted.minutes * 60_000);
    const [started] = await tx
      .insert(examSitting)
      .values({
        tenantId,
        id,
        siteId: sitter.siteId,
        guardId: personId,
        examId,
        attempt: before.length + 1,
        seed: id,
        paper,
        answers: {},
        startedAt: now,
        endsAt,
        savedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: examSitting.id });
    // Two taps at once: the other one's paper is his paper.
    if (!started) return { sittingId: await openSittingOf(ctx, examId, personId) };
    await tx.insert(examKey).values({ tenantId, id: ctx.newId(), sittingId: id, items: key });
    await setDeadline(ctx, {
      task: closeSittingTask,
      key: id,
      payload: { sittingId: id },
      dueAt: new Date(endsAt.getTime() + (graceSeconds + 1) * 1000),
    });
    ctx.audit({ siteId: sitter.siteId, subjectId: id, exam: examId, attempt: before.length + 1 });
    return { sittingId: id };
  },
});

export const isFor = (examSites: readonly string[] | null, own: readonly string[]): boolean =>
  examSites === null || examSites.some((id) => own.includes(id));

/** @throws DomainError `not-found` */
export async function sitterOf({ tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>, personId: string) {
  const [row] = await tx
    .select({ siteIds: guard.siteIds, leftOn: guard.leftOn })
    .from(guard)
    .where(and(eq(guard.tenantId, tenantId), eq(guard.id, personId)));
  const [siteId] = row?.siteIds ?? [];
  if (!row || !siteId) throw new DomainError('not-found');
  const [place] = await tx
    .select({ zone: site.zone })
    .from(site)
    .where(and(eq(site.tenantId, tenantId), eq(site.id, siteId)));
  return { siteIds: row.siteIds, siteId, zone: place?.zone ?? 'Asia/Shanghai' };
}

async function bankFor({ tx, tenantId }: UseContext, topics: readonly string[]): Promise<BankQuestion[]> {
  const rows = await tx
    .select()
    .from(examQuestion)
    .where(
      and(
        eq(examQuestion.tenantId, tenantId),
        isNull(examQuestion.retiredAt),
        inArray(examQuestion.topic, [...new Set(topics)]),
      ),
    );
  return rows.map((row) => ({ ...row, kind: row.kind as QuestionKind }));
}

async function openSittingOf(
  { tx, tenantId }: UseContext,
  examId: string,
  personId: string,
): Promise<string> {
  const [row] = await tx
    .select({ id: examSitting.id })
    .from(examSitting)
    .where(
      and(
        eq(examSitting.tenantId, tenantId),
        eq(examSitting.examId, examId),
        eq(examSitting.guardId, personId),
        isNull(examSitting.closedAt),
      ),
    );
  if (!row) throw new DomainError('not-found');
  return row.id;
}
