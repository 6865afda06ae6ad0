import { type Environment, execute } from '@zhiqin/access';
import { askStripe } from '../stripe-at-hand.ts';
import { followSubscription } from './follow-subscription.ts';
import { openSubscription } from './open-subscription.ts';
import { seatsFor } from './plans.ts';
import { isRunning } from './standing-of.ts';

/**
 * Tells Stripe how many guards there are; the next invoice is for so many, nothing is charged in between. The number is
 * set and not added to, so that a repeat changes nothing.
 */
export async function syncSeats(environment: Environment): Promise<void> {
  const own = await execute(openSubscription, environment, {});
  const seats = seatsFor(own.activeGuards);
  const { subscriptionRef, itemRef } = own;
  if (!subscriptionRef || !itemRef || !isRunning(own.status) || own.seats === seats) return;
  await askStripe((stripe) =>
    stripe.subscriptions.update(subscriptionRef, {
      items: [{ id: itemRef, quantity: seats }],
      proration_behavior: 'none',
    }),
  );
  await followSubscription(environment);
}
