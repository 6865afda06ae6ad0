import { openStripe, useStripe } from '@zhiqin/payments';
import { startStripeSimulator } from '@zhiqin/stripe-simulator';
import { canaryAt, type Place, places } from './places.ts';
import { worldNow } from './world-time.ts';

/** Of payments: what the schema cannot say. As `examples` in `examples.ts`. */
export const paymentsExamples: Record<string, unknown> = {
  'payments.startSubscription': { plan: 'monthly' },
  // Whoever switches it off asks nobody.
  'payments.switchOnlinePayment': { on: false },
};

export const paymentsShapes: Record<string, (place: Place) => unknown> = {
  'checkout.purpose': () => 'invoice',
  'checkout.state': () => 'paid',
};

/** Stripe beside the world: it knows the customers that the world's contractors are. */
export async function openSweepPayments(): Promise<() => Promise<void>> {
  const simulator = await startStripeSimulator({ now: () => Date.parse(worldNow) });
  const { customers } = simulator.books();
  for (const place of places) {
    const id = canaryAt('subscription', { ...place, site: 1, person: 1 });
    customers[id] = {
      ...{ id, object: 'customer', created: 0, livemode: false, name: null, email: null, description: null },
      ...{ balance: 0, currency: null, delinquent: false, metadata: {} },
      invoice_settings: { default_payment_method: null },
    };
  }
  const before = useStripe(
    await openStripe({
      ...{ secretKey: 'sk_test_sweep', webhookSecrets: ['whsec_sweep'], origin: 'https://zhiqin.example' },
      api: { host: simulator.host, port: simulator.port },
    }),
  );
  return async () => {
    useStripe(before);
    await simulator.stop();
  };
}
