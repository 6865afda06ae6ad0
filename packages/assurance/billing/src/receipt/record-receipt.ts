import { command, type UseContext } from '@zhiqin/access';
import { DomainError, sumFen } from '@zhiqin/kernel';
import { client } from '@zhiqin/sites/schema';
import { and, eq, sum } from 'drizzle-orm';
import { withOpenAmounts } from '../invoice/open-amounts.ts';
import { invoice } from '../invoice/schema.ts';
import { signedBy } from '../signed-by.ts';
import { lockAccount } from './lock-account.ts';
import { type Allocation, matchReceipt } from './match-receipt.ts';
import { allocateReceiptInput, recordReceiptInput } from './receipt-input.ts';
import { receipt, receiptAllocation } from './schema.ts';

export interface RecordedReceipt {
  receiptId: string;
  /** Known before by its outside reference: nothing was done. */
  isRepeat: boolean;
  allocations: Allocation[];
  /** Pays no invoice: the client's credit. */
  unallocatedFen: number;
}

export type ReceiptRow = typeof receipt.$inferSelect;

/**
 * Money has come. It pays the invoices named, else those it matches; what is over stays the client's credit. The same outside
 * reference again changes nothing (`isRepeat`). Errors: `not-found` (client or invoice), `receipt.ref-taken` (the reference
 * with another amount, client or currency), `receipt.over-open` ({number}), `receipt.over-amount`, `receipt.currency`.
 */
export const recordReceipt = command({
  action: 'receipt.record',
  input: recordReceiptInput,
  async run(ctx, input): Promise<RecordedReceipt> {
    const { tx, tenantId } = ctx;
    const { clientId, amountFen, currency = 'CNY' } = input;
    await requireClient(ctx, clientId);
    await lockAccount(ctx, clientId);
    const outsideRef = input.outsideRef || null;
    const known = outsideRef ? await receiptByRef(ctx, outsideRef) : null;
    if (known) {
      const isSame =
        known.clientId === clientId &&
        known.amountFen === amountFen &&
        known.currency === currency &&
        known.refundsId === null;
      if (!isSame) throw new DomainError('receipt.ref-taken', {}, { outsideRef: 'receipt.ref-taken' });
      const paid = await allocationsOf(ctx, known.id);
      return {
        receiptId: known.id,
        isRepeat: true,
        allocations: paid,
        unallocatedFen: known.amountFen - sumFen(paid.map((one) => one.amountFen)),
      };
    }
    const open = await openInvoicesOf(ctx, clientId, currency);
    const allocations = input.allocations ?? matchReceipt(amountFen, open);
    if (sumFen(allocations.map((one) => one.amountFen)) > amountFen)
      throw new DomainError('receipt.over-amount', {}, { allocations: 'receipt.over-amount' });
    const receiptId = ctx.newId();
    const stored = await tx
      .insert(receipt)
      .values({
        ...{ tenantId, id: receiptId, clientId, receivedOn: input.receivedOn, amountFen, currency },
        ...{ method: input.method, payer: input.payer || null, outsideRef, refundsId: null },
        ...{ note: input.note || null, recordedByName: signedBy(ctx).name, recordedAt: ctx.now },
      })
      .onConflictDoNothing({ target: [receipt.tenantId, receipt.outsideRef] })
      .returning({ id: receipt.id });
    // Taken in this moment, for another client: locks are by client.
    if (stored.length === 0)
      throw new DomainError('receipt.ref-taken', {}, { outsideRef: 'receipt.ref-taken' });
    await allocate(ctx, { receiptId, clientId, currency }, allocations);
    ctx.audit({ subjectId: receiptId, clientId, amountFen, currency, method: input.method });
    return {
      ...{ receiptId, isRepeat: false, allocations },
      unallocatedFen: amountFen - sumFen(allocations.map((one) => one.amountFen)),
    };
  },
});

/** A client's credit pays invoices. Errors: `not-found`, `receipt.over-open` ({number}), `receipt.over-amount`, `receipt.currency`. */
export const allocateReceipt = command({
  action: 'receipt.record',
  input: allocateReceiptInput,
  async run(ctx, { receiptId, allocations }): Promise<{ unallocatedFen: number }> {
    const row = await requireReceipt(ctx, receiptId);
    await lockAccount(ctx, row.clientId);
    const free = await freeOf(ctx, row);
    const used = sumFen(allocations.map((one) => one.amountFen));
    if (used > free) throw new DomainError('receipt.over-amount', {}, { allocations: 'receipt.over-amount' });
    await allocate(ctx, { receiptId, clientId: row.clientId, currency: row.currency }, allocations);
    ctx.audit({ subjectId: receiptId, clientId: row.clientId, usedFen: used });
    return { unallocatedFen: free - used };
  },
});

