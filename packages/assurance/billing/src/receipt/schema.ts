import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { client } from '@zhiqin/sites/schema';
import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { invoice } from '../invoice/schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/**
 * A client's account: locked by whoever moves money of the client, so that two receipts never pay the same amount. Invoices
 * and receipts themselves cannot be changed by anybody, hence not locked.
 */
export const clientAccount = tenantTable(
  'client_account',
  { clientId: uuid('client_id').notNull(), movements: integer('movements').notNull() },
  { scope: 'tenant', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.clientId, () => client),
    unique('client_account_key').on(t.tenantId, t.clientId),
  ],
);

/** 回款: money that came, or, negative, went back. Never changed: a mistake is taken back by another one. */
export const receipt = tenantTable(
  'receipt',
  {
    clientId: uuid('client_id').notNull(),
    receivedOn: text('received_on').notNull(),
    amountFen: bigint('amount_fen', { mode: 'number' }).notNull(),
    currency: text('currency').notNull(),
    method: text('method').notNull(),
    payer: text('payer'),
    /** The bank's or the payment service's own reference: the same one is never taken twice. */
    outsideRef: text('outside_ref'),
    /** Of a refund: the receipt it pays back. */
    refundsId: uuid('refunds_id'),
    note: text('note'),
    recordedByName: text('recorded_by_name'),
    recordedAt: instant('recorded_at').notNull(),
  },
  { scope: 'tenant', staffOnly: true, client: { column: 'client_id' }, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.clientId, () => client),
    unique('receipt_outside_ref_key').on(t.tenantId, t.outsideRef),
    index('receipt_client').on(t.tenantId, t.clientId, t.receivedOn),
    check('receipt_method_check', sql`method in ('bank', 'online', 'cash', 'cheque', 'offset')`),
    check('receipt_refund_check', sql`(refunds_id is null) = (amount_fen > 0)`),
  ],
);

/** How much of a receipt pays which invoice; taken off again, a row of the opposite sign. */
export const receiptAllocation = tenantTable(
  'receipt_allocation',
  {
    receiptId: uuid('receipt_id').notNull(),
    invoiceId: uuid('invoice_id').notNull(),
    clientId: uuid('client_id').notNull(),
    amountFen: bigint('amount_fen', { mode: 'number' }).notNull(),
    allocatedByName: text('allocated_by_name'),
    allocatedAt: instant('allocated_at').notNull(),
  },
  { scope: 'tenant', staffOnly: true, client: { column: 'client_id' }, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.receiptId, () => receipt),
    tenantForeignKey(t, t.invoiceId, () => invoice),
    index('receipt_allocation_invoice').on(t.tenantId, t.invoiceId),
    index('receipt_allocation_receipt').on(t.tenantId, t.receiptId),
    check('receipt_allocation_amount_check', sql`amount_fen <> 0`),
  ],
);
