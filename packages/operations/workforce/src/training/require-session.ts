import { site } from '@zhiqin/access/schema';
import { DomainError } from '@zhiqin/kernel';
import type { Reading } from '@zhiqin/sites';
import { and, eq } from 'drizzle-orm';
import { course, trainingSession } from './schema.ts';

/**
 * A session with its course and the site's zone, seen through the actor's walls.
 * @throws DomainError `not-found`
 */
export async function requireSession({ tx, tenantId }: Reading, sessionId: string) {
  const [row] = await tx
    .select({ session: trainingSession, course, zone: site.zone })
    .from(trainingSession)
    .innerJoin(
      course,
      and(eq(course.tenantId, trainingSession.tenantId), eq(course.id, trainingSession.courseId)),
    )
    .innerJoin(site, and(eq(site.tenantId, trainingSession.tenantId), eq(site.id, trainingSession.siteId)))
    .where(and(eq(trainingSession.tenantId, tenantId), eq(trainingSession.id, sessionId)));
  if (!row) throw new DomainError('not-found');
  return row;
}
