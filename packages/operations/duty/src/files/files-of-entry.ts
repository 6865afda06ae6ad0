import { query, type UseContext } from '@zhiqin/access';
import { filesByHash } from '@zhiqin/files';
import { DomainError } from '@zhiqin/kernel';
import { and, desc, eq } from 'drizzle-orm';
import { entryInput } from '../duty-input.ts';
import { openedValues } from '../personal-values.ts';
import { dutyEntry, erasure } from '../schema.ts';

/** A photo, voice note or signature that an entry names. */
export interface EntryFile {
  sha256: string;
  /** Field of the body. */
  path: string;
  /** Null: the phone has not sent it yet. */
  fileId: string | null;
  mediaType: string | null;
  erasedAt: Date | null;
}

export interface FilesOfEntry {
  files: EntryFile[];
  /** Personal fields that were erased, newest first: which, when, and the days they had been kept for. */
  erased: { paths: string[]; at: Date; days: number }[];
}

/**
 * What belongs to an entry beside its words. A file is the entry's by the hash that was signed, whoever sent it.
 * @throws DomainError `not-found`.
 */
export const filesOfEntry = query({
  action: 'duty.read',
  input: entryInput,
  async run(ctx, { entryId }): Promise<FilesOfEntry> {
    const { tx, tenantId } = ctx;
    const [entry] = await tx
      .select({ siteId: dutyEntry.siteId })
      .from(dutyEntry)
      .where(and(eq(dutyEntry.tenantId, tenantId), eq(dutyEntry.id, entryId)));
    if (!entry) throw new DomainError('not-found');
    const values = (await openedValues(ctx, [entryId])).get(entryId) ?? {};
    const erased = await tx
      .select({ paths: erasure.paths, at: erasure.erasedAt, days: erasure.days })
      .from(erasure)
      .where(and(eq(erasure.tenantId, tenantId), eq(erasure.entryId, entryId)))
      .orderBy(desc(erasure.erasedAt));
    return { files: await filesNamedIn(ctx, entry.siteId, values), erased };
  },
});

/** The files that opened values name, in the order of the fields, whether they have come or not. */
export async function filesNamedIn(
  ctx: UseContext,
  siteId: string,
  values: Record<string, unknown>,
): Promise<EntryFile[]> {
  const named = Object.entries(values).flatMap(([path, value]) =>
    hashesIn(value).map((sha256) => ({ path, sha256 })),
  );
  const stored = await filesByHash(
    ctx,
    siteId,
    named.map((one) => one.sha256),
  );
  return named.map(({ path, sha256 }) => {
    const file = stored.get(sha256);
    return {
      sha256,
      path,
      fileId: file?.id ?? null,
      mediaType: file?.mediaType ?? null,
      erasedAt: file?.erasedAt ?? null,
    };
  });
}

const hashForm = /^[0-9a-f]{64}$/;

/** Every SHA-256 (hex) that stands somewhere in a value. */
export function hashesIn(value: unknown): string[] {
  if (typeof value === 'string') return hashForm.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(hashesIn);
}
