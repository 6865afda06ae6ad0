import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { integer, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** 催签、催答: each reminder about an issued report, once. */
export const reportReminder = tenantTable(
  'report_reminder',
  {
    siteId: uuid('site_id'),
    reportId: uuid('report_id').notNull(),
    /** The report that waits for its signature, or the question about it that waits for its answer. */
    subjectId: uuid('subject_id').notNull(),
    number: integer('number').notNull(),
    sentAt: instant('sent_at').notNull(),
  },
  { scope: 'site', staffOnly: true, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    unique('report_reminder_key').on(t.tenantId, t.subjectId, t.number),
  ],
);
