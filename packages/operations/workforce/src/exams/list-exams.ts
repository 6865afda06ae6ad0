import { query } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { noInput } from '@zhiqin/sites/rules';
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { guard } from '../schema.ts';
import { shortages } from './draw-paper.ts';
import { examInput } from './exam-input.ts';
import { exam, examQuestion, examSitting } from './schema.ts';

/** Exams, newest first, with how many of the actor's people sat and passed, and topics the bank is too small in. */
export const listExams = query({
  action: 'exam.read',
  input: noInput,
  async run({ tx, tenantId }) {
    const [exams, counted, bank] = await Promise.all([
      tx.select().from(exam).where(eq(exam.tenantId, tenantId)).orderBy(desc(exam.opensOn), desc(exam.id)),
      tx
        .select({
          examId: examSitting.examId,
          sat: sql<number>`count(distinct ${examSitting.guardId})::int`,
          passed: sql<number>`count(distinct ${examSitting.guardId}) filter (where ${examSitting.isPassed} = 1)::int`,
        })
        .from(examSitting)
        .where(eq(examSitting.tenantId, tenantId))
        .groupBy(examSitting.examId),
      tx
        .select({ topic: examQuestion.topic, found: sql<number>`count(*)::int` })
        .from(examQuestion)
        .where(and(eq(examQuestion.tenantId, tenantId), isNull(examQuestion.retiredAt)))
        .groupBy(examQuestion.topic),
    ]);
    const byExam = new Map(counted.map((row) => [row.examId, row]));
    const found = new Map(bank.map((row) => [row.topic, row.found]));
    return {
      bank: Object.fromEntries(found),
      exams: exams.map(({ tenantId: _, createdAt: __, ...row }) => ({
        ...row,
        sat: byExam.get(row.id)?.sat ?? 0,
        passed: byExam.get(row.id)?.passed ?? 0,
        short: shortages(row.rules, [])
          .map(({ topic, wanted }) => ({ topic, wanted, found: found.get(topic) ?? 0 }))
          .filter((one) => one.found < one.wanted),
      })),
    };
  },
});

/** An exam's sittings of the actor's people, newest first, none of it what is right. Errors: `not-found`. */
export const examResults = query({
  action: 'exam.read',
  input: examInput,
  async run({ tx, tenantId }, { examId }) {
    const [found] = await tx
      .select()
      .from(exam)
      .where(and(eq(exam.tenantId, tenantId), eq(exam.id, examId)));
    if (!found) throw new DomainError('not-found');
    const rows = await tx
      .select({
        id: examSitting.id,
        guardId: examSitting.guardId,
        name: guard.name,
        staffNo: guard.staffNo,
        attempt: examSitting.attempt,
        startedAt: examSitting.startedAt,
        closedOn: examSitting.closedOn,
        percent: examSitting.percent,
        isPassed: examSitting.isPassed,
        topicScores: examSitting.topicScores,
      })
      .from(examSitting)
      .innerJoin(guard, and(eq(guard.tenantId, examSitting.tenantId), eq(guard.id, examSitting.guardId)))
      .where(and(eq(examSitting.tenantId, tenantId), eq(examSitting.examId, examId)))
      .orderBy(desc(examSitting.startedAt), asc(examSitting.id))
      .limit(500);
    const { tenantId: _, createdAt: __, ...shown } = found;
    return { exam: shown, sittings: rows.map((row) => ({ ...row, isPassed: row.isPassed === 1 })) };
  },
});
