import Stripe from 'stripe';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type StripeSimulator, signatureHeader, startStripeSimulator } from './index.ts';

let sim: StripeSimulator;
let stripe: Stripe;
let nowMs: number;

beforeEach(async () => {
  nowMs = Date.parse('2026-01-31T02:00:00Z');
  sim = await startStripeSimulator({ now: () => nowMs });
  const { host, port } = sim;
  stripe = new Stripe('sk_test_simulated', {
    host,
    port,
    protocol: 'http',
    maxNetworkRetries: 1,
    telemetry: false,
  });
});
afterEach(() => sim.stop());

async function plan() {
  const product = await stripe.products.create({ id: 'zhiqin', name: '执勤标准版' });
  const recurring = { interval: 'month' as const };
  return stripe.prices.create({
    product: product.id,
    currency: 'cny',
    unit_amount: 1500,
    recurring,
    lookup_key: 'k1',
  });
}

async function subscribed(more: { trial_end?: number } = {}) {
  const customer = await stripe.customers.create({ name: '安澜保安', metadata: { tenant_id: 't1' } });
  const price = await plan();
  const items = [{ price: price.id, quantity: 3 }];
  const metadata = { tenant_id: 't1' };
  return stripe.subscriptions.create({ customer: customer.id, items, metadata, ...more });
}

describe('speaks the protocol of the real SDK', () => {
  it('keeps customers, prices by lookup key, and pages of lists', async () => {
    for (const name of ['甲', '乙', '丙']) await stripe.customers.create({ name, metadata: { name } });
    const names: (string | null | undefined)[] = [];
    for await (const one of stripe.customers.list({ limit: 2 })) names.push(one.name);
    expect(names).toEqual(['丙', '乙', '甲']);
    const price = await plan();
    const found = await stripe.prices.list({ lookup_keys: ['k1'], expand: ['data.product'] });
    expect(found.data[0]).toMatchObject({ id: price.id, unit_amount: 1500, product: { name: '执勤标准版' } });
  });

  it('refuses as Stripe does: key, unknown id, missing field, unknown address', async () => {
    const { host, port } = sim;
    const wrongKey = new Stripe('sk_live_1', { host, port, protocol: 'http' });
    await expect(wrongKey.customers.list()).rejects.toMatchObject({ type: 'StripeAuthenticationError' });
    await expect(stripe.customers.retrieve('cus_1')).rejects.toMatchObject({
      ...{ type: 'StripeInvalidRequestError', code: 'resource_missing', statusCode: 404 },
    });
    await expect(
      stripe.checkout.sessions.create({ mode: 'payment', success_url: 'https://a.example/' }),
    ).rejects.toMatchObject({ param: 'line_items', statusCode: 400 });
    await expect(stripe.coupons.list()).rejects.toMatchObject({ statusCode: 404 });
  });

  it('answers a key once: the same again, and an error for another body', async () => {
    const once = { idempotencyKey: 'customer:t1' };
    const first = await stripe.customers.create({ name: '甲' }, once);
    const second = await stripe.customers.create({ name: '甲' }, once);
    expect(second.id).toBe(first.id);
    expect(second.lastResponse.headers['idempotent-replayed']).toBe('true');
    await expect(stripe.customers.create({ name: '乙' }, once)).rejects.toMatchObject({
      type: 'StripeIdempotencyError',
    });
    nowMs += 25 * 3_600_000;
    expect((await stripe.customers.create({ name: '甲' }, once)).id).not.toBe(first.id);
  });

  it('loses requests and answers as planned; with the SDK’s own key nothing happens twice', async () => {
    sim.trouble({ kind: 'lost-answer', times: 1 });
    await stripe.customers.create({ name: '甲' });
    expect(Object.keys(sim.books().customers)).toHaveLength(1);
    sim.trouble({ kind: 'error', times: 2, when: (method) => method === 'GET' });
    await expect(stripe.customers.list()).rejects.toMatchObject({ type: 'StripeAPIError', statusCode: 500 });
    sim.setDown(true);
    await expect(stripe.customers.list()).rejects.toMatchObject({ type: 'StripeConnectionError' });
  });
});

