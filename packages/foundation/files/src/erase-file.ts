import type { UseContext } from '@zhiqin/access';
import { and, eq, isNull, ne } from 'drizzle-orm';
import { fileStore } from './file-store.ts';
import { storedFile } from './schema.ts';

/**
 * Erases a file's bytes; its row stays and says when. Bytes that another row of the tenant still names stay too.
 * Bytes go before the transaction commits: what is rolled back afterwards is gone all the same, and is tried again.
 */
export async function eraseFile(ctx: UseContext, fileId: string): Promise<void> {
  const { tx, tenantId, now } = ctx;
  const own = and(eq(storedFile.tenantId, tenantId), eq(storedFile.id, fileId));
  const [row] = await tx
    .update(storedFile)
    .set({ erasedAt: now })
    .where(and(own, isNull(storedFile.erasedAt)))
    .returning({ sha256: storedFile.sha256 });
  if (!row) return;
  const [other] = await tx
    .select({ id: storedFile.id })
    .from(storedFile)
    .where(
      and(
        eq(storedFile.tenantId, tenantId),
        eq(storedFile.sha256, row.sha256),
        ne(storedFile.id, fileId),
        isNull(storedFile.erasedAt),
      ),
    )
    .limit(1);
  if (!other) await fileStore().remove(tenantId, row.sha256);
}
