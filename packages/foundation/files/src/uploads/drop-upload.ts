import { cancelDeadline, command, type UseContext } from '@zhiqin/access';
import { isUuid } from '@zhiqin/kernel';
import { and, eq, lte } from 'drizzle-orm';
import * as z from 'zod/mini';
import { fileUpload, fileUploadPart } from '../schema.ts';

/** Name of the job that clears away an upload that stands still. */
export const sweepUploadTask = 'files.sweep-upload';
/** As long as a phone may be without network in the middle of a file. */
export const stillHours = 72;

/** Forgets an upload and what came of it. */
export async function dropUpload(ctx: UseContext, uploadId: string): Promise<void> {
  const { tx, tenantId } = ctx;
  await tx
    .delete(fileUploadPart)
    .where(and(eq(fileUploadPart.tenantId, tenantId), eq(fileUploadPart.uploadId, uploadId)));
  await tx.delete(fileUpload).where(and(eq(fileUpload.tenantId, tenantId), eq(fileUpload.id, uploadId)));
  await cancelDeadline(ctx, sweepUploadTask, uploadId);
}

/** The job of an upload's deadline: gives up what has stood still; the phone begins anew. One that moved stays. */
export const sweepUpload = command({
  action: 'file.sweep-upload',
  input: z.object({ uploadId: z.string().check(z.refine(isUuid, 'field.invalid')) }),
  async run(ctx, { uploadId }) {
    const stillSince = new Date(ctx.now.getTime() - stillHours * 3_600_000);
    const [still] = await ctx.tx
      .select({ id: fileUpload.id, siteId: fileUpload.siteId })
      .from(fileUpload)
      .where(
        and(
          eq(fileUpload.tenantId, ctx.tenantId),
          eq(fileUpload.id, uploadId),
          lte(fileUpload.changedAt, stillSince),
        ),
      );
    if (!still) return { dropped: false };
    await dropUpload(ctx, still.id);
    ctx.audit({ siteId: still.siteId, subjectId: still.id });
    return { dropped: true };
  },
});
