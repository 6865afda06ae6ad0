import { tenantTable } from '@zhiqin/db';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { CheckoutWish } from './checkout/wish.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/**
 * What the contractor pays for Zhiqin itself: one row each, `id` is the tenant. Stripe's fields are what was last read
 * there; `version` grows with each writing, so that what was read before another wrote is read again.
 */
export const subscription = tenantTable(
  'subscription',
  {
    trialEndsAt: instant('trial_ends_at').notNull(),
    customerRef: text('customer_ref'),
    subscriptionRef: text('subscription_ref'),
    itemRef: text('item_ref'),
    plan: text('plan'),
    /** Stripe's own word: trialing, active, past_due, unpaid, canceled, incomplete, incomplete_expired, paused. */
    status: text('status'),
    seats: integer('seats'),
    periodEndsAt: instant('period_ends_at'),
    endsAtPeriodEnd: boolean('ends_at_period_end').notNull(),
    /** What the standing in `access` was last set to. */
    readOnlyFrom: instant('read_only_from'),
    version: integer('version').notNull(),
    readAt: instant('read_at'),
    createdAt: instant('created_at').notNull(),
  },
  { scope: 'tenant', staffOnly: true },
);

/** Zhiqin's invoices to the contractor, as Stripe last told them; kept so that they are seen when Stripe is not. */
export const subscriptionInvoice = tenantTable(
  'subscription_invoice',
  {
    invoiceRef: text('invoice_ref').notNull(),
    number: text('number'),
    status: text('status').notNull(),
    amountFen: bigint('amount_fen', { mode: 'number' }).notNull(),
    paidFen: bigint('paid_fen', { mode: 'number' }).notNull(),
    currency: text('currency').notNull(),
    periodStartsAt: instant('period_starts_at').notNull(),
    periodEndsAt: instant('period_ends_at').notNull(),
    issuedAt: instant('issued_at').notNull(),
    url: text('url'),
  },
  { scope: 'tenant', staffOnly: true },
  (t) => [unique('subscription_invoice_ref_key').on(t.tenantId, t.invoiceRef)],
);

/**
 * A payment page that was asked for. The row is there before Stripe is asked, and its id is the idempotency key: however
 * often the asking breaks off, there is one page. At most one lives for each thing to pay.
 */
export const checkout = tenantTable(
  'checkout',
  {
    purpose: text('purpose').notNull(),
    /** The client's invoice; null for the subscription. */
    invoiceId: uuid('invoice_id'),
    clientId: uuid('client_id'),
    amountFen: bigint('amount_fen', { mode: 'number' }).notNull(),
    currency: text('currency').notNull(),
    /** What Stripe was asked, to the letter: the same key must bring the same words. */
    wish: jsonb('wish').$type<CheckoutWish>().notNull(),
    /** The connected account that gets the money; null: the house's own. */
    accountRef: text('account_ref'),
    sessionRef: text('session_ref'),
    url: text('url'),
    /** The receipt that was recorded for it. */
    receiptId: uuid('receipt_id'),
    /** asked, open, paid or closed. */
    state: text('state').notNull(),
    paymentRef: text('payment_ref'),
    paidFen: bigint('paid_fen', { mode: 'number' }).notNull(),
    refundedFen: bigint('refunded_fen', { mode: 'number' }).notNull(),
    openedBy: uuid('opened_by'),
    /** Grows with each writing: what was read at Stripe before another wrote is read again. */
    version: integer('version').notNull(),
    createdAt: instant('created_at').notNull(),
    settledAt: instant('settled_at'),
  },
  { scope: 'tenant', staffOnly: true },
  (t) => [
    uniqueIndex('checkout_subscription_key')
      .on(t.tenantId)
      .where(sql`purpose = 'subscription' and state in ('asked', 'open')`),
    uniqueIndex('checkout_invoice_key')
      .on(t.tenantId, t.invoiceId)
      .where(sql`purpose = 'invoice' and state in ('asked', 'open')`),
    index('checkout_invoice').on(t.tenantId, t.invoiceId),
    check('checkout_purpose_check', sql`purpose in ('subscription', 'invoice')`),
    check('checkout_state_check', sql`state in ('asked', 'open', 'paid', 'closed')`),
  ],
);

/** An event that Stripe told, once each; what it is about is read at Stripe, never taken from here. */
export const paymentEvent = tenantTable(
  'payment_event',
  {
    eventRef: text('event_ref').notNull(),
    type: text('type').notNull(),
    objectRef: text('object_ref').notNull(),
    accountRef: text('account_ref'),
    happenedAt: instant('happened_at').notNull(),
    receivedAt: instant('received_at').notNull(),
  },
  { scope: 'tenant', staffOnly: true, appendOnly: true },
  (t) => [unique('payment_event_ref_key').on(t.tenantId, t.eventRef)],
);

/** The contractor's switch for its clients' paying online, and the Stripe account that gets the money. `id` is the tenant. */
export const onlinePayment = tenantTable(
  'online_payment',
  {
    accountRef: text('account_ref'),
    /** Stripe lets the account take money. */
    canCharge: boolean('can_charge').notNull(),
    isOn: boolean('is_on').notNull(),
    changedBy: uuid('changed_by'),
    changedAt: instant('changed_at').notNull(),
  },
  { scope: 'tenant', staffOnly: true },
);
