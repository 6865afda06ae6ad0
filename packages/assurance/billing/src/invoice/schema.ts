import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { client } from '@zhiqin/sites/schema';
import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { statement, statementRevision } from '../statement/schema.ts';
import type { InvoiceParty } from './invoice-input.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/**
 * 发票: issued in the tax system and captured here, or, for contractors elsewhere, our own with a number of ours. A
 * reversal (红字发票, credit note) is an invoice of negative amounts that names the one it takes back. Never changed.
 */
export const invoice = tenantTable(
  'invoice',
  {
    clientId: uuid('client_id').notNull(),
    /** `special` 专用发票, `ordinary` 普通发票, `own`. */
    kind: text('kind').notNull(),
    /** Whose numbers it counts in: `tax` of the tax system, else the year of our own series. */
    series: text('series').notNull(),
    number: text('number').notNull(),
    issuedOn: text('issued_on').notNull(),
    dueOn: text('due_on').notNull(),
    currency: text('currency').notNull(),
    netFen: bigint('net_fen', { mode: 'number' }).notNull(),
    taxFen: bigint('tax_fen', { mode: 'number' }).notNull(),
    grossFen: bigint('gross_fen', { mode: 'number' }).notNull(),
    buyer: jsonb('buyer').$type<InvoiceParty>().notNull(),
    seller: jsonb('seller').$type<InvoiceParty>().notNull(),
    /** Of a reversal: what it takes back, whole. */
    reversesId: uuid('reverses_id'),
    reason: text('reason'),
    /** The file from the tax system. */
    fileId: uuid('file_id'),
    recordedByName: text('recorded_by_name'),
    recordedAt: instant('recorded_at').notNull(),
  },
  { scope: 'tenant', staffOnly: true, client: { column: 'client_id' }, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.clientId, () => client),
    unique('invoice_number_key').on(t.tenantId, t.series, t.number),
    unique('invoice_reverses_key').on(t.tenantId, t.reversesId),
    index('invoice_client').on(t.tenantId, t.clientId, t.issuedOn),
    check('invoice_total_check', sql`gross_fen = net_fen + tax_fen`),
    check('invoice_kind_check', sql`kind in ('special', 'ordinary', 'own')`),
  ],
);

/** What it charges for: a statement's share of one tax rate. */
export const invoiceLine = tenantTable(
  'invoice_line',
  {
    invoiceId: uuid('invoice_id').notNull(),
    clientId: uuid('client_id').notNull(),
    position: integer('position').notNull(),
    statementId: uuid('statement_id').notNull(),
    revisionId: uuid('revision_id').notNull(),
    siteId: uuid('site_id').notNull(),
    month: text('month').notNull(),
    taxKey: text('tax_key').notNull(),
    taxBasisPoints: integer('tax_basis_points').notNull(),
    netFen: bigint('net_fen', { mode: 'number' }).notNull(),
    taxFen: bigint('tax_fen', { mode: 'number' }).notNull(),
    grossFen: bigint('gross_fen', { mode: 'number' }).notNull(),
  },
  { scope: 'tenant', staffOnly: true, client: { column: 'client_id' }, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.invoiceId, () => invoice),
    tenantForeignKey(t, t.statementId, () => statement),
    tenantForeignKey(t, t.revisionId, () => statementRevision),
    unique('invoice_line_key').on(t.tenantId, t.invoiceId, t.position),
    index('invoice_line_statement').on(t.tenantId, t.statementId),
  ],
);

/** The last number given out in a series of our own: locked by who issues, so that none is left out and none given twice. */
export const invoiceSeries = tenantTable(
  'invoice_series',
  { series: text('series').notNull(), lastNumber: integer('last_number').notNull() },
  { scope: 'tenant', staffOnly: true },
  (t) => [unique('invoice_series_key').on(t.tenantId, t.series)],
);

/** The client was reminded of an invoice, so many days after it was due. */
export const invoiceReminder = tenantTable(
  'invoice_reminder',
  {
    invoiceId: uuid('invoice_id').notNull(),
    clientId: uuid('client_id').notNull(),
    /** 1, 2, 3 … */
    number: integer('number').notNull(),
    openFen: bigint('open_fen', { mode: 'number' }).notNull(),
    remindedAt: instant('reminded_at').notNull(),
  },
  { scope: 'tenant', staffOnly: true, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.invoiceId, () => invoice),
    unique('invoice_reminder_key').on(t.tenantId, t.invoiceId, t.number),
  ],
);
