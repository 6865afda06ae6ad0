import { invalid, Refusal } from './refusal.ts';
import type { Charge, Metadata, PaymentIntent, Refund } from './shapes.ts';
import { emit, type Ledger, newId, take } from './simulation.ts';

interface Wanted {
  amount: number;
  currency: string;
  customer: string | null;
  description: string | null;
  metadata: Metadata;
  methods: string[];
}

export function newPaymentIntent({ sim, books }: Ledger, wanted: Wanted): PaymentIntent {
  const intent: PaymentIntent = {
    id: newId('pi'),
    object: 'payment_intent',
    amount: wanted.amount,
    amount_received: 0,
    created: sim.now(),
    currency: wanted.currency,
    customer: wanted.customer,
    description: wanted.description,
    latest_charge: null,
    last_payment_error: null,
    livemode: false,
    metadata: { ...wanted.metadata },
    payment_method: null,
    payment_method_types: wanted.methods,
    status: 'requires_payment_method',
  };
  books.paymentIntents[intent.id] = intent;
  return intent;
}

/** Tries to collect: a charge that went through or was refused; the event says which. */
export function collect(
  ledger: Ledger,
  intent: PaymentIntent,
  method: string,
  goesThrough: boolean,
): boolean {
  const { sim, books } = ledger;
  const charge: Charge = {
    id: newId('ch'),
    object: 'charge',
    amount: intent.amount,
    amount_captured: goesThrough ? intent.amount : 0,
    amount_refunded: 0,
    captured: goesThrough,
    created: sim.now(),
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    livemode: false,
    metadata: { ...intent.metadata },
    paid: goesThrough,
    payment_intent: intent.id,
    payment_method_details: { type: method },
    refunded: false,
    status: goesThrough ? 'succeeded' : 'failed',
    failure_code: goesThrough ? null : 'card_declined',
    failure_message: goesThrough ? null : 'Your card was declined.',
  };
  books.charges[charge.id] = charge;
  intent.latest_charge = charge.id;
  intent.payment_method = newId('pm');
  if (goesThrough) {
    intent.status = 'succeeded';
    intent.amount_received = intent.amount;
    intent.last_payment_error = null;
    emit(ledger, 'charge.succeeded', charge);
    emit(ledger, 'payment_intent.succeeded', intent);
    return true;
  }
  intent.status = 'requires_payment_method';
  intent.last_payment_error = {
    type: 'card_error',
    code: 'card_declined',
    message: 'Your card was declined.',
  };
  emit(ledger, 'charge.failed', charge);
  emit(ledger, 'payment_intent.payment_failed', intent);
  return false;
}

/**
 * Gives money back, all of a charge's rest or part of it.
 * @throws Refusal `charge_already_refunded`, or when more is asked back than is left.
 */
export function refund(
  ledger: Ledger,
  {
    intentId,
    amount,
    reason,
    metadata,
  }: { intentId: string; amount?: number; reason: string | null; metadata: Metadata },
): Refund {
  const { sim, books } = ledger;
  const intent = take(books.paymentIntents, 'payment_intent', intentId);
  if (intent.status !== 'succeeded' || !intent.latest_charge)
    throw new Refusal(400, `This PaymentIntent (${intent.id}) does not have a successful charge to refund.`);
  const charge = take(books.charges, 'charge', intent.latest_charge);
  const left = charge.amount - charge.amount_refunded;
  if (left === 0)
    throw new Refusal(400, `Charge ${charge.id} has already been refunded.`, {
      code: 'charge_already_refunded',
    });
  const back = amount ?? left;
  if (back <= 0) throw invalid('amount', 'Invalid positive integer');
  if (back > left)
    throw invalid('amount', `Refund amount (${back}) is greater than unrefunded amount on charge (${left})`);
  const made: Refund = {
    id: newId('re'),
    object: 'refund',
    amount: back,
    charge: charge.id,
    created: sim.now(),
    currency: charge.currency,
    metadata,
    payment_intent: intent.id,
    reason,
    status: 'succeeded',
  };
  books.refunds[made.id] = made;
  charge.amount_refunded += back;
  charge.refunded = charge.amount_refunded === charge.amount;
  emit(ledger, 'refund.created', made);
  emit(ledger, 'charge.refunded', charge);
  return made;
}
