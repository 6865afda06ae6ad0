import { query } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { client } from '@zhiqin/sites/schema';
import { and, asc, desc, eq } from 'drizzle-orm';
import type { ReceiptMethod } from '../receipt/receipt-input.ts';
import { receipt, receiptAllocation } from '../receipt/schema.ts';
import { companyToday } from '../signed-by.ts';
import { type InvoiceKind, invoiceInput, listInvoicesInput } from './invoice-input.ts';
import { type InvoiceStanding, requireInvoice, withOpenAmounts } from './open-amounts.ts';
import { invoice, invoiceLine } from './schema.ts';

export interface ListedInvoice extends Omit<InvoiceStanding, 'tenantId'> {
  clientName: string;
  clientNameEn: string | null;
  /** Days it is late today; 0 while it is not, or nothing is open. */
  overdueDays: number;
}

/** Invoices in reach, the newest first, with what is paid and open; a client sees its own. Errors: none. */
export const listInvoices = query({
  action: 'invoice.read',
  input: listInvoicesInput,
  async run(ctx, { clientId, onlyOpen }): Promise<ListedInvoice[]> {
    const { tx, tenantId } = ctx;
    const rows = await tx
      .select({ invoice, clientName: client.name, clientNameEn: client.nameEn })
      .from(invoice)
      .innerJoin(client, and(eq(client.tenantId, invoice.tenantId), eq(client.id, invoice.clientId)))
      .where(and(eq(invoice.tenantId, tenantId), clientId ? eq(invoice.clientId, clientId) : undefined))
      .orderBy(desc(invoice.issuedOn), desc(invoice.id))
      .limit(500);
    const today = await companyToday(ctx);
    const standing = await withOpenAmounts(
      ctx,
      rows.map((row) => row.invoice),
    );
    return standing
      .map(({ tenantId: _, ...row }, at) => ({
        ...row,
        clientName: rows[at]?.clientName ?? '',
        clientNameEn: rows[at]?.clientNameEn ?? null,
        overdueDays: overdueDaysOf(row, today),
      }))
      .filter((row) => !onlyOpen || row.openFen > 0);
  },
});

/** Days an invoice is late on a day; 0 while nothing is open or it is not due. */
export function overdueDaysOf(
  { dueOn, openFen }: Pick<InvoiceStanding, 'dueOn' | 'openFen'>,
  today: string,
): number {
  if (openFen <= 0 || today <= dueOn) return 0;
  return Math.round((Date.parse(`${today}T00:00:00Z`) - Date.parse(`${dueOn}T00:00:00Z`)) / 86_400_000);
}

/** One invoice with its lines and what came for it. Errors: `not-found`. */
export const getInvoice = query({
  action: 'invoice.read',
  input: invoiceInput,
  async run(ctx, { invoiceId }) {
    const { tx, tenantId } = ctx;
    const { tenantId: _, ...row } = await requireInvoice(ctx, invoiceId);
    const [buyer] = await tx
      .select({ name: client.name, nameEn: client.nameEn })
      .from(client)
      .where(and(eq(client.tenantId, tenantId), eq(client.id, row.clientId)));
    const [reversed] = row.reversesId
      ? await tx
          .select({ number: invoice.number })
          .from(invoice)
          .where(and(eq(invoice.tenantId, tenantId), eq(invoice.id, row.reversesId)))
      : [];
    const lines = await tx
      .select({ line: invoiceLine, siteCode: site.code, siteName: site.name, siteNameEn: site.nameEn })
      .from(invoiceLine)
      .leftJoin(site, and(eq(site.tenantId, invoiceLine.tenantId), eq(site.id, invoiceLine.siteId)))
      .where(and(eq(invoiceLine.tenantId, tenantId), eq(invoiceLine.invoiceId, invoiceId)))
      .orderBy(asc(invoiceLine.position));
    const payments = await tx
      .select({
        id: receiptAllocation.id,
        receiptId: receipt.id,
        amountFen: receiptAllocation.amountFen,
        receivedOn: receipt.receivedOn,
        method: receipt.method,
        payer: receipt.payer,
        isRefund: receipt.refundsId,
        allocatedAt: receiptAllocation.allocatedAt,
      })
      .from(receiptAllocation)
      .innerJoin(
        receipt,
        and(eq(receipt.tenantId, receiptAllocation.tenantId), eq(receipt.id, receiptAllocation.receiptId)),
      )
      .where(and(eq(receiptAllocation.tenantId, tenantId), eq(receiptAllocation.invoiceId, invoiceId)))
      .orderBy(asc(receiptAllocation.allocatedAt), asc(receiptAllocation.id));
    return {
      ...row,
      /** Of a reversal: the number of the invoice it takes back. */
      reversesNumber: reversed?.number ?? null,
      kind: row.kind as InvoiceKind,
      clientName: buyer?.name ?? '',
      clientNameEn: buyer?.nameEn ?? null,
      overdueDays: overdueDaysOf(row, await companyToday(ctx)),
      lines: lines.map(({ line: { tenantId: _t, ...line }, ...where }) => ({ ...line, ...where })),
      payments: payments.map(({ isRefund, ...one }) => ({
        ...one,
        method: one.method as ReceiptMethod,
        isRefund: isRefund !== null,
      })),
    };
  },
});
