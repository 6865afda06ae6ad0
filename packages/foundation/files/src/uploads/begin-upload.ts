import { command, setDeadline, type UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, count, eq, isNull } from 'drizzle-orm';
import { beginUploadInput, type UploadState, uploadLimitBytes } from '../rules.ts';
import { fileUpload, storedFile } from '../schema.ts';
import { dropUpload, stillHours, sweepUploadTask } from './drop-upload.ts';

/** A phone sends one after another; more begun ones than this are not a phone's. */
const openAtMost = 200;

/**
 * A phone says which file it is about to send, by its hash; any number of times. Bytes that its site already has are
 * not sent again.
 * @throws DomainError `file.too-large`; `rate.limited` with too many begun and none finished.
 */
export const beginUpload = command({
  action: 'file.upload',
  input: beginUploadInput,
  async run(ctx, { sha256, sizeBytes, kind }): Promise<UploadState> {
    const { tx, tenantId, now } = ctx;
    const { deviceId, siteId } = deviceOf(ctx);
    const limitBytes = uploadLimitBytes[kind];
    if (sizeBytes > limitBytes)
      throw new DomainError('file.too-large', { limitMegabytes: limitBytes / (1024 * 1024) });
    if (await isStored(ctx, siteId, sha256)) return { sha256, receivedBytes: sizeBytes, isComplete: true };
    const [before] = await tx
      .select()
      .from(fileUpload)
      .where(isUpload(ctx, deviceId, sha256));
    if (before?.sizeBytes === sizeBytes)
      return { sha256, receivedBytes: before.receivedBytes, isComplete: false };
    // A size cannot change under a hash: what was begun under the wrong one is begun anew.
    if (before) await dropUpload(ctx, before.id);
    const [open] = await tx
      .select({ n: count() })
      .from(fileUpload)
      .where(and(eq(fileUpload.tenantId, tenantId), eq(fileUpload.deviceId, deviceId)));
    if ((open?.n ?? 0) >= openAtMost) throw new DomainError('rate.limited', { retryAfterSeconds: 3600 });
    const id = ctx.newId();
    const times = { startedAt: now, changedAt: now };
    await tx
      .insert(fileUpload)
      .values({ tenantId, id, siteId, deviceId, sha256, sizeBytes, kind, receivedBytes: 0, ...times })
      .onConflictDoNothing();
    await keepUntil(ctx, id);
    ctx.audit({ siteId, subjectId: id, kind, sizeBytes });
    return { sha256, receivedBytes: 0, isComplete: false };
  },
});

/** Only an enrolled phone uploads; the policy has let nobody else in. */
export function deviceOf({ actor }: UseContext): { deviceId: string; siteId: string } {
  if (actor.kind !== 'device') throw new DomainError('access.forbidden');
  return actor;
}

export async function isStored(
  { tx, tenantId }: UseContext,
  siteId: string,
  sha256: string,
): Promise<boolean> {
  const [row] = await tx
    .select({ id: storedFile.id })
    .from(storedFile)
    .where(
      and(
        eq(storedFile.tenantId, tenantId),
        eq(storedFile.siteId, siteId),
        eq(storedFile.sha256, sha256),
        isNull(storedFile.erasedAt),
      ),
    );
  return row !== undefined;
}

export const isUpload = ({ tenantId }: UseContext, deviceId: string, sha256: string) =>
  and(eq(fileUpload.tenantId, tenantId), eq(fileUpload.deviceId, deviceId), eq(fileUpload.sha256, sha256));

/** Each part that comes moves the day on which the upload is given up. */
export function keepUntil(ctx: UseContext, uploadId: string): Promise<void> {
  const dueAt = new Date(ctx.now.getTime() + stillHours * 3_600_000);
  return setDeadline(ctx, { task: sweepUploadTask, key: uploadId, payload: { uploadId }, dueAt });
}
