import { command, isClientInReach, isPersonInReach, type UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError, isUuid } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { fileStore, sha256Of } from './file-store.ts';
import { mediaKindOf } from './media-type.ts';
import { storedFile } from './schema.ts';

const id = z.string().check(z.refine(isUuid, 'field.invalid'));

/** `id` may be the sender's (a phone repeats its upload under the same one). */
export const storeFileInput = z.object({
  id: z.optional(id),
  bytes: z.instanceof(Uint8Array),
  purpose: z.string().check(z.regex(/^[a-z][a-z-]{1,30}$/, 'field.invalid')),
  siteId: z.optional(z.nullable(id)),
  clientId: z.optional(z.nullable(id)),
  personId: z.optional(z.nullable(id)),
  /** Without extension: that follows the content. */
  title: z.optional(z.string().check(z.maxLength(120, 'field.too-long'))),
});

export interface StoredFile {
  id: string;
  sha256: string;
  mediaType: string;
  sizeBytes: number;
  fileName: string;
}

/**
 * Keeps a file. The bytes are written before the row: what a rolled-back transaction leaves behind is unreachable
 * and costs only space.
 * @throws DomainError `file.kind`, `file.too-large`, `not-found` (site, client or person); `input.invalid` when the id already names other bytes.
 */
export const storeFile = command({
  action: 'file.store',
  input: storeFileInput,
  async run(ctx, input): Promise<StoredFile> {
    const { actor, tenantId, tx } = ctx;
    const bytes = input.bytes;
    const { mediaType, extension } = mediaKindOf(bytes);
    const sha256 = sha256Of(bytes);
    const fileId = input.id ?? ctx.newId();
    const [before] = await tx
      .select()
      .from(storedFile)
      .where(and(eq(storedFile.tenantId, tenantId), eq(storedFile.id, fileId)));
    if (before && before.sha256 !== sha256)
      throw new DomainError('input.invalid', {}, { id: 'field.invalid' });
    if (before) return answerOf(before);
    const siteId = actor.kind === 'device' ? actor.siteId : (input.siteId ?? null);
    if (siteId) await requireSite(ctx, siteId);
    const clientId = actor.kind === 'device' ? null : (input.clientId ?? null);
    if (clientId && !(await isClientInReach(ctx, clientId, siteId))) throw new DomainError('not-found');
    const personId = input.personId ? await personOf(ctx, input.personId) : null;
    await fileStore().put(tenantId, sha256, bytes);
    const row = {
      tenantId,
      id: fileId,
      siteId,
      clientId,
      personId,
      purpose: input.purpose,
      mediaType,
      sha256,
      sizeBytes: bytes.length,
      fileName: `${safeTitle(input.title ?? input.purpose)}.${extension}`,
      storedBy: actor.kind === 'member' ? actor.membershipId : null,
      storedAt: ctx.now,
    };
    const made = await tx
      .insert(storedFile)
      .values(row)
      .onConflictDoNothing()
      .returning({ id: storedFile.id });
    // Taken where the asker cannot see it: refused as any other taken id, not as a fault of ours.
    if (made.length === 0) throw new DomainError('input.invalid', {}, { id: 'field.invalid' });
    ctx.audit({ siteId: row.siteId, subjectId: fileId, purpose: row.purpose, sha256 });
    return answerOf(row);
  },
});

/** A foreign site is refused before anything is written, and looks like one that is not there. */
async function requireSite({ tx, tenantId }: UseContext, siteId: string): Promise<void> {
  const [own] = await tx
    .select({ id: site.id })
    .from(site)
    .where(and(eq(site.tenantId, tenantId), eq(site.id, siteId)));
  if (!own) throw new DomainError('not-found');
}

/** Whom the file is about. A phone's picture is kept whoever it names: of somebody not its site's it is nobody's. */
async function personOf(ctx: UseContext, personId: string): Promise<string | null> {
  const { actor } = ctx;
  const sites = actor.kind === 'device' ? [actor.siteId] : actor.kind === 'member' ? actor.sites : 'all';
  if (await isPersonInReach(ctx, personId, sites)) return personId;
  if (actor.kind === 'device') return null;
  throw new DomainError('not-found');
}

const answerOf = ({ id, sha256, mediaType, sizeBytes, fileName }: StoredFile): StoredFile => ({
  id,
  sha256,
  mediaType,
  sizeBytes,
  fileName,
});

/** Letters, digits and a few signs; no separators, no control or direction signs that disguise an ending. */
function safeTitle(title: string): string {
  const safe = title
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N} ._-]/gu, '_')
    .replaceAll(/^[. ]+|[. ]+$/g, '');
  return safe || 'file';
}
