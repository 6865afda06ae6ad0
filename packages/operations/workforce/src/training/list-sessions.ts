import { query } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { requireSite } from '@zhiqin/sites';
import { and, count, desc, eq } from 'drizzle-orm';
import { course, trainingAttendance, trainingSession } from './schema.ts';
import { listSessionsInput } from './training-input.ts';

const newest = 200;

/** The newest 200 sessions of the actor's sites (or one), with how many signed in. */
export const listSessions = query({
  action: 'training.read',
  input: listSessionsInput,
  async run(ctx, { siteId }) {
    const { tx, tenantId } = ctx;
    if (siteId) await requireSite(ctx, siteId);
    const rows = await tx
      .select({
        session: trainingSession,
        courseName: course.name,
        courseNameEn: course.nameEn,
        kind: course.kind,
        topic: course.topic,
        siteName: site.name,
        siteNameEn: site.nameEn,
        zone: site.zone,
      })
      .from(trainingSession)
      .innerJoin(
        course,
        and(eq(course.tenantId, trainingSession.tenantId), eq(course.id, trainingSession.courseId)),
      )
      .innerJoin(site, and(eq(site.tenantId, trainingSession.tenantId), eq(site.id, trainingSession.siteId)))
      .where(
        and(eq(trainingSession.tenantId, tenantId), siteId ? eq(trainingSession.siteId, siteId) : undefined),
      )
      .orderBy(desc(trainingSession.startsAt), desc(trainingSession.id))
      .limit(newest);
    const counted = await tx
      .select({ sessionId: trainingAttendance.sessionId, people: count() })
      .from(trainingAttendance)
      .where(eq(trainingAttendance.tenantId, tenantId))
      .groupBy(trainingAttendance.sessionId);
    const people = new Map(counted.map((row) => [row.sessionId, row.people]));
    return rows.map(({ session: { tenantId: _, createdAt: __, ...row }, ...more }) => ({
      ...row,
      ...more,
      people: people.get(row.id) ?? 0,
    }));
  },
});
