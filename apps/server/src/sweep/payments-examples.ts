import { openStripe, useStripe } from '@zhiqin/payments';
import { startStripeSimulator } from '@zhiqin/stripe-simulator';
import { canaryAt, idAt, ownPlace, type Place, places } from './places.ts';
import { worldNow } from './world-time.ts';

/** Of payments: what the schema cannot say. As `examples` in `examples.ts`. */
export const paymentsExamples: Record<string, unknown> = {
  'payments.startSubscription': { plan: 'monthly' },
  'payments.payInvoice': { invoiceId: idAt('invoice', ownPlace) },
  'payments.confirmInvoicePayment': { invoiceId: idAt('invoice', ownPlace) },
  'payments.refundOnline': { checkoutId: idAt('checkout', ownPlace), amountFen: 1 },
  // Whoever switches it off asks nobody.
  'payments.switchOnlinePayment': { on: false },
};

export const paymentsShapes: Record<string, (place: Place) => unknown> = {
  'checkout.purpose': () => 'invoice',
  'checkout.state': () => 'paid',
  // Paid into the house's own account.
  'checkout.account_ref': () => null,
  'checkout.payment_ref': (place) => canaryAt('checkout', place),
  'checkout.session_ref': (place) => canaryAt('checkout', place),
  'checkout.receipt_id': (place) => idAt('receipt', place),
  'online_payment.is_on': () => true,
  'online_payment.can_charge': () => true,
  'online_payment.account_ref': (place) => canaryAt('online_payment', place),
  'subscription.customer_ref': (place) => canaryAt('subscription', place),
};

/** Stripe beside the world: it knows the customers that the world's contractors are. */
export async function openSweepPayments(): Promise<() => Promise<void>> {
  const simulator = await startStripeSimulator({ now: () => Date.parse(worldNow) });
  const { customers, sessions, paymentIntents, charges } = simulator.books();
  for (const place of places) {
    simulator.openAccount(canaryAt('online_payment', { ...place, site: 1, person: 1 }));
    const id = canaryAt('subscription', { ...place, site: 1, person: 1 });
    customers[id] = {
      ...{ id, object: 'customer', created: 0, livemode: false, name: null, email: null, description: null },
      ...{ balance: 0, currency: null, delinquent: false, metadata: {} },
      invoice_settings: { default_payment_method: null },
    };
    // A page that was paid, of which something may still be given back.
    const paid = canaryAt('checkout', place);
    const money = { amount: 500, created: 0, currency: 'cny', customer: null, description: null };
    const plain = { id: paid, ...money, livemode: false, metadata: {} } as const;
    charges[paid] = {
      ...{ ...plain, object: 'charge', amount_captured: 500, amount_refunded: 0, captured: true, paid: true },
      ...{ payment_intent: paid, payment_method_details: { type: 'card' }, refunded: false },
      ...{ status: 'succeeded', failure_code: null, failure_message: null },
    };
    paymentIntents[paid] = {
      ...{ ...plain, object: 'payment_intent', amount_received: 500, latest_charge: paid },
      ...{
        last_payment_error: null,
        payment_method: null,
        payment_method_types: ['card'],
        status: 'succeeded',
      },
    };
    sessions[paid] = {
      ...{ id: paid, object: 'checkout.session', amount_subtotal: 500, amount_total: 500, cancel_url: null },
      ...{ client_reference_id: null, created: 0, currency: 'cny', customer: null, customer_email: null },
      ...{
        expires_at: 0,
        livemode: false,
        locale: null,
        metadata: {},
        mode: 'payment',
        payment_intent: paid,
      },
      ...{ allowed_payment_method_types: null, payment_method_types: ['card'], payment_status: 'paid' },
      ...{ status: 'complete', subscription: null, invoice: null, success_url: null, url: null },
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
