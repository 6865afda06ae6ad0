import type { UseContext } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import { getInvoice, recordReceipt, refundReceipt } from '@zhiqin/billing';
import { type Currency, dayOf } from '@zhiqin/kernel';
import { eq } from 'drizzle-orm';
import type { checkout } from '../schema.ts';

/** What Stripe gave back of a payment. */
export interface SeenRefund {
  refundRef: string;
  amountFen: number;
}

interface Paid {
  paymentRef: string | null;
  paidFen: number;
  refunds: readonly SeenRefund[];
}

/**
 * Money that came for an invoice becomes a receipt, and money that went back a refund of it, each exactly once: Stripe's
 * reference is the receipt's own. What came beyond what is open (the bank was faster) stays the client's credit.
 * @returns the receipt
 */
export async function settleInvoice(
  ctx: UseContext,
  row: typeof checkout.$inferSelect,
  { paymentRef, paidFen, refunds }: Paid,
): Promise<string | null> {
  const { invoiceId, clientId } = row;
  if (!invoiceId || !clientId || paidFen <= 0) return row.receiptId;
  const [own] = await ctx.tx.select({ zone: tenant.zone }).from(tenant).where(eq(tenant.id, ctx.tenantId));
  const receivedOn = dayOf(ctx.now, own?.zone ?? 'Asia/Shanghai');
  const receiptId = row.receiptId ?? (await recordPaid());
  for (const { refundRef, amountFen } of refunds)
    await ctx.run(refundReceipt, { receiptId, amountFen, receivedOn, outsideRef: `stripe:${refundRef}` });
  return receiptId;

  async function recordPaid(): Promise<string> {
    const { openFen } = await ctx.run(getInvoice, { invoiceId });
    const amountFen = Math.min(openFen, paidFen);
    const recorded = await ctx.run(recordReceipt, {
      ...{ clientId, receivedOn, amountFen: paidFen, method: 'online' },
      currency: row.currency.toUpperCase() as Currency,
      outsideRef: `stripe:${paymentRef ?? row.sessionRef}`,
      allocations: amountFen > 0 ? [{ invoiceId, amountFen }] : [],
    });
    return recorded.receiptId;
  }
}
