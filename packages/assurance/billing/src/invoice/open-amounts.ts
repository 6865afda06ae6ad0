import type { UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq, inArray, isNotNull, sum } from 'drizzle-orm';
import { receiptAllocation } from '../receipt/schema.ts';
import { invoice } from './schema.ts';

type Reading = Pick<UseContext, 'tx' | 'tenantId'>;
export type InvoiceRow = typeof invoice.$inferSelect;

export const invoiceStates = ['open', 'partly', 'paid', 'reversed', 'reversal'] as const;
export type InvoiceState = (typeof invoiceStates)[number];

export interface InvoiceStanding extends InvoiceRow {
  /** What came for it, less what went back. */
  paidFen: number;
  /** What is still to come; 0 of a reversal and of what was reversed. */
  openFen: number;
  state: InvoiceState;
  /** The reversal that took it back. */
  reversedById: string | null;
}

/** Invoices with what is paid and open of each. */
export async function withOpenAmounts(
  { tx, tenantId }: Reading,
  rows: readonly InvoiceRow[],
): Promise<InvoiceStanding[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const paid = await tx
    .select({ invoiceId: receiptAllocation.invoiceId, paidFen: sum(receiptAllocation.amountFen) })
    .from(receiptAllocation)
    .where(and(eq(receiptAllocation.tenantId, tenantId), inArray(receiptAllocation.invoiceId, ids)))
    .groupBy(receiptAllocation.invoiceId);
  const reversals = await tx
    .select({ id: invoice.id, reversesId: invoice.reversesId })
    .from(invoice)
    .where(
      and(eq(invoice.tenantId, tenantId), isNotNull(invoice.reversesId), inArray(invoice.reversesId, ids)),
    );
  const paidOf = new Map(paid.map((row) => [row.invoiceId, Number(row.paidFen ?? 0)]));
  const reversedBy = new Map(reversals.map((row) => [row.reversesId, row.id]));
  return rows.map((row) => {
    const paidFen = paidOf.get(row.id) ?? 0;
    const reversedById = reversedBy.get(row.id) ?? null;
    const isLive = row.reversesId === null && reversedById === null;
    const openFen = isLive ? row.grossFen - paidFen : 0;
    return {
      ...row,
      paidFen,
      openFen,
      state: stateOf(row, { paidFen, openFen, reversedById }),
      reversedById,
    };
  });
}

function stateOf(
  row: InvoiceRow,
  { paidFen, openFen, reversedById }: { paidFen: number; openFen: number; reversedById: string | null },
): InvoiceState {
  if (row.reversesId) return 'reversal';
  if (reversedById) return 'reversed';
  if (openFen <= 0) return 'paid';
  return paidFen > 0 ? 'partly' : 'open';
}

/** @throws DomainError `not-found` */
export async function requireInvoice(ctx: Reading, invoiceId: string): Promise<InvoiceStanding> {
  const rows = await ctx.tx
    .select()
    .from(invoice)
    .where(and(eq(invoice.tenantId, ctx.tenantId), eq(invoice.id, invoiceId)));
  const [found] = await withOpenAmounts(ctx, rows);
  if (!found) throw new DomainError('not-found');
  return found;
}
