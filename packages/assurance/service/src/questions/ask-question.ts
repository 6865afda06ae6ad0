import { command, query, setDeadline, type UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import { and, desc, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { reportReminder } from '../delivery/schema.ts';
import { id, required } from '../fields.ts';
import { byWhom, clientOffice, company, membersOf, siteHeads } from '../members-of.ts';
import { subjectOf } from '../report-subject.ts';
import { serviceReport } from '../schema.ts';
import { reportQuestion } from './schema.ts';

/** Hours the contractor has to answer: of the house. */
const answerHours = 48;
export const questionAskedTask = 'service.question-asked';
export const questionDueTask = 'service.question-due';

const askInput = z.object({ reportId: id, line: required(120), text: required(1000) });
const answerInput = z.object({ reportQuestionId: id, answer: required(2000) });
const listInput = z.object({ reportId: z.optional(z.nullable(id)), isOpen: z.optional(z.boolean()) });
const clockInput = z.object({ reportQuestionId: id });
const dueInput = z.object({ reportQuestionId: id, number: z.optional(z.int()) });
/** How often the company is reminded of a question, a day apart: of the house. */
const questionReminders = 3;

/** 质询 (S7-4.2): the client asks about a line of a report it was given. Errors: `not-found`. */
export const askReportQuestion = command({
  action: 'report-question.ask',
  input: askInput,
  async run(ctx, { reportId, line, text }): Promise<{ reportQuestionId: string }> {
    const { tx, tenantId, now, actor } = ctx;
    if (actor.kind !== 'member') throw new DomainError('access.forbidden');
    const [report] = await tx
      .select({ siteId: serviceReport.siteId, clientId: serviceReport.clientId })
      .from(serviceReport)
      .where(and(eq(serviceReport.tenantId, tenantId), eq(serviceReport.id, reportId)));
    if (!report) throw new DomainError('not-found');
    const reportQuestionId = ctx.newId();
    await tx.insert(reportQuestion).values({
      ...{ tenantId, id: reportQuestionId, ...report, reportId, line, text, askedBy: actor.membershipId },
      ...{ askedByName: actor.displayName, askedAt: now },
      dueAt: new Date(now.getTime() + answerHours * 3_600_000),
    });
    // Whom it is told to, and the clock, are the house's own act.
    await ctx.enqueue(questionAskedTask, { reportQuestionId }, `question:${reportQuestionId}`);
    ctx.audit({ siteId: report.siteId, subjectId: reportQuestionId, reportId });
    return { reportQuestionId };
  },
});

async function requireQuestion(
  { tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>,
  reportQuestionId: string,
): Promise<typeof reportQuestion.$inferSelect> {
  const [row] = await tx
    .select()
    .from(reportQuestion)
    .where(and(eq(reportQuestion.tenantId, tenantId), eq(reportQuestion.id, reportQuestionId)));
  if (!row) throw new DomainError('not-found');
  return row;
}

/** Tells the site and the company of a question and starts its clock. The job behind the client's hand; bears a repeat. Errors: `not-found`. */
export const questionAsked = command({
  action: 'service.keep-clocks',
  input: clockInput,
  async run(ctx, { reportQuestionId }): Promise<void> {
    const asked = await requireQuestion(ctx, reportQuestionId);
    if (asked.answeredAt) return;
    await setDeadline(ctx, {
      task: questionDueTask,
      key: reportQuestionId,
      payload: { reportQuestionId },
      dueAt: asked.dueAt,
    });
    const { name } = await subjectOf(ctx, asked);
    await notify(ctx, await membersOf(ctx, siteHeads, asked.siteId), {
      template: 'questionAsked',
      params: { site: name, line: asked.line },
      path: `/admin/reports/${asked.reportId}`,
    });
    ctx.audit({ siteId: asked.siteId, subjectId: reportQuestionId });
  },
});

/**
 * Nobody has answered in time: the company hears of it, once for each clock, and again the next day. Bears a repeat.
 * Errors: `not-found`.
 */
export const questionDue = command({
  action: 'service.keep-clocks',
  input: dueInput,
  async run(ctx, { reportQuestionId, number = 1 }): Promise<{ isLate: boolean }> {
    const asked = await requireQuestion(ctx, reportQuestionId);
    if (asked.answeredAt || ctx.now < asked.dueAt) return { isLate: false };
    const { siteId, reportId } = asked;
    const stored = await ctx.tx
      .insert(reportReminder)
      .values({
        ...{ tenantId: ctx.tenantId, id: ctx.newId(), siteId, reportId, subjectId: reportQuestionId, number },
        sentAt: ctx.now,
      })
      .onConflictDoNothing()
      .returning({ id: reportReminder.id });
    if (stored.length === 0) return { isLate: true };
    const { name } = await subjectOf(ctx, asked);
    await notify(ctx, await membersOf(ctx, company, siteId), {
      template: 'questionDue',
      params: { site: name, line: asked.line },
      path: `/admin/reports/${reportId}`,
    });
    if (number < questionReminders)
      await setDeadline(ctx, {
        task: questionDueTask,
        key: reportQuestionId,
        payload: { reportQuestionId, number: number + 1 },
        dueAt: new Date(asked.dueAt.getTime() + number * 24 * 3_600_000),
      });
    ctx.audit({ siteId, subjectId: reportQuestionId, number });
    return { isLate: true };
  },
});

/** The contractor's answer, once: what is to be added is said by a further question. Errors: `not-found`, `question.answered`. */
export const answerReportQuestion = command({
  action: 'report-question.answer',
  input: answerInput,
  async run(ctx, { reportQuestionId, answer }): Promise<void> {
    const asked = await requireQuestion(ctx, reportQuestionId);
    if (asked.answeredAt) throw new DomainError('question.answered');
    const by = byWhom(ctx);
    await ctx.tx
      .update(reportQuestion)
      .set({ answer, answeredAt: ctx.now, answeredBy: by.id, answeredByName: by.name })
      .where(and(eq(reportQuestion.tenantId, ctx.tenantId), eq(reportQuestion.id, reportQuestionId)));
    const { name } = await subjectOf(ctx, asked);
    await notify(ctx, await membersOf(ctx, clientOffice, asked.siteId, asked.clientId), {
      template: 'questionAnswered',
      params: { site: name, line: asked.line },
      path: `/client/reports/${asked.reportId}`,
    });
    ctx.audit({ siteId: asked.siteId, subjectId: reportQuestionId });
  },
});

/** Questions in reach, newest first. Errors: none. */
export const listReportQuestions = query({
  action: 'report-question.read',
  input: listInput,
  async run({ tx, tenantId }, { reportId, isOpen }) {
    const rows = await tx
      .select()
      .from(reportQuestion)
      .where(
        and(
          eq(reportQuestion.tenantId, tenantId),
          reportId ? eq(reportQuestion.reportId, reportId) : undefined,
        ),
      )
      .orderBy(desc(reportQuestion.askedAt))
      .limit(200);
    return isOpen ? rows.filter((row) => !row.answeredAt) : rows;
  },
});
