import { command } from '@zhiqin/access';
import { DomainError, dayOf } from '@zhiqin/kernel';
import { askToRejudge } from '@zhiqin/sites';
import { and, eq, sql } from 'drizzle-orm';
import { requireGuardsOf } from '../guard-in-reach.ts';
import { requireSession } from './require-session.ts';
import { course, trainingAttendance } from './schema.ts';
import { keepTopicResults } from './topic-results.ts';
import { recordAttendanceInput } from './training-input.ts';

/**
 * Who was there and what came of it, entered in the office: over what stood before; a signature from the phone stays a
 * signature. Nobody is credited more than the session took, or before it began. Errors: `not-found`,
 * `session.cancelled`, `session.not-held`.
 */
export const recordAttendance = command({
  action: 'training.keep',
  input: recordAttendanceInput,
  async run(ctx, { sessionId, people }) {
    const { tx, tenantId } = ctx;
    const { session, zone } = await requireSession(ctx, sessionId);
    if (session.cancelledAt) throw new DomainError('session.cancelled');
    if (session.startsAt > ctx.now) throw new DomainError('session.not-held');
    await requireGuardsOf(
      ctx,
      session.siteId,
      people.map((one) => one.guardId),
    );
    const outcomes = [...new Map(people.map((one) => [one.guardId, one])).values()];
    await tx
      .insert(trainingAttendance)
      .values(
        outcomes.map(({ guardId, minutes, result, score }) => ({
          tenantId,
          id: ctx.newId(),
          siteId: session.siteId,
          sessionId,
          guardId,
          day: dayOf(session.startsAt, zone),
          signedAt: ctx.now,
          signedBy: 'office',
          minutes: Math.min(minutes ?? session.minutes, session.minutes),
          result,
          score: score ?? null,
        })),
      )
      .onConflictDoUpdate({
        target: [trainingAttendance.tenantId, trainingAttendance.sessionId, trainingAttendance.guardId],
        set: { minutes: sql`excluded.minutes`, result: sql`excluded.result`, score: sql`excluded.score` },
      });
    const [taught] = await tx
      .select({ topic: course.topic })
      .from(course)
      .where(and(eq(course.tenantId, tenantId), eq(course.id, session.courseId)));
    const isExamined = (one: (typeof outcomes)[number]) => one.result !== 'attended';
    await keepTopicResults(
      ctx,
      sessionId,
      outcomes.filter(isExamined).map(({ guardId, result, score }) => ({
        ...{ guardId, day: dayOf(session.startsAt, zone), topic: taught?.topic ?? '' },
        ...{ isPassed: result === 'passed', score: score ?? null },
      })),
      outcomes.filter((one) => !isExamined(one)).map((one) => one.guardId),
    );
    await askToRejudge(ctx, {
      register: 'training',
      siteId: session.siteId,
      fromDay: dayOf(session.startsAt, zone),
    });
    ctx.audit({ siteId: session.siteId, subjectId: sessionId, people: people.length });
    return { people: people.length };
  },
});
