import { invoiceFor, tryInvoice } from './invoices.ts';
import type { Subscription } from './shapes.ts';
import { daySeconds, emit, type Ledger, ledgerOf, type Simulation } from './simulation.ts';
import { cancel, change, itemOf, nextPeriodEnd } from './subscriptions.ts';

interface Due {
  at: number;
  happen(): void;
}

/**
 * Lets everything happen that falls due up to an instant, in order: trials end, periods are renewed or end, refused
 * payments are tried again, sessions expire.
 * @param setNow moves the simulation's own clock, so that each thing bears its own time.
 */
export function passTime(sim: Simulation, until: number, setNow: (at: number) => void): void {
  for (;;) {
    const next = Object.keys(sim.state.books)
      .flatMap((accountId) => dueIn(ledgerOf(sim, accountId || null)))
      .filter(({ at }) => at <= until)
      .sort((one, other) => one.at - other.at)[0];
    if (!next) break;
    setNow(next.at);
    next.happen();
  }
  setNow(until);
}

function dueIn(ledger: Ledger): Due[] {
  const { books } = ledger;
  const due: Due[] = [];
  for (const session of Object.values(books.sessions)) {
    if (session.status !== 'open') continue;
    due.push({
      at: session.expires_at,
      happen() {
        session.status = 'expired';
        session.url = null;
        emit(ledger, 'checkout.session.expired', session);
      },
    });
  }
  for (const subscription of Object.values(books.subscriptions)) {
    if (!['trialing', 'active', 'past_due', 'unpaid'].includes(subscription.status)) continue;
    const item = itemOf(subscription);
    const warnAt = item.current_period_end - 3 * daySeconds;
    if (subscription.status === 'trialing' && !warned(ledger, subscription) && warnAt > subscription.created)
      due.push({
        at: warnAt,
        happen: () => void emit(ledger, 'customer.subscription.trial_will_end', subscription),
      });
    due.push({ at: item.current_period_end, happen: () => renew(ledger, subscription) });
  }
  for (const invoice of Object.values(books.invoices)) {
    const at = invoice.next_payment_attempt;
    if (invoice.status !== 'open' || at === null || !invoice.auto_advance) continue;
    due.push({
      at,
      happen() {
        const id = invoice.parent?.subscription_details.subscription ?? '';
        const subscription = books.subscriptions[id];
        const isPaid = tryInvoice(ledger, invoice);
        if (!subscription || subscription.status === 'canceled') return;
        if (isPaid) change(ledger, subscription, { status: 'active' });
        else if (invoice.next_payment_attempt === null) {
          if (ledger.sim.afterRetries === 'cancel') cancel(ledger, subscription);
          else change(ledger, subscription, { status: 'unpaid' });
        }
      },
    });
  }
  return due;
}

const warned = ({ books }: Ledger, { id }: Subscription) =>
  Object.values(books.events).some(
    (event) =>
      event.type === 'customer.subscription.trial_will_end' &&
      (event.data.object as { id: string }).id === id,
  );

function renew(ledger: Ledger, subscription: Subscription): void {
  if (subscription.cancel_at_period_end) {
    cancel(ledger, subscription);
    return;
  }
  const item = itemOf(subscription);
  item.current_period_start = item.current_period_end;
  item.current_period_end = nextPeriodEnd(
    subscription.billing_cycle_anchor,
    item.current_period_start,
    item.price,
  );
  // Who has stopped paying is invoiced no more: Stripe leaves those invoices as drafts.
  if (subscription.status === 'unpaid') {
    change(ledger, subscription, {});
    return;
  }
  const invoice = invoiceFor(ledger, subscription, 'subscription_cycle');
  const isPaid = tryInvoice(ledger, invoice);
  change(ledger, subscription, { status: isPaid ? 'active' : 'past_due' });
}
