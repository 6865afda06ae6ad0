import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { index, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/**
 * A stored file. The bytes lie in the file store under their hash; this row says whose they are. A client sees it
 * once `client_id` is set (released); a guard sees only what is about himself.
 */
export const storedFile = tenantTable(
  'stored_file',
  {
    /** Null: of the whole tenant, for those who see all sites. */
    siteId: uuid('site_id'),
    clientId: uuid('client_id'),
    personId: uuid('person_id'),
    /** What it is for: photo, report, import, certificate … */
    purpose: text('purpose').notNull(),
    mediaType: text('media_type').notNull(),
    /** SHA-256 of the bytes, hex. */
    sha256: text('sha256').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    /** Shown when it is saved; made by the product, never by the sender. */
    fileName: text('file_name').notNull(),
    storedBy: uuid('stored_by'),
    storedAt: timestamp('stored_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  { scope: 'site', personal: 'person_id', client: { column: 'client_id' } },
  (t) => [tenantForeignKey(t, t.siteId, () => site), index('stored_file_sha256').on(t.tenantId, t.sha256)],
);
