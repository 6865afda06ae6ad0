import { fileStore, sha256Of } from '@zhiqin/files';
import { storedFile } from '@zhiqin/files/schema';
import type { LedgerSource } from '@zhiqin/ledger';
import { and, eq, inArray } from 'drizzle-orm';

/** Issued files: they go in when they are issued, and are read again byte for byte when the ledger is verified. */
export const reportFilesInLedger: LedgerSource = {
  kind: 'report-file',
  read: async () => [],
  async recompute({ tx, tenantId }, subjects) {
    const rows = await tx
      .select({ id: storedFile.id, sha256: storedFile.sha256 })
      .from(storedFile)
      .where(and(eq(storedFile.tenantId, tenantId), inArray(storedFile.id, [...subjects])));
    const found = new Map<string, ReadonlySet<string>>();
    for (const { id, sha256 } of rows) {
      const bytes = await fileStore()
        .get(tenantId, sha256)
        .catch(() => null);
      if (bytes) found.set(id, new Set([sha256Of(bytes)]));
    }
    return found;
  },
};
