import type Stripe from 'stripe';
import { askStripe } from '../stripe-at-hand.ts';
import { priceOf } from '../subscription/price-of.ts';
import type { Claimed } from './claim-checkout.ts';

/** How clients pay online. A session shows those of them that its account and currency have. */
const ways = ['card', 'wechat_pay', 'alipay'] as const;

/**
 * Opens the payment page of a claimed row. The row's id is the key: asked again after a broken line, Stripe answers with
 * the page it made.
 */
export async function askSession({ id, wish, accountRef }: Claimed): Promise<Stripe.Checkout.Session> {
  const base = {
    success_url: wish.successUrl,
    cancel_url: wish.cancelUrl,
    locale: wish.language === 'en' ? ('en' as const) : ('zh' as const),
    client_reference_id: id,
    metadata: wish.metadata,
    ...(wish.customerRef ? { customer: wish.customerRef } : {}),
  };
  const once = { idempotencyKey: `checkout:${id}`, ...(accountRef ? { stripeAccount: accountRef } : {}) };
  if (wish.subscription) {
    const { plan, seats, trialEnd } = wish.subscription;
    const price = await priceOf(plan);
    return askStripe((stripe) =>
      stripe.checkout.sessions.create(
        {
          ...base,
          mode: 'subscription',
          line_items: [{ price, quantity: seats }],
          subscription_data: { metadata: wish.metadata, ...(trialEnd ? { trial_end: trialEnd } : {}) },
        },
        once,
      ),
    );
  }
  // What comes of it bears the row's id: a message about it finds the row.
  const metadata = { ...wish.metadata, checkout_id: id };
  if (!wish.payment) throw new Error('a payment page without anything to pay');
  const { name, amountFen, currency } = wish.payment;
  return askStripe((stripe) =>
    stripe.checkout.sessions.create(
      {
        ...base,
        metadata,
        mode: 'payment',
        line_items: [
          { quantity: 1, price_data: { currency, unit_amount: amountFen, product_data: { name } } },
        ],
        allowed_payment_method_types: [...ways],
        payment_method_options: { wechat_pay: { client: 'web' } },
        payment_intent_data: { metadata, description: name },
      },
      once,
    ),
  );
}
