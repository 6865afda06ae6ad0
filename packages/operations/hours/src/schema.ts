import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

export * from './month/schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** 月结 begun: somebody is reviewing the site's month. */
export const monthClosing = tenantTable(
  'month_closing',
  {
    siteId: uuid('site_id').notNull(),
    month: text('month').notNull(),
    startedBy: uuid('started_by'),
    startedAt: instant('started_at').notNull(),
  },
  { scope: 'site', appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    unique('month_closing_month_key').on(t.tenantId, t.siteId, t.month),
  ],
);

/** 月结: from here on the month's results stand; what arrives later is a numbered correction, never a silent change. */
export const monthClosed = tenantTable(
  'month_closed',
  {
    siteId: uuid('site_id').notNull(),
    month: text('month').notNull(),
    closedBy: uuid('closed_by'),
    closedAt: instant('closed_at').notNull(),
    /** What the blockers said when it was closed: key → count. */
    checks: jsonb('checks').$type<Record<string, number>>().notNull(),
  },
  { scope: 'site', appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    unique('month_closed_month_key').on(t.tenantId, t.siteId, t.month),
  ],
);
