import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { client } from '@zhiqin/sites/schema';
import { index, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** 报告质询: the client asks about a line of an issued report; the answer stands beside it. */
export const reportQuestion = tenantTable(
  'report_question',
  {
    /** Null: of a report over all the client's sites. */
    siteId: uuid('site_id'),
    clientId: uuid('client_id').notNull(),
    reportId: uuid('report_id').notNull(),
    line: text('line').notNull(),
    text: text('text').notNull(),
    askedBy: uuid('asked_by').notNull(),
    askedByName: text('asked_by_name').notNull(),
    askedAt: instant('asked_at').notNull(),
    dueAt: instant('due_at').notNull(),
    answer: text('answer'),
    answeredBy: uuid('answered_by'),
    answeredByName: text('answered_by_name'),
    answeredAt: instant('answered_at'),
  },
  { scope: 'site', staffOnly: true, client: { column: 'client_id' } },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.clientId, () => client),
    index('report_question_of').on(t.tenantId, t.reportId, t.askedAt),
  ],
);
