import { query } from '@zhiqin/access';
import { dayOf } from '@zhiqin/kernel';
import { noInput } from '@zhiqin/sites/rules';
import { and, asc, eq } from 'drizzle-orm';
import { ownPersonId } from '../own-person.ts';
import { exam, examSitting } from './schema.ts';
import { isFor, sitterOf } from './start-sitting.ts';

/** Exams open to the guard who asks, and every one he has sat, newest first, with his sittings. */
export const myExams = query({
  action: 'exam.sit',
  input: noInput,
  scope: 'tenant',
  async run(ctx) {
    const { tx, tenantId, now } = ctx;
    const personId = ownPersonId(ctx);
    const sitter = await sitterOf(ctx, personId);
    const today = dayOf(now, sitter.zone);
    const [exams, sittings] = await Promise.all([
      tx.select().from(exam).where(eq(exam.tenantId, tenantId)),
      tx
        .select()
        .from(examSitting)
        .where(and(eq(examSitting.tenantId, tenantId), eq(examSitting.guardId, personId)))
        .orderBy(asc(examSitting.attempt)),
    ]);
    return exams
      .map((one) => {
        const own = sittings.filter((sitting) => sitting.examId === one.id);
        const isOpen =
          isFor(one.siteIds, sitter.siteIds) &&
          today >= one.opensOn &&
          (!one.closesOn || today <= one.closesOn);
        const hasPassed = own.some((sitting) => sitting.isPassed === 1);
        const running = own.find((sitting) => sitting.closedAt === null && sitting.endsAt > now);
        return {
          id: one.id,
          name: one.name,
          nameEn: one.nameEn,
          kind: one.kind,
          minutes: one.minutes,
          passPercent: one.passPercent,
          questions: one.rules.reduce((sum, rule) => sum + rule.count, 0),
          opensOn: one.opensOn,
          closesOn: one.closesOn,
          hasPassed,
          attemptsLeft: Math.max(0, one.attempts - own.length),
          mayStart: running !== undefined || (isOpen && !hasPassed && own.length < one.attempts),
          runningId: running?.id ?? null,
          sittings: own.map(({ id, attempt, closedOn, percent, isPassed }) => ({
            id,
            attempt,
            closedOn,
            percent,
            isPassed: isPassed === 1,
          })),
          isShown: isOpen || own.length > 0,
        };
      })
      .filter((one) => one.isShown)
      .sort((a, b) => (a.opensOn < b.opensOn ? 1 : -1));
  },
});
