import { storedFile } from '@zhiqin/files/schema';
import { digestOfColumns, instantText, rowsInLedger } from '@zhiqin/ledger';
import { isNotNull, sql } from 'drizzle-orm';
import { invoice, invoiceLine } from './invoice/schema.ts';
import { statementRevision } from './statement/schema.ts';

const r = statementRevision;

/** Statements that were laid before the client, with all that stands in them. */
export const statementsInLedger = rowsInLedger('statement', {
  table: r,
  writtenAt: r.sentAt,
  commitment: digestOfColumns({
    statement: r.statementId,
    number: r.number,
    data: r.data,
    digest: r.digest,
    reason: r.reason,
    sent: instantText(r.sentAt),
  }),
  only: isNotNull(r.sentAt),
});

const i = invoice;
const l = invoiceLine;
const lines = sql`(select jsonb_agg(jsonb_build_array(${l}.revision_id, ${l}.tax_key, ${l}.tax_basis_points, ${l}.net_fen,
  ${l}.tax_fen, ${l}.gross_fen) order by ${l}.position)
  from ${l} where ${l}.tenant_id = ${i}.tenant_id and ${l}.invoice_id = ${i}.id)`;
const file = sql`(select ${storedFile}.sha256 from ${storedFile}
  where ${storedFile}.tenant_id = ${i}.tenant_id and ${storedFile}.id = ${i}.file_id)`;

/** Invoices and their reversals, of our own series and captured ones: number, parties, amounts, and the file's digest. */
export const invoicesInLedger = rowsInLedger('invoice', {
  table: i,
  writtenAt: i.recordedAt,
  commitment: digestOfColumns({
    client: i.clientId,
    kind: i.kind,
    series: i.series,
    number: i.number,
    issued: i.issuedOn,
    due: i.dueOn,
    currency: i.currency,
    gross: i.grossFen,
    buyer: i.buyer,
    seller: i.seller,
    reverses: i.reversesId,
    reason: i.reason,
    lines,
    file,
    at: instantText(i.recordedAt),
  }),
});
