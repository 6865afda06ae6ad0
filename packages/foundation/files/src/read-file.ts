import { query } from '@zhiqin/access';
import { DomainError, isUuid } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { fileStore } from './file-store.ts';
import { storedFile } from './schema.ts';
import type { StoredFile } from './store-file.ts';

export interface FileContent extends StoredFile {
  purpose: string;
  bytes: Buffer<ArrayBuffer>;
}

/** @throws DomainError `not-found` for an id that is absent, foreign or no id at all; `file.erased`; `file.damaged`; `file.unreachable`. */
export const readFile = query({
  action: 'file.read',
  input: z.object({ id: z.string() }),
  async run({ tx, tenantId }, { id }): Promise<FileContent> {
    const [row] = isUuid(id)
      ? await tx
          .select()
          .from(storedFile)
          .where(and(eq(storedFile.tenantId, tenantId), eq(storedFile.id, id)))
      : [];
    if (!row) throw new DomainError('not-found');
    if (row.erasedAt) throw new DomainError('file.erased');
    const { sha256, mediaType, sizeBytes, fileName, purpose } = row;
    return {
      id,
      sha256,
      mediaType,
      sizeBytes,
      fileName,
      purpose,
      bytes: await fileStore().get(tenantId, sha256),
    };
  },
});
