import { device, site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { customType, index, integer, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

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
    storedAt: instant('stored_at').notNull(),
    /** Its bytes were erased then: the row says that there was one. */
    erasedAt: instant('erased_at'),
  },
  { scope: 'site', personal: 'person_id', client: { column: 'client_id' } },
  (t) => [tenantForeignKey(t, t.siteId, () => site), index('stored_file_sha256').on(t.tenantId, t.sha256)],
);

/** A file on its way from a phone: what it said it will send, and how far it has come. Swept when it stands still. */
export const fileUpload = tenantTable(
  'file_upload',
  {
    siteId: uuid('site_id').notNull(),
    deviceId: uuid('device_id').notNull(),
    sha256: text('sha256').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    /** photo, voice or signature. */
    kind: text('kind').notNull(),
    receivedBytes: integer('received_bytes').notNull(),
    startedAt: instant('started_at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.deviceId, () => device),
    unique('file_upload_device_key').on(t.tenantId, t.deviceId, t.sha256),
  ],
);

/** Bytes of an upload, in the database until the last has come: any process can take the next part. */
export const fileUploadPart = tenantTable(
  'file_upload_part',
  {
    siteId: uuid('site_id').notNull(),
    uploadId: uuid('upload_id').notNull(),
    offsetBytes: integer('offset_bytes').notNull(),
    bytes: bytes('bytes').notNull(),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.uploadId, () => fileUpload),
    unique('file_upload_part_key').on(t.tenantId, t.uploadId, t.offsetBytes),
  ],
);
