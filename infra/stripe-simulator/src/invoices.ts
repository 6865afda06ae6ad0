import { collect, newPaymentIntent } from './payments.ts';
import type { Invoice, Subscription } from './shapes.ts';
import { daySeconds, emit, type Ledger, newId } from './simulation.ts';

/** Days after the first try of a renewal on which it is tried again. */
const retryDays = [3, 5, 7];

/** An invoice of a subscription's present period, final at once (the real one lets a renewal lie for an hour). */
export function invoiceFor(
  ledger: Ledger,
  subscription: Subscription,
  reason: Invoice['billing_reason'],
  amountInstead?: number,
): Invoice {
  const { sim, books } = ledger;
  const [item] = subscription.items.data;
  if (!item) throw new Error('a subscription has an item');
  const now = sim.now();
  const id = newId('in');
  const amount = amountInstead ?? item.price.unit_amount * item.quantity;
  const number = `SIM-${String(books.nextInvoiceNo).padStart(6, '0')}`;
  books.nextInvoiceNo += 1;
  const product = books.products[item.price.product];
  const invoice: Invoice = {
    id,
    object: 'invoice',
    number,
    status: 'open',
    amount_due: amount,
    amount_paid: 0,
    amount_remaining: amount,
    attempt_count: 0,
    attempted: false,
    auto_advance: true,
    billing_reason: reason,
    collection_method: 'charge_automatically',
    created: now,
    currency: subscription.currency,
    customer: subscription.customer,
    description: null,
    hosted_invoice_url: `${sim.pages}/invoice/${id}`,
    invoice_pdf: null,
    lines: {
      object: 'list',
      data: [
        {
          id: newId('il'),
          object: 'line_item',
          amount,
          currency: subscription.currency,
          description: `${item.quantity} × ${product?.name ?? item.price.product}`,
          period: { start: item.current_period_start, end: item.current_period_end },
          quantity: item.quantity,
        },
      ],
      has_more: false,
      url: `/v1/invoices/${id}/lines`,
    },
    livemode: false,
    metadata: {},
    next_payment_attempt: null,
    parent: {
      type: 'subscription_details',
      quote_details: null,
      subscription_details: { subscription: subscription.id, metadata: { ...subscription.metadata } },
    },
    period_start: item.current_period_start,
    period_end: item.current_period_end,
    status_transitions: { finalized_at: now, paid_at: null },
    subtotal: amount,
    total: amount,
  };
  books.invoices[id] = invoice;
  subscription.latest_invoice = id;
  emit(ledger, 'invoice.created', invoice);
  emit(ledger, 'invoice.finalized', invoice);
  return invoice;
}

/** Collects an open invoice by the customer's card. A failed try plans the next, until they are used up. */
export function tryInvoice(ledger: Ledger, invoice: Invoice): boolean {
  const { sim, books } = ledger;
  const now = sim.now();
  invoice.attempted = true;
  invoice.attempt_count += 1;
  const goesThrough = invoice.amount_due === 0 || !books.declining[invoice.customer];
  if (invoice.amount_due > 0) {
    const intent = newPaymentIntent(ledger, {
      amount: invoice.amount_remaining,
      currency: invoice.currency,
      customer: invoice.customer,
      description: invoice.number,
      metadata: invoice.parent?.subscription_details.metadata ?? {},
      methods: ['card'],
    });
    collect(ledger, intent, 'card', goesThrough);
  }
  const customer = books.customers[invoice.customer];
  if (goesThrough) {
    invoice.status = 'paid';
    invoice.amount_paid = invoice.amount_due;
    invoice.amount_remaining = 0;
    invoice.next_payment_attempt = null;
    invoice.status_transitions.paid_at = now;
    if (customer) customer.delinquent = false;
    emit(ledger, 'invoice.paid', invoice);
    return true;
  }
  const wait = retryDays[invoice.attempt_count - 1];
  const firstTry = invoice.status_transitions.finalized_at ?? now;
  invoice.next_payment_attempt = wait === undefined ? null : firstTry + wait * daySeconds;
  if (customer) customer.delinquent = true;
  emit(ledger, 'invoice.payment_failed', invoice);
  return false;
}
