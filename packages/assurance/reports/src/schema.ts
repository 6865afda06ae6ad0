import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { boolean, jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { MonthlyReport } from './monthly-report.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** A month's report being prepared: HQ's eyes only, made anew whenever asked; issuing hands it to `service`. */
export const preparedReport = tenantTable(
  'prepared_report',
  {
    siteId: uuid('site_id').notNull(),
    month: text('month').notNull(),
    /** asked → ready or failed */
    state: text('state').notNull(),
    data: jsonb('data').$type<MonthlyReport>(),
    dataSha256: text('data_sha256'),
    /** Printed without the draft mark: the month was closed when its data were read. */
    madeAfterClose: boolean('made_after_close').notNull(),
    files: jsonb('files').$type<Partial<Record<'zh-CN' | 'en', string>>>().notNull(),
    failure: text('failure'),
    askedBy: uuid('asked_by'),
    askedAt: instant('asked_at').notNull(),
    readyAt: instant('ready_at'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    unique('prepared_report_month_key').on(t.tenantId, t.siteId, t.month),
  ],
);
