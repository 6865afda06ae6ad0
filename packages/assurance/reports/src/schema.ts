import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { client } from '@zhiqin/sites/schema';
import { boolean, index, integer, jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { ReportData } from './report-data.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** A month's report being prepared: HQ's eyes only, made anew whenever asked; issuing hands it to `service`. */
export const preparedReport = tenantTable(
  'prepared_report',
  {
    /** Null: of a client over all its sites, which `clientId` then names. */
    siteId: uuid('site_id'),
    clientId: uuid('client_id'),
    month: text('month').notNull(),
    /** asked → ready or failed */
    state: text('state').notNull(),
    data: jsonb('data').$type<ReportData>(),
    dataSha256: text('data_sha256'),
    /** Printed without the draft mark: the month was closed when its data were read. */
    madeAfterClose: boolean('made_after_close').notNull(),
    files: jsonb('files').$type<Partial<Record<'zh-CN' | 'en' | 'both', string>>>().notNull(),
    failure: text('failure'),
    askedBy: uuid('asked_by'),
    askedAt: instant('asked_at').notNull(),
    readyAt: instant('ready_at'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.clientId, () => client),
    unique('prepared_report_month_key').on(t.tenantId, t.siteId, t.month),
    unique('prepared_report_client_key').on(t.tenantId, t.clientId, t.month),
  ],
);

export * from './brand/schema.ts';
export * from './daily/schema.ts';
export * from './schedule/schema.ts';

/** An annex of a binder: a register as a workbook. */
export interface BinderAnnex {
  part: string;
  title: string;
  fileId: string;
}

/** 迎检台账: one binder asked for, being built, or ready; of a site, or of the company for a period. */
export const binder = tenantTable(
  'binder',
  {
    /** Null: of the company. */
    siteId: uuid('site_id'),
    fromDay: text('from_day').notNull(),
    untilDay: text('until_day').notNull(),
    /** Which ledgers a region's inspection wants: a key of `regions.ts`. */
    region: text('region').notNull(),
    language: text('language').notNull(),
    /** asked → building → ready or failed */
    state: text('state').notNull(),
    /** Parts that are read, of how many, and which one is being read. */
    partsDone: integer('parts_done').notNull(),
    partsAll: integer('parts_all').notNull(),
    part: text('part'),
    failure: text('failure'),
    pdfFileId: uuid('pdf_file_id'),
    annexes: jsonb('annexes').$type<BinderAnnex[]>().notNull(),
    pages: integer('pages'),
    /** How long the last making took, from beginning to kept files. */
    tookMs: integer('took_ms'),
    askedBy: uuid('asked_by'),
    askedByName: text('asked_by_name'),
    askedAt: instant('asked_at').notNull(),
    readyAt: instant('ready_at'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [tenantForeignKey(t, t.siteId, () => site), index('binder_asked').on(t.tenantId, t.askedAt)],
);

/** 检查记录: what an inspector found at a site, and both who signed it (保安服务管理条例 第38条). */
export const inspectionFinding = tenantTable(
  'inspection_finding',
  {
    siteId: uuid('site_id').notNull(),
    inspectedOn: text('inspected_on').notNull(),
    /** Authority and its officers. */
    authority: text('authority').notNull(),
    inspectorName: text('inspector_name').notNull(),
    inspectorNo: text('inspector_no'),
    found: text('found').notNull(),
    demands: text('demands'),
    dueOn: text('due_on'),
    recordedBy: uuid('recorded_by').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    inspectorSignedAt: instant('inspector_signed_at'),
    captainSignedAt: instant('captain_signed_at'),
    captainName: text('captain_name'),
    captainBy: uuid('captain_by'),
    /** SHA-256 of what both signed. */
    signedSha256: text('signed_sha256'),
    settledAt: instant('settled_at'),
    settledNote: text('settled_note'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    index('inspection_finding_site').on(t.tenantId, t.siteId, t.inspectedOn),
  ],
);
