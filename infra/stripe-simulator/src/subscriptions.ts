import { invoiceFor, tryInvoice } from './invoices.ts';
import type { Metadata, Price, Subscription } from './shapes.ts';
import { emit, type Ledger, newId } from './simulation.ts';

interface Wanted {
  customer: string;
  price: Price;
  quantity: number;
  trialEnd: number | null;
  metadata: Metadata;
}

/** Begins a subscription: in trial, or with a first invoice that is collected at once. */
export function beginSubscription(ledger: Ledger, wanted: Wanted): Subscription {
  const { sim, books } = ledger;
  const now = sim.now();
  const id = newId('sub');
  const end = wanted.trialEnd ?? nextPeriodEnd(now, now, wanted.price);
  const subscription: Subscription = {
    id,
    object: 'subscription',
    status: wanted.trialEnd ? 'trialing' : 'incomplete',
    created: now,
    start_date: now,
    currency: wanted.price.currency,
    customer: wanted.customer,
    livemode: false,
    billing_cycle_anchor: wanted.trialEnd ?? now,
    cancel_at: null,
    cancel_at_period_end: false,
    canceled_at: null,
    ended_at: null,
    trial_start: wanted.trialEnd ? now : null,
    trial_end: wanted.trialEnd,
    collection_method: 'charge_automatically',
    default_payment_method: newId('pm'),
    items: {
      object: 'list',
      data: [
        {
          id: newId('si'),
          object: 'subscription_item',
          created: now,
          current_period_start: now,
          current_period_end: end,
          metadata: {},
          price: wanted.price,
          quantity: wanted.quantity,
          subscription: id,
        },
      ],
      has_more: false,
      url: `/v1/subscription_items?subscription=${id}`,
    },
    latest_invoice: null,
    metadata: { ...wanted.metadata },
  };
  books.subscriptions[id] = subscription;
  emit(ledger, 'customer.subscription.created', subscription);
  const invoice = invoiceFor(ledger, subscription, 'subscription_create', wanted.trialEnd ? 0 : undefined);
  const isPaid = tryInvoice(ledger, invoice);
  if (!wanted.trialEnd && isPaid) change(ledger, subscription, { status: 'active' });
  return subscription;
}

/** Sets some fields and says so. */
export function change(ledger: Ledger, subscription: Subscription, to: Partial<Subscription>): void {
  Object.assign(subscription, to);
  emit(ledger, 'customer.subscription.updated', subscription);
}

export function cancel(ledger: Ledger, subscription: Subscription): void {
  const now = ledger.sim.now();
  Object.assign(subscription, {
    status: 'canceled',
    canceled_at: subscription.canceled_at ?? now,
    ended_at: now,
  });
  for (const invoice of Object.values(ledger.books.invoices)) {
    if (invoice.parent?.subscription_details.subscription !== subscription.id || invoice.status !== 'open')
      continue;
    // What is still open is not collected any more; it stays owed.
    invoice.auto_advance = false;
    invoice.next_payment_attempt = null;
  }
  emit(ledger, 'customer.subscription.deleted', subscription);
}

export const itemOf = (subscription: Subscription) => {
  const [item] = subscription.items.data;
  if (!item) throw new Error('a subscription has an item');
  return item;
};

/** The end of the period that begins at `start`, on the anchor's day of the month or its last (UTC). */
export function nextPeriodEnd(anchor: number, start: number, { recurring }: Price): number {
  const from = new Date(anchor * 1000);
  const months = (recurring?.interval === 'year' ? 12 : 1) * (recurring?.interval_count ?? 1);
  for (let step = months; ; step += months) {
    const month = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + step, 1));
    const lastDay = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0)).getUTCDate();
    const end = Math.floor(
      (month.getTime() / 86_400_000 + Math.min(from.getUTCDate(), lastDay) - 1) * 86_400 + (anchor % 86_400),
    );
    if (end > start) return end;
  }
}
