import { cancelsAtEnd, expireSession, newCustomer, openSession } from './checkout.ts';
import type { Params } from './form-body.ts';
import { tryInvoice } from './invoices.ts';
import { flagOf, innerOf, innersOf, metadataOf, numberOf, requiredText, textOf, textsOf } from './params.ts';
import { collect, newPaymentIntent, refund } from './payments.ts';
import { invalid, Refusal } from './refusal.ts';
import type { Account, List, PortalSession, Price, Product, Subscription } from './shapes.ts';
import { emit, type Ledger, newId, type Simulation, take } from './simulation.ts';
import { beginSubscription, cancel, change, itemOf } from './subscriptions.ts';

interface Route {
  method: 'GET' | 'POST' | 'DELETE';
  path: RegExp;
  answer(ledger: Ledger, params: Params, id: string): object;
}

const at = (path: string) => new RegExp(`^/v1/${path.replaceAll(':id', '([^/]+)')}$`);
const get = (path: string, answer: Route['answer']): Route => ({ method: 'GET', path: at(path), answer });
const post = (path: string, answer: Route['answer']): Route => ({ method: 'POST', path: at(path), answer });

/** A page of a list, newest first: `limit`, `starting_after`, and the fields that must be equal. */
function page<Thing extends { id: string; created: number }>(
  things: Record<string, Thing>,
  params: Params,
  url: string,
  isWanted: (thing: Thing) => boolean = () => true,
): List<Thing> {
  const limit = Math.min(Math.max(numberOf(params, 'limit') ?? 10, 1), 100);
  const since = numberOf(innerOf(params, 'created'), 'gte') ?? 0;
  const all = Object.values(things)
    .reverse()
    .filter((thing) => thing.created >= since && isWanted(thing));
  const after = textOf(params, 'starting_after');
  const from = after ? all.findIndex((thing) => thing.id === after) + 1 : 0;
  return { object: 'list', data: all.slice(from, from + limit), has_more: all.length > from + limit, url };
}

/** Where a filter is given, the field must be it. */
const fits = (params: Params, name: string, value: unknown) => {
  const wanted = textOf(params, name);
  return wanted === undefined || wanted === value;
};

