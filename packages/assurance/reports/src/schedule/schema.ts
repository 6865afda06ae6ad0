import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { client } from '@zhiqin/sites/schema';
import { boolean, integer, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** 月报出具时间. The row's id is the site's, or the tenant's for what holds at every site without a row of its own. */
export const reportSchedule = tenantTable(
  'report_schedule',
  {
    /** False: somebody issues by hand. */
    isOn: boolean('is_on').notNull(),
    /** 1–28 of the month after the one reported. */
    dayOfMonth: integer('day_of_month').notNull(),
    /** 0–23 by the site's clock. */
    hour: integer('hour').notNull(),
    /** Days after which the client is reminded to sign. */
    remindAfterDays: integer('remind_after_days').notNull(),
    setBy: uuid('set_by'),
    setAt: instant('set_at').notNull(),
  },
  { scope: 'tenant', staffOnly: true },
);

/** 审定: somebody of the office has read a prepared report and lets it go; it cites the digest he saw. */
export const reportApproval = tenantTable(
  'report_approval',
  {
    /** Null: of a report over all sites of `clientId`. */
    siteId: uuid('site_id'),
    clientId: uuid('client_id'),
    month: text('month').notNull(),
    dataSha256: text('data_sha256').notNull(),
    approvedBy: uuid('approved_by'),
    approvedByName: text('approved_by_name'),
    approvedAt: instant('approved_at').notNull(),
  },
  { scope: 'site', staffOnly: true, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.clientId, () => client),
    unique('report_approval_key').on(t.tenantId, t.siteId, t.month, t.dataSha256),
    unique('report_approval_client_key').on(t.tenantId, t.clientId, t.month, t.dataSha256),
  ],
);

/** A month's report fell due by schedule: issued, or held and why. One row for each site and month. */
export const reportDue = tenantTable(
  'report_due',
  {
    siteId: uuid('site_id').notNull(),
    month: text('month').notNull(),
    dueAt: instant('due_at').notNull(),
    isIssued: boolean('is_issued').notNull(),
    /** Key of `holdReasons`; null once it is issued. */
    heldBy: text('held_by'),
    reportId: uuid('report_id'),
    settledAt: instant('settled_at').notNull(),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    unique('report_due_month_key').on(t.tenantId, t.siteId, t.month),
  ],
);
