import { command, type Environment, execute, query } from '@zhiqin/access';
import { DomainError, sumFen } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import type Stripe from 'stripe';
import * as z from 'zod/mini';
import { type SeenRefund, settleInvoice } from '../online/settle-invoice.ts';
import { checkout } from '../schema.ts';
import { askStripe, findAtStripe } from '../stripe-at-hand.ts';

export type CheckoutState = 'asked' | 'open' | 'paid' | 'closed';

/** What Stripe says of a page now. */
interface Seen {
  state: CheckoutState;
  paymentRef: string | null;
  paidFen: number;
  refundedFen: number;
  refunds: SeenRefund[];
}

const readCheckout = query({
  action: 'online-payment.follow',
  input: z.object({ checkoutId: z.string() }),
  async run({ tx, tenantId }, { checkoutId }) {
    const [row] = await tx
      .select()
      .from(checkout)
      .where(and(eq(checkout.tenantId, tenantId), eq(checkout.id, checkoutId)));
    if (!row) throw new DomainError('not-found');
    return row;
  },
});

/**
 * Reads a page at Stripe and takes over what is there: paid, expired, given back. In any order, any number of times, the
 * end is what Stripe says at the last reading.
 */
export async function followCheckout(environment: Environment, checkoutId: string): Promise<CheckoutState> {
  for (;;) {
    const row = await execute(readCheckout, environment, { checkoutId });
    if (!row.sessionRef) return row.state as CheckoutState;
    const seen = await seeCheckout(row.sessionRef, row.accountRef);
    const isSaved = await execute(settleCheckout, environment, { checkoutId, version: row.version, seen });
    if (isSaved) return seen.state;
  }
}

async function seeCheckout(sessionRef: string, accountRef: string | null): Promise<Seen> {
  const as = accountRef ? { stripeAccount: accountRef } : {};
  const session = await findAtStripe((stripe) =>
    stripe.checkout.sessions.retrieve(sessionRef, { expand: ['payment_intent'] }, as),
  );
  if (!session) return { state: 'closed', paymentRef: null, paidFen: 0, refundedFen: 0, refunds: [] };
  const intent = session.payment_intent as Stripe.PaymentIntent | null;
  const isPaid =
    session.mode === 'subscription' ? session.status === 'complete' : session.payment_status === 'paid';
  if (!isPaid) {
    // Complete and unpaid: the money is on its way, and may still not come.
    const state = session.status === 'expired' ? 'closed' : 'open';
    return { state, paymentRef: intent?.id ?? null, paidFen: 0, refundedFen: 0, refunds: [] };
  }
  const refunds = intent ? await refundsOf(intent.id, as) : [];
  return {
    state: 'paid',
    paymentRef: intent?.id ?? null,
    paidFen: intent?.amount_received ?? session.amount_total ?? 0,
    refundedFen: sumFen(refunds.map((one) => one.amountFen)),
    refunds,
  };
}

/** What was given back, oldest first; what is on its way counts when it has arrived. */
async function refundsOf(paymentRef: string, as: { stripeAccount?: string }): Promise<SeenRefund[]> {
  const { data } = await askStripe((stripe) =>
    stripe.refunds.list({ payment_intent: paymentRef, limit: 100 }, as),
  );
  return data
    .filter(({ status }) => status === 'succeeded')
    .map(({ id, amount }) => ({ refundRef: id, amountFen: amount }))
    .reverse();
}

const seenInput = z.custom<Seen>((value) => typeof value === 'object' && value !== null);

/** Takes over what was read, unless another reading came between: then nothing is written. */
const settleCheckout = command({
  action: 'online-payment.follow',
  input: z.object({ checkoutId: z.string(), version: z.number(), seen: seenInput }),
  async run(ctx, { checkoutId, version, seen }): Promise<boolean> {
    const { tx, tenantId, now } = ctx;
    const own = and(eq(checkout.tenantId, tenantId), eq(checkout.id, checkoutId));
    const [row] = await tx.select().from(checkout).where(own).for('update');
    if (row?.version !== version) return false;
    const { refunds, ...facts } = seen;
    const receiptId = await settleInvoice(ctx, row, { ...facts, refunds });
    const isOver = seen.state === 'paid' || seen.state === 'closed';
    await tx
      .update(checkout)
      .set({ ...facts, receiptId, version: version + 1, settledAt: isOver ? (row.settledAt ?? now) : null })
      .where(own);
    ctx.audit({ subjectId: checkoutId, state: seen.state });
    return true;
  },
});

/** Closes an open page at Stripe, so that nobody pays there any more. */
export async function closePage(sessionRef: string, accountRef: string | null): Promise<void> {
  const as = accountRef ? { stripeAccount: accountRef } : {};
  await askStripe((stripe) => stripe.checkout.sessions.expire(sessionRef, {}, as)).catch((error: unknown) => {
    // Paid or expired at this moment: what is there now says which.
    if (!(error instanceof DomainError) || error.code !== 'payments.refused') throw error;
  });
}
