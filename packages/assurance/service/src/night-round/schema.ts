import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** 夜查计划: which manager looks at a site in which night (trade practice, K10); what he found he says on the spot or here. */
export const nightRound = tenantTable(
  'night_round',
  {
    siteId: uuid('site_id').notNull(),
    /** The night from this day into the next. */
    night: text('night').notNull(),
    managerId: uuid('manager_id').notNull(),
    managerName: text('manager_name').notNull(),
    plannedAt: instant('planned_at').notNull(),
    dueAt: instant('due_at').notNull(),
    findings: text('findings'),
    reportedAt: instant('reported_at'),
    remindedAt: instant('reminded_at'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    unique('night_round_key').on(t.tenantId, t.siteId, t.night, t.managerId),
  ],
);
