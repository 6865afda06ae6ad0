import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { client, contract } from '@zhiqin/sites/schema';
import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { RateTerms } from './rate-terms.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** 价目: what a contract's services cost from a day on, and what may be deducted. A change is the next card, never an edit. */
export const rateCard = tenantTable(
  'rate_card',
  {
    contractId: uuid('contract_id').notNull(),
    clientId: uuid('client_id').notNull(),
    number: integer('number').notNull(),
    fromDay: text('from_day').notNull(),
    terms: jsonb('terms').$type<RateTerms>().notNull(),
    /** Why it was changed: the clause, the letter agreed on. */
    note: text('note'),
    setBy: uuid('set_by'),
    setByName: text('set_by_name'),
    setAt: instant('set_at').notNull(),
  },
  { scope: 'tenant', staffOnly: true, client: { column: 'client_id' }, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.contractId, () => contract),
    tenantForeignKey(t, t.clientId, () => client),
    unique('rate_card_number_key').on(t.tenantId, t.contractId, t.number),
  ],
);

/** What is charged once in a month beside the rates: materials, a fee for cards. Taken back: kept, with who and when. */
export const extraCharge = tenantTable(
  'extra_charge',
  {
    siteId: uuid('site_id').notNull(),
    clientId: uuid('client_id').notNull(),
    month: text('month').notNull(),
    text: text('text').notNull(),
    quantity: integer('quantity').notNull(),
    unitFen: bigint('unit_fen', { mode: 'number' }).notNull(),
    amountFen: bigint('amount_fen', { mode: 'number' }).notNull(),
    enteredByName: text('entered_by_name'),
    enteredAt: instant('entered_at').notNull(),
    withdrawnByName: text('withdrawn_by_name'),
    withdrawnAt: instant('withdrawn_at'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.clientId, () => client),
    index('extra_charge_month').on(t.tenantId, t.siteId, t.month),
    check('extra_charge_amount_check', sql`amount_fen = quantity * unit_fen`),
  ],
);

/** 开票信息 of a client (title, tax number, address, account); without a client the contractor's own. */
export const billingProfile = tenantTable(
  'billing_profile',
  {
    /** Null: the contractor's own. */
    clientId: uuid('client_id'),
    title: text('title').notNull(),
    taxNo: text('tax_no'),
    address: text('address'),
    bankName: text('bank_name'),
    bankAccount: text('bank_account'),
    email: text('email'),
    setByName: text('set_by_name'),
    setAt: instant('set_at').notNull(),
  },
  { scope: 'tenant', staffOnly: true, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.clientId, () => client),
    index('billing_profile_client').on(t.tenantId, t.clientId),
  ],
);
