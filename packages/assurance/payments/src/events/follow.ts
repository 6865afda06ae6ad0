import { type Environment, execute } from '@zhiqin/access';
import * as z from 'zod/mini';
import { followCheckout } from '../checkout/follow-checkout.ts';
import { livingCheckout } from '../checkout/living-checkouts.ts';
import { followAccount } from '../online/switch-online-payment.ts';
import { stripeAtHand } from '../stripe-at-hand.ts';
import { followSubscription } from '../subscription/follow-subscription.ts';

const followInput = z.object({
  subject: z.enum(['account', 'checkout', 'subscription']),
  checkoutId: z.nullable(z.string()),
});

/** Reads at Stripe what a message was about. A job: it bears a repeat, and is tried again while Stripe is away. */
export async function follow(environment: Environment, raw: unknown): Promise<void> {
  if (!stripeAtHand()) return;
  const { subject, checkoutId } = followInput.parse(raw);
  if (subject === 'account') await followAccount(environment);
  else if (subject === 'checkout' && checkoutId) await followCheckout(environment, checkoutId);
  else {
    const living = await execute(livingCheckout, environment, { purpose: 'subscription', invoiceId: null });
    if (living) await followCheckout(environment, living.id);
    await followSubscription(environment);
  }
}
