import { door, execute, query, recordAudit, wallContextOf } from '@zhiqin/access';
import { invoice } from '@zhiqin/billing/schema';
import { DomainError } from '@zhiqin/kernel';
import { idInput } from '@zhiqin/sites/rules';
import { client } from '@zhiqin/sites/schema';
import { and, desc, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { followCheckout } from '../checkout/follow-checkout.ts';
import { checkout } from '../schema.ts';
import { askStripe } from '../stripe-at-hand.ts';
import { systemOf } from '../system-of.ts';

const refundInput = z.object({
  checkoutId: idInput,
  /** Whole minor units, above zero. */
  amountFen: z.int('field.invalid').check(z.gte(1, 'field.invalid')),
  /** One for each form that is shown: sent twice, it gives back once. */
  wishId: idInput,
});

const paidCheckout = query({
  action: 'online-payment.follow',
  input: z.object({ checkoutId: idInput }),
  async run({ tx, tenantId }, { checkoutId }) {
    const [row] = await tx
      .select()
      .from(checkout)
      .where(and(eq(checkout.tenantId, tenantId), eq(checkout.id, checkoutId)));
    if (row?.purpose !== 'invoice' || row.state !== 'paid' || !row.paymentRef)
      throw new DomainError('not-found');
    return { ...row, paymentRef: row.paymentRef };
  },
});

/**
 * Gives a client's online payment back, in part or whole, by the way it came; the receipt's refund is recorded with it.
 * @throws DomainError `not-found`, `payments.over-refund`, `payments.unreachable` (asking again gives back once)
 */
export const refundOnline = door({
  action: 'online-payment.refund',
  input: refundInput,
  async run(ctx, { checkoutId, amountFen, wishId }): Promise<{ refundedFen: number }> {
    const environment = systemOf(ctx);
    await execute(paidCheckout, environment, { checkoutId });
    // What was given back at Stripe itself counts too.
    await followCheckout(environment, checkoutId);
    const row = await execute(paidCheckout, environment, { checkoutId });
    const as = row.accountRef ? { stripeAccount: row.accountRef } : {};
    await askStripe((stripe) =>
      stripe.refunds.create(
        {
          ...{ payment_intent: row.paymentRef, amount: amountFen },
          metadata: { tenant_id: ctx.tenantId, checkout_id: checkoutId },
        },
        { idempotencyKey: `refund:${checkoutId}:${wishId}`, ...as },
      ),
    ).catch((error: unknown) => {
      const isOver = error instanceof DomainError && error.code === 'payments.refused';
      throw isOver ? new DomainError('payments.over-refund', {}, { amount: 'payments.over-refund' }) : error;
    });
    await followCheckout(environment, checkoutId);
    await ctx.db.write(wallContextOf(ctx.actor, false), (tx) =>
      recordAudit(tx, {
        ...{ tenantId: ctx.tenantId, actor: ctx.actor, requestId: ctx.requestId, now: ctx.now },
        ...{ action: 'online-payment.refund', subjectId: checkoutId, detail: { amountFen } },
      }),
    );
    return { refundedFen: (await execute(paidCheckout, environment, { checkoutId })).refundedFen };
  },
});

export interface OnlineReceipt {
  checkoutId: string;
  clientName: string;
  clientNameEn: string | null;
  number: string;
  currency: string;
  amountFen: number;
  paidFen: number;
  refundedFen: number;
  state: string;
  createdAt: Date;
  settledAt: Date | null;
}

/** What clients paid online, or have begun to, the newest first. */
export const listOnlineReceipts = query({
  action: 'online-payment.read',
  input: z.object({}),
  async run({ tx, tenantId }): Promise<OnlineReceipt[]> {
    const rows = await tx
      .select({ checkout, clientName: client.name, clientNameEn: client.nameEn, number: invoice.number })
      .from(checkout)
      .innerJoin(client, and(eq(client.tenantId, checkout.tenantId), eq(client.id, checkout.clientId)))
      .innerJoin(invoice, and(eq(invoice.tenantId, checkout.tenantId), eq(invoice.id, checkout.invoiceId)))
      .where(and(eq(checkout.tenantId, tenantId), eq(checkout.purpose, 'invoice')))
      .orderBy(desc(checkout.createdAt), desc(checkout.id))
      .limit(100);
    return rows.map(({ checkout: row, ...named }) => ({
      ...{ checkoutId: row.id, ...named, currency: row.currency.toUpperCase(), state: row.state },
      ...{ amountFen: row.amountFen, paidFen: row.paidFen, refundedFen: row.refundedFen },
      ...{ createdAt: row.createdAt, settledAt: row.settledAt },
    }));
  },
});
