import type { UseContext } from '@zhiqin/access';
import { storedFile } from '@zhiqin/files/schema';
import { and, eq, inArray } from 'drizzle-orm';

/** What is known of a report's files without reading them, in the order of their ids. */
export async function issuedFiles(
  { tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>,
  ids: readonly string[],
): Promise<{ id: string; sha256: string; sizeBytes: number }[]> {
  if (ids.length === 0) return [];
  return tx
    .select({ id: storedFile.id, sha256: storedFile.sha256, sizeBytes: storedFile.sizeBytes })
    .from(storedFile)
    .where(and(eq(storedFile.tenantId, tenantId), inArray(storedFile.id, [...ids])))
    .orderBy(storedFile.id);
}
