import type { Params } from './form-body.ts';
import {
  flagOf,
  innerOf,
  innersOf,
  listOf,
  metadataOf,
  numberOf,
  requiredText,
  textOf,
  textsOf,
} from './params.ts';
import { collect, newPaymentIntent } from './payments.ts';
import { invalid, missing, Refusal } from './refusal.ts';
import type { Asked, CheckoutSession } from './shapes.ts';
import { daySeconds, emit, type Ledger, newId, take } from './simulation.ts';
import { beginSubscription } from './subscriptions.ts';

/** Ways to pay a session may offer here. */
const methods = ['card', 'wechat_pay', 'alipay'];

/** `POST /v1/checkout/sessions` @throws Refusal as the real one would: no line, mixed currency, too short a trial. */
export function openSession(ledger: Ledger, params: Params): CheckoutSession {
  const { sim, books } = ledger;
  const now = sim.now();
  const mode = requiredText(params, 'mode');
  if (mode !== 'payment' && mode !== 'subscription') throw invalid('mode', `Invalid mode: ${mode}`);
  const customer = textOf(params, 'customer') ?? null;
  if (customer) take(books.customers, 'customer', customer);
  if (params.payment_method_types !== undefined)
    throw new Refusal(400, 'Received unknown parameter: payment_method_types', {
      code: 'parameter_unknown',
      param: 'payment_method_types',
    });
  const allowed = textsOf(params, 'allowed_payment_method_types');
  for (const method of allowed) {
    if (!methods.includes(method))
      throw invalid(
        'allowed_payment_method_types',
        `Invalid allowed_payment_method_types: must be one of ${methods.join(', ')}`,
      );
  }
  // A list of what is allowed is a filter over what the mode has: nobody renews by WeChat Pay.
  const offered = methods.filter(
    (method) =>
      (allowed.length === 0 || allowed.includes(method)) && (mode === 'payment' || method === 'card'),
  );
  const { lines, currency } = linesOf(ledger, params, mode);
  const forSubscription = innerOf(params, 'subscription_data');
  const trialEnd = numberOf(forSubscription, 'trial_end') ?? null;
  if (trialEnd !== null && trialEnd < now + 2 * daySeconds)
    throw invalid(
      'subscription_data[trial_end]',
      'The `trial_end` date has to be at least 2 days in the future.',
    );
  const total = lines.reduce((sum, line) => sum + line.unitAmount * line.quantity, 0);
  const forPayment = innerOf(params, 'payment_intent_data');
  const expiresAt = numberOf(params, 'expires_at') ?? now + daySeconds;
  if (expiresAt < now + 1800 || expiresAt > now + daySeconds)
    throw invalid(
      'expires_at',
      'The `expires_at` timestamp must be between 30 minutes and 24 hours from now.',
    );
  const id = newId('cs_test');
  const session: CheckoutSession = {
    id,
    object: 'checkout.session',
    amount_subtotal: total,
    amount_total: trialEnd ? 0 : total,
    cancel_url: textOf(params, 'cancel_url') ?? null,
    client_reference_id: textOf(params, 'client_reference_id') ?? null,
    created: now,
    currency,
    customer,
    customer_email: textOf(params, 'customer_email') ?? null,
    expires_at: expiresAt,
    livemode: false,
    locale: textOf(params, 'locale') ?? null,
    metadata: metadataOf(params),
    mode,
    payment_intent: null,
    allowed_payment_method_types: allowed.length > 0 ? allowed : null,
    payment_method_types: offered,
    payment_status: 'unpaid',
    status: 'open',
    subscription: null,
    invoice: null,
    success_url: requiredText(params, 'success_url').replaceAll('{CHECKOUT_SESSION_ID}', id),
    url: `${sim.pages}/pay/${id}`,
  };
  books.sessions[id] = session;
  const asked: Asked = {
    lines,
    trialEnd,
    subscriptionMetadata: metadataOf(forSubscription),
    paymentIntentMetadata: metadataOf(forPayment),
    description: textOf(forPayment, 'description') ?? null,
  };
  sim.state.asked[id] = asked;
  sim.touched();
  return session;
}

