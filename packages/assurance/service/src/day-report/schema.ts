import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { client } from '@zhiqin/sites/schema';
import { integer, jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** 执勤日报 as issued to the client: it never changes; a change is the next revision. Nobody signs it. */
export const dayReport = tenantTable(
  'day_report',
  {
    siteId: uuid('site_id').notNull(),
    clientId: uuid('client_id').notNull(),
    day: text('day').notNull(),
    revision: integer('revision').notNull(),
    /** Language → stored file of the PDF. */
    files: jsonb('files').$type<Partial<Record<'zh-CN' | 'en' | 'both', string>>>().notNull(),
    /** SHA-256 (hex) of the canonical report data. */
    dataSha256: text('data_sha256').notNull(),
    /** The read model as the client's copy: no pay, labour-law or individual findings. */
    data: jsonb('data').notNull(),
    issuedBy: uuid('issued_by'),
    issuedAt: instant('issued_at').notNull(),
  },
  { scope: 'site', client: { column: 'client_id' }, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.clientId, () => client),
    unique('day_report_revision_key').on(t.tenantId, t.siteId, t.day, t.revision),
  ],
);

/** The first time somebody of the client opened it. */
export const dayReportReading = tenantTable(
  'day_report_reading',
  {
    siteId: uuid('site_id').notNull(),
    clientId: uuid('client_id').notNull(),
    dayReportId: uuid('day_report_id').notNull(),
    membershipId: uuid('membership_id').notNull(),
    readerName: text('reader_name').notNull(),
    readAt: instant('read_at').notNull(),
  },
  { scope: 'site', client: { column: 'client_id' }, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.dayReportId, () => dayReport),
    unique('day_report_reading_member_key').on(t.tenantId, t.dayReportId, t.membershipId),
  ],
);
