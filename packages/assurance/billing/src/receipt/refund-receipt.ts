import { command } from '@zhiqin/access';
import { DomainError, sumFen } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { signedBy } from '../signed-by.ts';
import { lockAccount } from './lock-account.ts';
import type { Allocation } from './match-receipt.ts';
import { refundReceiptInput } from './receipt-input.ts';
import { allocationsOf, freeOf, receiptByRef, requireReceipt, writeAllocations } from './record-receipt.ts';
import { receipt } from './schema.ts';

export interface Refunded {
  receiptId: string;
  isRepeat: boolean;
  /** Open again by so much. */
  allocations: Allocation[];
}

/**
 * Money goes back to the client: a receipt of a negative amount. The client's credit is used up first, then invoices it had paid
 * are open again, the last paid first. Idempotent by outside reference. Errors: `not-found`, `receipt.is-refund`,
 * `receipt.over-refund` (more than is left of it), `receipt.ref-taken`.
 */
export const refundReceipt = command({
  action: 'receipt.record',
  input: refundReceiptInput,
  async run(ctx, { receiptId, amountFen, receivedOn, outsideRef: ref, note }): Promise<Refunded> {
    const { tx, tenantId } = ctx;
    const paidBack = await requireReceipt(ctx, receiptId);
    if (paidBack.refundsId) throw new DomainError('receipt.is-refund');
    const { clientId, currency, method, payer } = paidBack;
    await lockAccount(ctx, clientId);
    const outsideRef = ref || null;
    const known = outsideRef ? await receiptByRef(ctx, outsideRef) : null;
    if (known) {
      if (known.refundsId !== receiptId || known.amountFen !== -amountFen)
        throw new DomainError('receipt.ref-taken', {}, { outsideRef: 'receipt.ref-taken' });
      return { receiptId: known.id, isRepeat: true, allocations: await allocationsOf(ctx, known.id) };
    }
    const refunds = await tx
      .select({ id: receipt.id, amountFen: receipt.amountFen })
      .from(receipt)
      .where(and(eq(receipt.tenantId, tenantId), eq(receipt.refundsId, receiptId)));
    if (paidBack.amountFen + sumFen(refunds.map((one) => one.amountFen)) < amountFen)
      throw new DomainError('receipt.over-refund', {}, { amountFen: 'receipt.over-refund' });
    const free = await freeOf(ctx, paidBack);
    // What of it still pays invoices: its own rows less those its refunds took off.
    const pays = new Map<string, number>();
    for (const id of [receiptId, ...refunds.map((one) => one.id)])
      for (const one of await allocationsOf(ctx, id))
        pays.set(one.invoiceId, (pays.get(one.invoiceId) ?? 0) + one.amountFen);
    let left = Math.max(0, amountFen - free);
    const allocations: Allocation[] = [];
    for (const [invoiceId, paid] of [...pays].toSorted(([a], [b]) => (a < b ? 1 : -1))) {
      const off = Math.min(left, paid);
      left -= off;
      if (off > 0) allocations.push({ invoiceId, amountFen: -off });
    }
    const id = ctx.newId();
    const stored = await tx
      .insert(receipt)
      .values({
        ...{ tenantId, id, clientId, receivedOn, amountFen: -amountFen, currency, method, payer },
        ...{ outsideRef, refundsId: receiptId, note: note || null },
        ...{ recordedByName: signedBy(ctx).name, recordedAt: ctx.now },
      })
      .onConflictDoNothing({ target: [receipt.tenantId, receipt.outsideRef] })
      .returning({ id: receipt.id });
    if (stored.length === 0)
      throw new DomainError('receipt.ref-taken', {}, { outsideRef: 'receipt.ref-taken' });
    await writeAllocations(ctx, { receiptId: id, clientId }, allocations);
    ctx.audit({ subjectId: id, clientId, refundsId: receiptId, amountFen: -amountFen });
    return { receiptId: id, isRepeat: false, allocations };
  },
});