/** What of Stripe's API there is here. */
export const routes: readonly Route[] = [
  post('customers', (ledger, params) => newCustomer(ledger, params)),
  get('customers', ({ books }, params) =>
    page(books.customers, params, '/v1/customers', (one) => fits(params, 'email', one.email)),
  ),
  get('customers/:id', ({ books }, _params, id) => take(books.customers, 'customer', id)),
  post('customers/:id', (ledger, params, id) => {
    const customer = take(ledger.books.customers, 'customer', id);
    customer.name = textOf(params, 'name') ?? customer.name;
    customer.email = textOf(params, 'email') ?? customer.email;
    customer.metadata = metadataOf(params, customer.metadata);
    emit(ledger, 'customer.updated', customer);
    return customer;
  }),

  post('products', (ledger, params) => newProduct(ledger, params)),
  get('products', ({ books }, params) => page(books.products, params, '/v1/products')),
  get('products/:id', ({ books }, _params, id) => take(books.products, 'product', id)),
  post('prices', (ledger, params) => newPrice(ledger, params)),
  get('prices', ({ books }, params) => {
    const keys = textsOf(params, 'lookup_keys');
    const isWanted = (one: Price) =>
      (keys.length === 0 || keys.includes(one.lookup_key ?? '')) && fits(params, 'product', one.product);
    return page(books.prices, params, '/v1/prices', isWanted);
  }),
  get('prices/:id', ({ books }, _params, id) => take(books.prices, 'price', id)),

  post('checkout/sessions', (ledger, params) => openSession(ledger, params)),
  get('checkout/sessions', ({ books }, params) =>
    page(
      books.sessions,
      params,
      '/v1/checkout/sessions',
      (one) => fits(params, 'customer', one.customer) && fits(params, 'payment_intent', one.payment_intent),
    ),
  ),
  get('checkout/sessions/:id', ({ books }, _params, id) => take(books.sessions, 'checkout.session', id)),
  post('checkout/sessions/:id/expire', (ledger, _params, id) => expireSession(ledger, id)),

  post('subscriptions', (ledger, params) => {
    const customer = requiredText(params, 'customer');
    take(ledger.books.customers, 'customer', customer);
    const [item] = innersOf(params, 'items');
    const price = take(ledger.books.prices, 'price', item ? requiredText(item, 'price') : '');
    const quantity = (item && numberOf(item, 'quantity')) ?? 1;
    const trialEnd = numberOf(params, 'trial_end') ?? null;
    return beginSubscription(ledger, { customer, price, quantity, trialEnd, metadata: metadataOf(params) });
  }),
  get('subscriptions', ({ books }, params) => {
    const status = textOf(params, 'status');
    const isWanted = (one: Subscription) =>
      fits(params, 'customer', one.customer) &&
      (status === 'all' || (status ? one.status === status : one.status !== 'canceled'));
    return page(books.subscriptions, params, '/v1/subscriptions', isWanted);
  }),
  get('subscriptions/:id', ({ books }, _params, id) => take(books.subscriptions, 'subscription', id)),
  post('subscriptions/:id', (ledger, params, id) => updateSubscription(ledger, params, id)),
  {
    method: 'DELETE',
    path: at('subscriptions/:id'),
    answer(ledger, _params, id) {
      const subscription = take(ledger.books.subscriptions, 'subscription', id);
      if (subscription.status === 'canceled')
        throw new Refusal(404, `No such subscription: '${id}'`, { code: 'resource_missing', param: 'id' });
      cancel(ledger, subscription);
      return subscription;
    },
  },

  get('invoices', ({ books }, params) =>
    page(
      books.invoices,
      params,
      '/v1/invoices',
      (one) =>
        fits(params, 'customer', one.customer) &&
        fits(params, 'status', one.status) &&
        fits(params, 'subscription', one.parent?.subscription_details.subscription),
    ),
  ),
  get('invoices/:id', ({ books }, _params, id) => take(books.invoices, 'invoice', id)),
  post('invoices/:id/pay', (ledger, _params, id) => {
    const invoice = take(ledger.books.invoices, 'invoice', id);
    if (invoice.status === 'paid')
      throw new Refusal(400, 'Invoice is already paid', { code: 'invoice_already_paid' });
    settleInvoice(ledger, id);
    if (invoice.amount_remaining > 0)
      throw new Refusal(402, 'Your card was declined.', { type: 'card_error', code: 'card_declined' });
    return invoice;
  }),

  post('payment_intents', (ledger, params) => {
    const amount = numberOf(params, 'amount');
    if (amount === undefined || amount < 1) throw invalid('amount', 'Invalid positive integer');
    const methods = textsOf(params, 'allowed_payment_method_types');
    const intent = newPaymentIntent(ledger, {
      amount,
      currency: requiredText(params, 'currency'),
      customer: textOf(params, 'customer') ?? null,
      description: textOf(params, 'description') ?? null,
      metadata: metadataOf(params),
      methods: methods.length > 0 ? methods : ['card'],
    });
    if (flagOf(params, 'confirm')) collect(ledger, intent, intent.payment_method_types[0] ?? 'card', true);
    return intent;
  }),
  get('payment_intents', ({ books }, params) =>
    page(books.paymentIntents, params, '/v1/payment_intents', (one) =>
      fits(params, 'customer', one.customer),
    ),
  ),
  get('payment_intents/:id', ({ books }, _params, id) => take(books.paymentIntents, 'payment_intent', id)),
  get('charges/:id', ({ books }, _params, id) => take(books.charges, 'charge', id)),

  post('refunds', (ledger, params) =>
    refund(ledger, {
      intentId: requiredText(params, 'payment_intent'),
      amount: numberOf(params, 'amount'),
      reason: textOf(params, 'reason') ?? null,
      metadata: metadataOf(params),
    }),
  ),
  get('refunds', ({ books }, params) =>
    page(books.refunds, params, '/v1/refunds', (one) => fits(params, 'payment_intent', one.payment_intent)),
  ),
  get('refunds/:id', ({ books }, _params, id) => take(books.refunds, 'refund', id)),

  post('billing_portal/sessions', (ledger, params) => newPortal(ledger, params)),
  get('events', ({ books }, params) =>
    page(books.events, params, '/v1/events', (one) => fits(params, 'type', one.type)),
  ),
  get('events/:id', ({ books }, _params, id) => take(books.events, 'event', id)),

  post('accounts', (ledger, params) => newAccount(ledger, params)),
  get('accounts/:id', ({ sim }, _params, id) => take(sim.state.accounts, 'account', id)),
  post('account_links', ({ sim }, params) => {
    const account = requiredText(params, 'account');
    take(sim.state.accounts, 'account', account);
    const back = encodeURIComponent(requiredText(params, 'return_url'));
    const created = sim.now();
    const url = `${sim.pages}/join/${account}?back=${back}`;
    return { object: 'account_link', created, expires_at: created + 300, url };
  }),
];

function newProduct(ledger: Ledger, params: Params): Product {
  const id = textOf(params, 'id') ?? newId('prod');
  if (Object.hasOwn(ledger.books.products, id))
    throw new Refusal(400, `Product already exists.`, { code: 'resource_already_exists', param: 'id' });
  const product: Product = {
    id,
    object: 'product',
    active: true,
    created: ledger.sim.now(),
    livemode: false,
    name: requiredText(params, 'name'),
    description: textOf(params, 'description') ?? null,
    default_price: null,
    metadata: metadataOf(params),
  };
  ledger.books.products[id] = product;
  emit(ledger, 'product.created', product);
  return product;
}

