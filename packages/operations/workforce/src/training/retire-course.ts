import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { course } from './schema.ts';
import { retireCourseInput } from './training-input.ts';

/** No longer held: its sessions and hours stay. Errors: `not-found`. */
export const retireCourse = command({
  action: 'course.keep',
  input: retireCourseInput,
  async run(ctx, { courseId }) {
    const retired = await ctx.tx
      .update(course)
      .set({ retiredAt: ctx.now })
      .where(and(eq(course.tenantId, ctx.tenantId), eq(course.id, courseId)))
      .returning({ id: course.id });
    if (retired.length === 0) throw new DomainError('not-found');
    ctx.audit({ subjectId: courseId });
    return { id: courseId };
  },
});
