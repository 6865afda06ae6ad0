import { command } from '@zhiqin/access';
import { DomainError, instantAt } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { and, eq, isNull } from 'drizzle-orm';
import { course, trainingSession } from './schema.ts';
import { planSessionInput } from './training-input.ts';

/** When and where a course is held for a site's people; the day and time are the site's. Errors: `not-found`. */
export const planSession = command({
  action: 'training.keep',
  input: planSessionInput,
  async run(ctx, { siteId, courseId, day, time, minutes, place, trainer }) {
    const { tx, tenantId } = ctx;
    const { zone } = await requireSite(ctx, siteId);
    const [taught] = await tx
      .select({ minutes: course.minutes })
      .from(course)
      .where(and(eq(course.tenantId, tenantId), eq(course.id, courseId), isNull(course.retiredAt)));
    if (!taught) throw new DomainError('not-found');
    const id = ctx.newId();
    await tx.insert(trainingSession).values({
      tenantId,
      id,
      siteId,
      courseId,
      startsAt: instantAt(day, time, zone),
      minutes: minutes ?? taught.minutes,
      place,
      trainer,
      createdAt: ctx.now,
    });
    ctx.audit({ siteId, subjectId: id, course: courseId, day });
    return { id };
  },
});
