import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { guard } from '@zhiqin/workforce/schema';
import { index, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** 请假: asked for by a guard or for him, decided by somebody with a name. */
export const leaveRequest = tenantTable(
  'leave_request',
  {
    guardId: uuid('guard_id').notNull(),
    kind: text('kind').notNull(),
    fromDay: text('from_day').notNull(),
    untilDay: text('until_day').notNull(),
    /** Of a single day half: `first` or `second` half of his shift; null: whole days. */
    part: text('part'),
    reason: text('reason'),
    askedBy: uuid('asked_by'),
    askedAt: instant('asked_at').notNull(),
    /** approved, refused, or withdrawn by himself; null while nobody has decided. */
    decision: text('decision'),
    decisionReason: text('decision_reason'),
    deciderName: text('decider_name'),
    decidedAt: instant('decided_at'),
  },
  { scope: 'tenant', personal: 'guard_id' },
  (t) => [
    tenantForeignKey(t, t.guardId, () => guard),
    index('leave_request_guard').on(t.tenantId, t.guardId, t.fromDay),
  ],
);

/** 报休: a declared period with so many people off a day at most, asked for between two days. */
export const leaveRound = tenantTable(
  'leave_round',
  {
    siteId: uuid('site_id').notNull(),
    name: text('name').notNull(),
    fromDay: text('from_day').notNull(),
    untilDay: text('until_day').notNull(),
    /** Last day on which it may be asked for. */
    closesOn: text('closes_on').notNull(),
    quotaPerDay: integer('quota_per_day').notNull(),
    declaredBy: uuid('declared_by'),
    declaredAt: instant('declared_at').notNull(),
  },
  { scope: 'site', appendOnly: true },
  (t) => [tenantForeignKey(t, t.siteId, () => site), index('leave_round_site').on(t.tenantId, t.siteId)],
);
