import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { guard } from '@zhiqin/workforce/schema';
import { index, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { RosterFinding } from '../checks/roster-finding.ts';
import { shift } from '../schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** 换班: asked by one guard, accepted by the other, approved by whoever leads them. `id` is the asking phone's draft. */
export const shiftSwap = tenantTable(
  'shift_swap',
  {
    siteId: uuid('site_id').notNull(),
    askerId: uuid('asker_id').notNull(),
    askerShiftId: uuid('asker_shift_id').notNull(),
    partnerId: uuid('partner_id').notNull(),
    partnerShiftId: uuid('partner_shift_id').notNull(),
    reason: text('reason').notNull(),
    /** asked, accepted, declined, takenBack, approved or refused. */
    state: text('state').notNull(),
    askedAt: instant('asked_at').notNull(),
    answeredAt: instant('answered_at'),
    decidedBy: uuid('decided_by'),
    deciderName: text('decider_name'),
    decisionReason: text('decision_reason'),
    decidedAt: instant('decided_at'),
    /** What law and house said of it when it was approved. */
    findings: jsonb('findings').$type<RosterFinding[]>(),
  },
  { scope: 'site' },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.askerId, () => guard),
    tenantForeignKey(t, t.partnerId, () => guard),
    tenantForeignKey(t, t.askerShiftId, () => shift),
    tenantForeignKey(t, t.partnerShiftId, () => shift),
    index('shift_swap_site').on(t.tenantId, t.siteId, t.state),
    index('shift_swap_asker').on(t.tenantId, t.askerId),
    index('shift_swap_partner').on(t.tenantId, t.partnerId),
  ],
);
