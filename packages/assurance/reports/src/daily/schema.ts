import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { boolean, integer, jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { DailyReport } from './daily-report.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** 日报出具时间. The row's id is the site's, or the tenant's for what holds at every site without a row of its own. */
export const daySchedule = tenantTable(
  'day_schedule',
  {
    /** False: somebody issues by hand. */
    isOn: boolean('is_on').notNull(),
    /** 0–23 of the next day, by the site's clock. */
    hour: integer('hour').notNull(),
    /** It goes out by itself only where false; else somebody of the office lets it go. */
    needsApproval: boolean('needs_approval').notNull(),
    setBy: uuid('set_by'),
    setAt: instant('set_at').notNull(),
  },
  { scope: 'tenant', staffOnly: true },
);

/**
 * A site's day that is to be reported: what was read for it, whether somebody let that go, and what came of it. One row
 * for each site and day; asking again by hand reads anew.
 */
export const dayDue = tenantTable(
  'day_due',
  {
    siteId: uuid('site_id').notNull(),
    day: text('day').notNull(),
    dueAt: instant('due_at').notNull(),
    /** Read when it fell due: this is approved, printed and issued, whatever is entered later. */
    data: jsonb('data').$type<DailyReport>(),
    dataSha256: text('data_sha256'),
    isIssued: boolean('is_issued').notNull(),
    /** Key of `dayHoldReasons`; null once it is issued. */
    heldBy: text('held_by'),
    approvedBy: uuid('approved_by'),
    approvedByName: text('approved_by_name'),
    approvedAt: instant('approved_at'),
    dayReportId: uuid('day_report_id'),
    settledAt: instant('settled_at').notNull(),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    unique('day_due_day_key').on(t.tenantId, t.siteId, t.day),
  ],
);
