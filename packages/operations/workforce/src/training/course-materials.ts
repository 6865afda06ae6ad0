import { command, type UseContext } from '@zhiqin/access';
import { storeFile } from '@zhiqin/files';
import { DomainError } from '@zhiqin/kernel';
import { and, eq, isNull } from 'drizzle-orm';
import { course } from './schema.ts';
import { addMaterialInput, removeMaterialInput } from './training-input.ts';

/** What a phone can show without another program: pictures and PDF. */
const shown = /^(image\/|application\/pdf$)/;

/**
 * Puts a picture or a PDF to a course; the file's first bytes say which it is, whatever its name. Phones of the course's
 * sites fetch it and keep it. Errors: `not-found`, `file.kind`, `file.too-large`.
 */
export const addMaterial = command({
  action: 'course.keep',
  input: addMaterialInput,
  async run(ctx, { courseId, name, fileBase64 }) {
    const { materials } = await requireCourse(ctx, courseId);
    const bytes = Uint8Array.from(Buffer.from(fileBase64, 'base64'));
    const { id, sha256, mediaType, sizeBytes } = await ctx.run(storeFile, {
      bytes,
      purpose: 'course-material',
      title: name,
    });
    if (!shown.test(mediaType)) throw new DomainError('file.kind');
    await keep(ctx, courseId, [...materials, { fileId: id, name, sha256, mediaType, sizeBytes }]);
    ctx.audit({ subjectId: courseId, fileId: id });
    return { fileId: id };
  },
});

/** Takes a file off a course; phones forget it with the next exchange. Errors: `not-found`. */
export const removeMaterial = command({
  action: 'course.keep',
  input: removeMaterialInput,
  async run(ctx, { courseId, fileId }) {
    const { materials } = await requireCourse(ctx, courseId);
    const left = materials.filter((one) => one.fileId !== fileId);
    if (left.length === materials.length) throw new DomainError('not-found');
    await keep(ctx, courseId, left);
    ctx.audit({ subjectId: courseId, fileId });
    return { fileId };
  },
});

async function requireCourse({ tx, tenantId }: UseContext, courseId: string) {
  const [row] = await tx
    .select({ materials: course.materials })
    .from(course)
    .where(and(eq(course.tenantId, tenantId), eq(course.id, courseId), isNull(course.retiredAt)))
    .for('update');
  if (!row) throw new DomainError('not-found');
  return row;
}

async function keep(
  { tx, tenantId }: UseContext,
  courseId: string,
  materials: (typeof course.$inferSelect)['materials'],
): Promise<void> {
  await tx
    .update(course)
    .set({ materials })
    .where(and(eq(course.tenantId, tenantId), eq(course.id, courseId)));
}
