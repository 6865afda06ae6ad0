import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { client } from '@zhiqin/sites/schema';
import { sql } from 'drizzle-orm';
import {
  doublePrecision,
  integer,
  jsonb,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** 保安服务月报 as issued to the client: it never changes; a change is the next revision. */
export const serviceReport = tenantTable(
  'service_report',
  {
    /** Null: of the client as a whole, over all its sites 客户汇总月报; who sees some sites only does not see it. */
    siteId: uuid('site_id'),
    clientId: uuid('client_id').notNull(),
    month: text('month').notNull(),
    revision: integer('revision').notNull(),
    /** Language → stored file of the PDF. */
    files: jsonb('files').$type<Partial<Record<'zh-CN' | 'en' | 'both', string>>>().notNull(),
    /** SHA-256 (hex) of the canonical report data. */
    dataSha256: text('data_sha256').notNull(),
    /** The report's read model, as the client's copy: no pay, labour-law or individual findings. */
    data: jsonb('data').notNull(),
    score: doublePrecision('score'),
    issuedBy: uuid('issued_by'),
    issuedAt: instant('issued_at').notNull(),
  },
  { scope: 'site', client: { column: 'client_id' }, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.clientId, () => client),
    unique('service_report_revision_key').on(t.tenantId, t.siteId, t.month, t.revision),
    uniqueIndex('service_report_client_key')
      .on(t.tenantId, t.clientId, t.month, t.revision)
      .where(sql`site_id is null`),
  ],
);

/** The client's approver has read and signed; cites the digest he saw. */
export const reportSignature = tenantTable(
  'report_signature',
  {
    siteId: uuid('site_id'),
    clientId: uuid('client_id').notNull(),
    reportId: uuid('report_id').notNull(),
    membershipId: uuid('membership_id').notNull(),
    signerName: text('signer_name').notNull(),
    dataSha256: text('data_sha256').notNull(),
    remark: text('remark'),
    signedAt: instant('signed_at').notNull(),
  },
  { scope: 'site', client: { column: 'client_id' }, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.reportId, () => serviceReport),
    unique('report_signature_report_key').on(t.tenantId, t.reportId),
  ],
);

/** The first time somebody of the client opened it. */
export const reportReading = tenantTable(
  'report_reading',
  {
    siteId: uuid('site_id'),
    clientId: uuid('client_id').notNull(),
    reportId: uuid('report_id').notNull(),
    membershipId: uuid('membership_id').notNull(),
    readAt: instant('read_at').notNull(),
  },
  { scope: 'site', client: { column: 'client_id' }, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.reportId, () => serviceReport),
    unique('report_reading_member_key').on(t.tenantId, t.reportId, t.membershipId),
  ],
);

export * from './appraisal/schema.ts';
export * from './bulletin/schema.ts';
export * from './conduct/schema.ts';
export * from './day-report/schema.ts';
export * from './delivery/schema.ts';
export * from './feedback/schema.ts';
export * from './night-round/schema.ts';
export * from './preregistration/schema.ts';
export * from './questions/schema.ts';
export * from './survey/schema.ts';
export * from './unlawful/schema.ts';