describe('a subscription', () => {
  it('is renewed on the last day of a shorter month, and charged once for each', async () => {
    const { id } = await subscribed();
    const days: string[] = [];
    for (let month = 0; month < 4; month += 1) {
      const { items } = await stripe.subscriptions.retrieve(id);
      days.push(new Date((items.data[0]?.current_period_end ?? 0) * 1000).toISOString().slice(0, 10));
      sim.advance({ days: 31 });
    }
    expect(days).toEqual(['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31']);
    const { data } = await stripe.invoices.list({ subscription: id, status: 'paid' });
    expect(data.map(({ amount_paid }) => amount_paid)).toEqual([4500, 4500, 4500, 4500, 4500]);
    expect(new Set(data.map(({ number }) => number)).size).toBe(5);
  });

  it('ends a trial with its first charge, and says so three days before', async () => {
    const trial_end = Math.floor(nowMs / 1000) + 10 * 86_400;
    const { id, status } = await subscribed({ trial_end });
    expect(status).toBe('trialing');
    sim.advance({ days: 8 });
    expect(sim.events().at(-1)?.type).toBe('customer.subscription.trial_will_end');
    sim.advance({ days: 2 });
    expect((await stripe.subscriptions.retrieve(id)).status).toBe('active');
    expect(Object.values(sim.books().charges).map(({ amount }) => amount)).toEqual([4500]);
  });

  it('falls behind when the card is refused, is unpaid after a week, and active again once paid', async () => {
    const { id, customer } = await subscribed();
    sim.setCard(customer as string, false);
    sim.advance({ days: 28 });
    expect((await stripe.subscriptions.retrieve(id)).status).toBe('past_due');
    sim.advance({ days: 7 });
    expect((await stripe.subscriptions.retrieve(id)).status).toBe('unpaid');
    sim.setCard(customer as string, true);
    const [open] = (await stripe.invoices.list({ subscription: id, status: 'open' })).data;
    await stripe.invoices.pay(open?.id ?? '');
    const now = await stripe.subscriptions.retrieve(id, { expand: ['latest_invoice'] });
    expect(now).toMatchObject({ status: 'active', latest_invoice: { status: 'paid', attempt_count: 5 } });
  });

  it('takes another quantity, ends with its period, or at once', async () => {
    const { id, items } = await subscribed();
    const item = items.data[0]?.id ?? '';
    await stripe.subscriptions.update(id, { items: [{ id: item, quantity: 9 }], cancel_at_period_end: true });
    sim.advance({ days: 31 });
    const ended = await stripe.subscriptions.retrieve(id);
    expect(ended).toMatchObject({ status: 'canceled', items: { data: [{ quantity: 9 }] } });
    await expect(stripe.subscriptions.cancel(id)).rejects.toMatchObject({ statusCode: 404 });
  });
});