function newPrice(ledger: Ledger, params: Params): Price {
  const { books, sim } = ledger;
  const amount = numberOf(params, 'unit_amount');
  if (amount === undefined || amount < 0) throw invalid('unit_amount', 'Invalid non-negative integer');
  const product = requiredText(params, 'product');
  take(books.products, 'product', product);
  const key = textOf(params, 'lookup_key') ?? null;
  if (key && Object.values(books.prices).some((one) => one.lookup_key === key))
    throw invalid('lookup_key', 'A price already uses that lookup key.');
  const recurring = innerOf(params, 'recurring');
  const interval = textOf(recurring, 'interval');
  if (interval !== undefined && interval !== 'month' && interval !== 'year')
    throw invalid('recurring[interval]', `Invalid interval: ${interval}`);
  const price: Price = {
    id: newId('price'),
    object: 'price',
    active: true,
    billing_scheme: 'per_unit',
    created: sim.now(),
    currency: requiredText(params, 'currency').toLowerCase(),
    livemode: false,
    lookup_key: key,
    nickname: textOf(params, 'nickname') ?? null,
    product,
    recurring: interval
      ? { interval, interval_count: numberOf(recurring, 'interval_count') ?? 1, usage_type: 'licensed' }
      : null,
    type: interval ? 'recurring' : 'one_time',
    unit_amount: amount,
    unit_amount_decimal: String(amount),
    metadata: metadataOf(params),
  };
  books.prices[price.id] = price;
  emit(ledger, 'price.created', price);
  return price;
}

function updateSubscription(ledger: Ledger, params: Params, id: string): Subscription {
  const { books } = ledger;
  const subscription = take(books.subscriptions, 'subscription', id);
  if (subscription.status === 'canceled')
    throw new Refusal(400, 'A canceled subscription can only update its cancellation_details and metadata.');
  const item = itemOf(subscription);
  for (const given of innersOf(params, 'items')) {
    if (requiredText(given, 'id') !== item.id) throw invalid('items', `Invalid item: ${textOf(given, 'id')}`);
    const priceId = textOf(given, 'price');
    if (priceId) item.price = take(books.prices, 'price', priceId);
    item.quantity = numberOf(given, 'quantity') ?? item.quantity;
  }
  const atEnd = cancelsAtEnd(params);
  if (atEnd !== undefined) {
    subscription.cancel_at_period_end = atEnd;
    subscription.cancel_at = atEnd ? item.current_period_end : null;
    subscription.canceled_at = atEnd ? ledger.sim.now() : null;
  }
  subscription.metadata = metadataOf(params, subscription.metadata);
  change(ledger, subscription, {});
  return subscription;
}

/** Tries an open invoice once more; its subscription is active again when it was paid. */
export function settleInvoice(ledger: Ledger, invoiceId: string): void {
  const { books } = ledger;
  const invoice = take(books.invoices, 'invoice', invoiceId);
  if (invoice.status !== 'open' || !tryInvoice(ledger, invoice)) return;
  const subscription = books.subscriptions[invoice.parent?.subscription_details.subscription ?? ''];
  const isOwed = Object.values(books.invoices).some(
    (one) => one.status === 'open' && one.parent?.subscription_details.subscription === subscription?.id,
  );
  if (subscription && subscription.status !== 'canceled' && !isOwed)
    change(ledger, subscription, { status: 'active' });
}

function newPortal({ sim, books }: Ledger, params: Params): PortalSession {
  const customer = requiredText(params, 'customer');
  take(books.customers, 'customer', customer);
  const id = newId('bps');
  const portal: PortalSession = {
    id,
    object: 'billing_portal.session',
    configuration: 'bpc_simulated',
    created: sim.now(),
    customer,
    flow: null,
    livemode: false,
    locale: textOf(params, 'locale') ?? null,
    on_behalf_of: null,
    return_url: textOf(params, 'return_url') ?? null,
    url: `${sim.pages}/portal/${id}`,
  };
  books.portals[id] = portal;
  sim.touched();
  return portal;
}

function newAccount({ sim }: Pick<Ledger, 'sim'>, params: Params): Account {
  const account: Account = {
    id: newId('acct'),
    object: 'account',
    charges_enabled: false,
    payouts_enabled: false,
    details_submitted: false,
    country: textOf(params, 'country') ?? 'CN',
    default_currency: 'cny',
    created: sim.now(),
    email: textOf(params, 'email') ?? null,
    business_profile: { name: textOf(innerOf(params, 'business_profile'), 'name') ?? null },
    metadata: metadataOf(params),
  };
  sim.state.accounts[account.id] = account;
  sim.touched();
  return account;
}

/** One that was opened before, under its id. */
export function openAccount(sim: Simulation, id: string): void {
  const account = newAccount({ sim }, {});
  delete sim.state.accounts[account.id];
  sim.state.accounts[id] = {
    ...account,
    id,
    charges_enabled: true,
    payouts_enabled: true,
    details_submitted: true,
  };
}
