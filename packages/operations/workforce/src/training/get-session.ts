import { query } from '@zhiqin/access';
import { dayOf } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { guardsOfSite } from '../guard-in-reach.ts';
import { requireSession } from './require-session.ts';
import { trainingAttendance } from './schema.ts';
import { sessionInput } from './training-input.ts';

/** A session with everybody of its site, and for each who was there what came of it. Errors: `not-found`. */
export const getSession = query({
  action: 'training.read',
  input: sessionInput,
  async run(ctx, { sessionId }) {
    const { session, course, zone } = await requireSession(ctx, sessionId);
    const day = dayOf(session.startsAt, zone);
    const [people, signed] = await Promise.all([
      guardsOfSite(ctx, session.siteId, day, day),
      ctx.tx
        .select()
        .from(trainingAttendance)
        .where(
          and(eq(trainingAttendance.tenantId, ctx.tenantId), eq(trainingAttendance.sessionId, sessionId)),
        ),
    ]);
    const byGuard = new Map(signed.map((row) => [row.guardId, row]));
    const { tenantId: _, createdAt: __, ...shown } = session;
    return {
      ...shown,
      zone,
      day,
      courseName: course.name,
      courseNameEn: course.nameEn,
      people: people.map(({ id, name, staffNo }) => {
        const row = byGuard.get(id);
        return {
          id,
          name,
          staffNo,
          attendance: row
            ? {
                signedAt: row.signedAt,
                signedBy: row.signedBy,
                minutes: row.minutes,
                result: row.result,
                score: row.score,
              }
            : null,
        };
      }),
    };
  },
});
