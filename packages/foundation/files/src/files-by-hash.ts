import type { UseContext } from '@zhiqin/access';
import { and, eq, inArray } from 'drizzle-orm';
import { storedFile } from './schema.ts';

export interface FileOfHash {
  id: string;
  sha256: string;
  mediaType: string;
  sizeBytes: number;
  storedAt: Date;
  erasedAt: Date | null;
}

/** What a site has under these hashes, behind the walls; the first stored of several with the same bytes. */
export async function filesByHash(
  { tx, tenantId }: UseContext,
  siteId: string,
  hashes: readonly string[],
): Promise<Map<string, FileOfHash>> {
  if (hashes.length === 0) return new Map();
  const rows = await tx
    .select({
      id: storedFile.id,
      sha256: storedFile.sha256,
      mediaType: storedFile.mediaType,
      sizeBytes: storedFile.sizeBytes,
      storedAt: storedFile.storedAt,
      erasedAt: storedFile.erasedAt,
    })
    .from(storedFile)
    .where(
      and(
        eq(storedFile.tenantId, tenantId),
        eq(storedFile.siteId, siteId),
        inArray(storedFile.sha256, [...hashes]),
      ),
    )
    .orderBy(storedFile.storedAt, storedFile.id);
  const found = new Map<string, FileOfHash>();
  for (const row of rows)
    if (!found.has(row.sha256) || found.get(row.sha256)?.erasedAt) found.set(row.sha256, row);
  return found;
}
