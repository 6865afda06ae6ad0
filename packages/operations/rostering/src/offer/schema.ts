import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { guard } from '@zhiqin/workforce/schema';
import { sql } from 'drizzle-orm';
import { index, integer, jsonb, text, timestamp, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { shift } from '../schema.ts';
import type { FairStanding } from './fair-order.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** An open place offered to people in fair order, some at a time; at most one offer of a shift runs at once. */
export const shiftOffer = tenantTable(
  'shift_offer',
  {
    siteId: uuid('site_id').notNull(),
    shiftId: uuid('shift_id').notNull(),
    reason: text('reason').notNull(),
    perRound: integer('per_round').notNull(),
    answerMinutes: integer('answer_minutes').notNull(),
    round: integer('round').notNull(),
    roundEndsAt: instant('round_ends_at').notNull(),
    /** open, filled, unanswered (everybody was asked) or closed by hand. */
    state: text('state').notNull(),
    filledBy: uuid('filled_by'),
    openedBy: uuid('opened_by'),
    openerName: text('opener_name').notNull(),
    openedAt: instant('opened_at').notNull(),
    closedAt: instant('closed_at'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.shiftId, () => shift),
    uniqueIndex('shift_offer_open_key').on(t.tenantId, t.shiftId).where(sql`state = 'open'`),
    index('shift_offer_site').on(t.tenantId, t.siteId, t.openedAt),
  ],
);

/** Somebody's place in the order of an offer, and what he answered. */
export const shiftOfferLine = tenantTable(
  'shift_offer_line',
  {
    siteId: uuid('site_id').notNull(),
    offerId: uuid('offer_id').notNull(),
    shiftId: uuid('shift_id').notNull(),
    guardId: uuid('guard_id').notNull(),
    /** 1 is asked first. */
    place: integer('place').notNull(),
    standing: jsonb('standing').$type<FairStanding>().notNull(),
    offeredAt: instant('offered_at'),
    answerBy: instant('answer_by'),
    seenAt: instant('seen_at'),
    /** yes or no. */
    answer: text('answer'),
    answeredAt: instant('answered_at'),
    /** taken, beaten (somebody before him took it), impossible (a rule stood against it), over. */
    outcome: text('outcome'),
  },
  { scope: 'site', personal: 'guard_id' },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.guardId, () => guard),
    tenantForeignKey(t, t.shiftId, () => shift),
    tenantForeignKey(t, t.offerId, () => shiftOffer),
    unique('shift_offer_line_key').on(t.tenantId, t.offerId, t.guardId),
    index('shift_offer_line_guard').on(t.tenantId, t.guardId, t.offeredAt),
  ],
);