function linesOf(
  { books }: Ledger,
  params: Params,
  mode: string,
): { lines: Asked['lines']; currency: string } {
  const given = innersOf(params, 'line_items');
  if (given.length === 0 || listOf(params, 'line_items').length !== given.length) throw missing('line_items');
  const currencies = new Set<string>();
  const lines = given.map((line, at) => {
    const quantity = numberOf(line, 'quantity') ?? 1;
    if (quantity < 1)
      throw invalid(`line_items[${at}][quantity]`, 'This value must be greater than or equal to 1.');
    const priceId = textOf(line, 'price');
    if (priceId) {
      const price = take(books.prices, 'price', priceId);
      if (mode === 'subscription' && !price.recurring)
        throw invalid('line_items', 'You must provide at least one recurring price in `subscription` mode.');
      currencies.add(price.currency);
      const name = books.products[price.product]?.name ?? price.product;
      return { priceId, name, unitAmount: price.unit_amount, quantity };
    }
    if (mode === 'subscription')
      throw invalid('line_items', 'You must provide at least one recurring price in `subscription` mode.');
    const data = innerOf(line, 'price_data');
    const unitAmount = numberOf(data, 'unit_amount');
    if (unitAmount === undefined) throw missing(`line_items[${at}][price_data][unit_amount]`);
    if (unitAmount < 0) throw invalid('unit_amount', 'Invalid non-negative integer');
    currencies.add(requiredText(data, 'currency').toLowerCase());
    return { priceId: null, name: requiredText(innerOf(data, 'product_data'), 'name'), unitAmount, quantity };
  });
  const [currency = 'cny', ...others] = currencies;
  if (others.length > 0) throw invalid('line_items', 'All line items must have the same currency.');
  return { lines, currency };
}

export function expireSession(ledger: Ledger, id: string): CheckoutSession {
  const session = take(ledger.books.sessions, 'checkout.session', id);
  if (session.status !== 'open')
    throw new Refusal(
      400,
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session.status}.`,
    );
  session.status = 'expired';
  session.url = null;
  emit(ledger, 'checkout.session.expired', session);
  return session;
}

/**
 * Somebody pays on the page.
 * @param card `declined`: the page says so and stays open; `later`: goes through now, and is refused from the next
 * renewal on.
 * @returns whether the session is complete
 */
export function payOnPage(
  ledger: Ledger,
  id: string,
  method: string,
  card: 'good' | 'declined' | 'later',
): boolean {
  const { books, sim } = ledger;
  const session = take(books.sessions, 'checkout.session', id);
  const asked = sim.state.asked[id];
  if (session.status !== 'open' || !asked) return session.status === 'complete';
  if (!session.payment_method_types.includes(method)) throw invalid('method', `Not offered: ${method}`);
  const goesThrough = method !== 'card' || card !== 'declined';
  if (session.mode === 'payment') {
    const known = session.payment_intent ? books.paymentIntents[session.payment_intent] : undefined;
    const intent =
      known ??
      newPaymentIntent(ledger, {
        amount: session.amount_total,
        currency: session.currency,
        customer: session.customer,
        description: asked.description,
        metadata: asked.paymentIntentMetadata,
        methods: session.payment_method_types,
      });
    session.payment_intent = intent.id;
    if (!collect(ledger, intent, method, goesThrough)) return false;
    session.payment_status = 'paid';
  } else {
    if (!goesThrough) return false;
    startSubscription(ledger, session, asked, card === 'later');
  }
  session.status = 'complete';
  session.url = null;
  emit(ledger, 'checkout.session.completed', session);
  return true;
}

function startSubscription(
  ledger: Ledger,
  session: CheckoutSession,
  asked: Asked,
  declinesLater: boolean,
): void {
  const { books, sim } = ledger;
  const [line] = asked.lines;
  const price = take(books.prices, 'price', line?.priceId ?? '');
  if (!session.customer) {
    const customer = newCustomer(ledger, { email: session.customer_email ?? '' });
    session.customer = customer.id;
  }
  delete books.declining[session.customer];
  const subscription = beginSubscription(ledger, {
    customer: session.customer,
    price,
    quantity: line?.quantity ?? 1,
    trialEnd: asked.trialEnd,
    metadata: asked.subscriptionMetadata,
  });
  if (declinesLater) books.declining[session.customer] = true;
  session.subscription = subscription.id;
  session.invoice = subscription.latest_invoice;
  session.payment_status = asked.trialEnd ? 'no_payment_required' : 'paid';
  sim.touched();
}

export function newCustomer(ledger: Ledger, params: Params) {
  const customer = {
    id: newId('cus'),
    object: 'customer' as const,
    created: ledger.sim.now(),
    livemode: false as const,
    name: textOf(params, 'name') ?? null,
    email: textOf(params, 'email') || null,
    description: textOf(params, 'description') ?? null,
    balance: 0,
    currency: null,
    delinquent: false,
    invoice_settings: { default_payment_method: null },
    metadata: metadataOf(params),
  };
  ledger.books.customers[customer.id] = customer;
  emit(ledger, 'customer.created', customer);
  return customer;
}

export const cancelsAtEnd = (params: Params) => flagOf(params, 'cancel_at_period_end');
