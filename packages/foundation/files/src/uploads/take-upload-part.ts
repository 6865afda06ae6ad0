import { command, type UseContext } from '@zhiqin/access';
import { DomainError, isDomainError } from '@zhiqin/kernel';
import { and, asc, eq } from 'drizzle-orm';
import { sha256Of } from '../file-store.ts';
import { mediaKindOf } from '../media-type.ts';
import { type UploadKind, type UploadState, uploadPartBytes, uploadPartInput } from '../rules.ts';
import { fileUpload, fileUploadPart } from '../schema.ts';
import { storeFile } from '../store-file.ts';
import { deviceOf, isStored, isUpload, keepUntil } from './begin-upload.ts';
import { dropUpload } from './drop-upload.ts';

/** `refused`: all of it came and it is not what was said; it was thrown away, and this is why. */
export interface TakenPart extends UploadState {
  refused: 'file.kind' | 'file.other-bytes' | 'file.too-large' | null;
}

/**
 * Takes the next part of an upload. One that does not follow on is not taken: the answer says where to go on. With the
 * last part the whole is looked at, hash and first bytes, and becomes a file of the phone's site.
 * A refusal is an answer, not an exception: what was thrown away must stay thrown away.
 * @throws DomainError `not-found` for an upload that was never begun or was given up; `request.too-large`.
 */
export const takeUploadPart = command({
  action: 'file.upload',
  input: uploadPartInput,
  async run(ctx, { sha256, offset, bytes }): Promise<TakenPart> {
    const { tx, tenantId, now } = ctx;
    const { deviceId, siteId } = deviceOf(ctx);
    if (bytes.length > uploadPartBytes)
      throw new DomainError('request.too-large', { limitBytes: uploadPartBytes });
    const [upload] = await tx
      .select()
      .from(fileUpload)
      .where(isUpload(ctx, deviceId, sha256))
      .for('update');
    const answer = (receivedBytes: number, isComplete: boolean, refused: TakenPart['refused'] = null) => ({
      sha256,
      receivedBytes,
      isComplete,
      refused,
    });
    if (!upload) {
      // The answer to the last part was lost and the phone asks again.
      if (await isStored(ctx, siteId, sha256)) return answer(offset + bytes.length, true);
      throw new DomainError('not-found');
    }
    if (offset !== upload.receivedBytes || bytes.length === 0) return answer(upload.receivedBytes, false);
    const receivedBytes = offset + bytes.length;
    if (receivedBytes > upload.sizeBytes) {
      await dropUpload(ctx, upload.id);
      return answer(0, false, 'file.other-bytes');
    }
    const part = { tenantId, id: ctx.newId(), siteId, uploadId: upload.id, offsetBytes: offset, bytes };
    await tx.insert(fileUploadPart).values(part);
    if (receivedBytes < upload.sizeBytes) {
      await tx
        .update(fileUpload)
        .set({ receivedBytes, changedAt: now })
        .where(and(eq(fileUpload.tenantId, tenantId), eq(fileUpload.id, upload.id)));
      await keepUntil(ctx, upload.id);
      return answer(receivedBytes, false);
    }
    const whole = await wholeOf(ctx, upload.id);
    await dropUpload(ctx, upload.id);
    ctx.audit({ siteId, subjectId: upload.id, sha256, kind: upload.kind });
    const refused = refusalOf(whole, sha256, upload.kind as UploadKind);
    if (refused) return answer(0, false, refused);
    await ctx.run(storeFile, { bytes: whole, purpose: upload.kind });
    return answer(receivedBytes, true);
  },
});

async function wholeOf({ tx, tenantId }: UseContext, uploadId: string): Promise<Buffer> {
  const parts = await tx
    .select({ bytes: fileUploadPart.bytes })
    .from(fileUploadPart)
    .where(and(eq(fileUploadPart.tenantId, tenantId), eq(fileUploadPart.uploadId, uploadId)))
    .orderBy(asc(fileUploadPart.offsetBytes));
  return Buffer.concat(parts.map((part) => part.bytes));
}

const families: Record<UploadKind, RegExp> = {
  photo: /^image\//,
  voice: /^audio\//,
  signature: /^image\/png$/,
};

function refusalOf(bytes: Buffer, sha256: string, kind: UploadKind): TakenPart['refused'] {
  if (sha256Of(bytes) !== sha256) return 'file.other-bytes';
  try {
    return families[kind].test(mediaKindOf(bytes).mediaType) ? null : 'file.kind';
  } catch (error) {
    if (isDomainError(error) && (error.code === 'file.kind' || error.code === 'file.too-large'))
      return error.code;
    throw error;
  }
}
