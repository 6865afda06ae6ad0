import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { index, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** 客户的违法要求: refused and reported to the police (保安服务管理条例 第21、31条). For the contractor's own eyes. */
export const unlawfulRequest = tenantTable(
  'unlawful_request',
  {
    siteId: uuid('site_id').notNull(),
    requestedOn: text('requested_on').notNull(),
    requester: text('requester').notNull(),
    request: text('request').notNull(),
    text: text('text').notNull(),
    refusedOn: text('refused_on'),
    refusal: text('refusal'),
    reportedOn: text('reported_on'),
    reportedTo: text('reported_to'),
    receiptNo: text('receipt_no'),
    recordedByName: text('recorded_by_name'),
    recordedAt: instant('recorded_at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    index('unlawful_request_day').on(t.tenantId, t.siteId, t.requestedOn),
  ],
);
