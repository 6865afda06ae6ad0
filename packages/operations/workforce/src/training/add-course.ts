import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { textOrNull } from '@zhiqin/sites/rules';
import { course } from './schema.ts';
import { addCourseInput } from './training-input.ts';

/** A course of the company, to be held at any site and read on every phone. Errors: `course.code-taken`. */
export const addCourse = command({
  action: 'course.keep',
  input: addCourseInput,
  async run(ctx, input) {
    const id = ctx.newId();
    const added = await ctx.tx
      .insert(course)
      .values({
        tenantId: ctx.tenantId,
        id,
        code: input.code,
        kind: input.kind,
        topic: input.topic,
        name: input.name,
        nameEn: textOrNull(input.nameEn),
        text: input.text,
        textEn: textOrNull(input.textEn),
        minutes: input.minutes,
        materials: [],
        siteIds: input.siteIds ?? null,
        createdAt: ctx.now,
      })
      .onConflictDoNothing()
      .returning({ id: course.id });
    if (added.length === 0)
      throw new DomainError('course.code-taken', { code: input.code }, { code: 'course.code-taken' });
    ctx.audit({ subjectId: id, code: input.code });
    return { id };
  },
});