describe('a payment', () => {
  const session = (more: Partial<Stripe.Checkout.SessionCreateParams> = {}) =>
    stripe.checkout.sessions.create({
      mode: 'payment',
      line_items: [
        {
          quantity: 1,
          price_data: { currency: 'cny', unit_amount: 123_456, product_data: { name: '十月' } },
        },
      ],
      allowed_payment_method_types: ['card', 'wechat_pay', 'alipay'],
      payment_method_options: { wechat_pay: { client: 'web' } },
      payment_intent_data: { metadata: { payment_id: 'p1' } },
      success_url: 'https://a.example/?s={CHECKOUT_SESSION_ID}',
      cancel_url: 'https://a.example/',
      ...more,
    });

  it.each(['card', 'wechat_pay', 'alipay'])('by %s on the page, and no second one', async (method) => {
    const { id, url, success_url } = await session();
    expect(success_url).toBe(`https://a.example/?s=${id}`);
    const form = { method: 'POST', body: `method=${method}`, redirect: 'manual' } as const;
    const page = await fetch(url ?? '');
    expect(await page.text()).toContain('这不是 Stripe');
    expect((await fetch(url ?? '', form)).status).toBe(303);
    expect((await fetch(url ?? '', form)).status).toBe(303);
    const paid = await stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent.latest_charge'] });
    expect(paid).toMatchObject({
      ...{ status: 'complete', payment_status: 'paid', amount_total: 123_456 },
      payment_intent: {
        metadata: { payment_id: 'p1' },
        latest_charge: { payment_method_details: { type: method }, amount: 123_456 },
      },
    });
    expect(Object.values(sim.books().charges)).toHaveLength(1);
  });

  it('that is refused leaves the page open; an expired page takes nothing', async () => {
    const { id, url } = await session();
    const refused = await fetch(url ?? '', { method: 'POST', body: 'method=card&card=declined' });
    expect(refused.status).toBe(402);
    expect(await refused.text()).toContain('没有扣款');
    await stripe.checkout.sessions.expire(id);
    expect(sim.pay(id)).toBe(false);
    await expect(stripe.checkout.sessions.expire(id)).rejects.toMatchObject({ statusCode: 400 });
    const second = await session();
    sim.advance({ days: 2 });
    expect((await stripe.checkout.sessions.retrieve(second.id)).status).toBe('expired');
  });

  it('goes back in parts, to the fen and no further', async () => {
    const { id } = await session();
    sim.pay(id);
    const intent = (await stripe.checkout.sessions.retrieve(id)).payment_intent as string;
    await stripe.refunds.create({ payment_intent: intent, amount: 456 });
    await expect(stripe.refunds.create({ payment_intent: intent, amount: 123_001 })).rejects.toMatchObject({
      param: 'amount',
    });
    await stripe.refunds.create({ payment_intent: intent });
    await expect(stripe.refunds.create({ payment_intent: intent })).rejects.toMatchObject({
      code: 'charge_already_refunded',
    });
    const { data } = await stripe.refunds.list({ payment_intent: intent });
    expect(data.map(({ amount }) => amount)).toEqual([123_000, 456]);
  });

  it('to a connected account lies in its books alone', async () => {
    const account = await stripe.accounts.create({ metadata: { tenant_id: 't1' } });
    const link = await stripe.accountLinks.create({
      ...{ account: account.id, type: 'account_onboarding' },
      ...{ return_url: 'https://a.example/back', refresh_url: 'https://a.example/' },
    });
    await fetch(link.url, { method: 'POST', body: 'back=https://a.example/back', redirect: 'manual' });
    expect((await stripe.accounts.retrieve(account.id)).charges_enabled).toBe(true);
    const as = { stripeAccount: account.id };
    const opened = await stripe.customers.create({ name: '甲方' }, as);
    await expect(stripe.customers.retrieve(opened.id)).rejects.toMatchObject({ statusCode: 404 });
    expect((await stripe.customers.retrieve(opened.id, {}, as)).id).toBe(opened.id);
    expect(sim.events(account.id).every((event) => event.account === account.id)).toBe(true);
  });
});

it('signs as the SDK checks: the body, the secret, the time', async () => {
  await stripe.customers.create({ name: '甲' });
  const [event] = (await stripe.events.list({ type: 'customer.created' })).data;
  const body = JSON.stringify(event);
  const now = Math.floor(Date.now() / 1000);
  const check = (secret: string, at: number, text = body) =>
    stripe.webhooks.constructEvent(text, signatureHeader(body, secret, at), 'whsec_1').type;
  expect(check('whsec_1', now)).toBe('customer.created');
  expect(() => check('whsec_2', now)).toThrow(/signature/i);
  expect(() => check('whsec_1', now, `${body} `)).toThrow(/signature/i);
  expect(() => check('whsec_1', now - 301)).toThrow(/tolerance/);
});