/** Writes what pays what, once each has room. */
async function allocate(
  ctx: UseContext,
  of: { receiptId: string; clientId: string; currency: string },
  allocations: readonly Allocation[],
): Promise<void> {
  if (allocations.length === 0) return;
  const open = new Map((await liveInvoicesOf(ctx, of.clientId)).map((row) => [row.id, row]));
  const wanted = Map.groupBy(allocations, (one) => one.invoiceId);
  for (const [invoiceId, own] of wanted) {
    const row = open.get(invoiceId);
    if (!row) throw new DomainError('not-found');
    if (row.currency !== of.currency) throw new DomainError('receipt.currency');
    if (sumFen(own.map((one) => one.amountFen)) > row.openFen)
      throw new DomainError('receipt.over-open', { number: row.number });
  }
  await writeAllocations(ctx, of, allocations);
}

export async function writeAllocations(
  ctx: UseContext,
  { receiptId, clientId }: { receiptId: string; clientId: string },
  allocations: readonly Allocation[],
): Promise<void> {
  if (allocations.length === 0) return;
  await ctx.tx.insert(receiptAllocation).values(
    allocations.map(({ invoiceId, amountFen }) => ({
      ...{ tenantId: ctx.tenantId, id: ctx.newId(), receiptId, invoiceId, clientId, amountFen },
      ...{ allocatedByName: signedBy(ctx).name, allocatedAt: ctx.now },
    })),
  );
}

async function liveInvoicesOf(ctx: UseContext, clientId: string) {
  const rows = await ctx.tx
    .select()
    .from(invoice)
    .where(and(eq(invoice.tenantId, ctx.tenantId), eq(invoice.clientId, clientId)));
  return (await withOpenAmounts(ctx, rows)).filter(
    (row) => row.reversesId === null && row.reversedById === null,
  );
}

const openInvoicesOf = async (ctx: UseContext, clientId: string, currency: string) =>
  (await liveInvoicesOf(ctx, clientId)).filter((row) => row.openFen > 0 && row.currency === currency);

/** @throws DomainError `not-found` */
export async function requireReceipt(
  { tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>,
  receiptId: string,
): Promise<ReceiptRow> {
  const [row] = await tx
    .select()
    .from(receipt)
    .where(and(eq(receipt.tenantId, tenantId), eq(receipt.id, receiptId)));
  if (!row) throw new DomainError('not-found');
  return row;
}

export async function receiptByRef(
  { tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>,
  outsideRef: string,
): Promise<ReceiptRow | null> {
  const [row] = await tx
    .select()
    .from(receipt)
    .where(and(eq(receipt.tenantId, tenantId), eq(receipt.outsideRef, outsideRef)));
  return row ?? null;
}

/** What a receipt pays by invoice, in all. */
export async function allocationsOf(
  { tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>,
  receiptId: string,
): Promise<Allocation[]> {
  const rows = await tx
    .select({ invoiceId: receiptAllocation.invoiceId, amountFen: sum(receiptAllocation.amountFen) })
    .from(receiptAllocation)
    .where(and(eq(receiptAllocation.tenantId, tenantId), eq(receiptAllocation.receiptId, receiptId)))
    .groupBy(receiptAllocation.invoiceId);
  return rows
    .map((row) => ({ invoiceId: row.invoiceId, amountFen: Number(row.amountFen ?? 0) }))
    .filter((row) => row.amountFen !== 0);
}

/** What of a receipt pays nothing and was not paid back. */
export async function freeOf(ctx: Pick<UseContext, 'tx' | 'tenantId'>, row: ReceiptRow): Promise<number> {
  const paid = sumFen((await allocationsOf(ctx, row.id)).map((one) => one.amountFen));
  const refunds = await ctx.tx
    .select({ id: receipt.id, amountFen: receipt.amountFen })
    .from(receipt)
    .where(and(eq(receipt.tenantId, ctx.tenantId), eq(receipt.refundsId, row.id)));
  let refundedFree = 0;
  for (const refund of refunds)
    refundedFree +=
      refund.amountFen - sumFen((await allocationsOf(ctx, refund.id)).map((one) => one.amountFen));
  return row.amountFen - paid + refundedFree;
}

async function requireClient(ctx: UseContext, clientId: string): Promise<void> {
  const [row] = await ctx.tx
    .select({ id: client.id })
    .from(client)
    .where(and(eq(client.tenantId, ctx.tenantId), eq(client.id, clientId)));
  if (!row) throw new DomainError('not-found');
}
