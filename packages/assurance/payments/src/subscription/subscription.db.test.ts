import { type Action, type Actor, command, inviteMember, type MemberActor, query } from '@zhiqin/access';
import { inboxItem } from '@zhiqin/notifications/schema';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { follow } from '../events/follow.ts';
import { planPayments, reconcile } from '../events/reconcile.ts';
import { stripeAtHand, useStripe } from '../stripe-at-hand.ts';
import { makePaymentsWorld, type PaymentsWorld } from '../test-world.ts';
import { readSubscription } from './read-subscription.ts';
import { confirmSubscription, managePayment, startSubscription } from './start-subscription.ts';

let database: TestDatabase;
let world: PaymentsWorld;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  world = await makePaymentsWorld(database);
  await planPayments(world.environment);
});
afterEach(() => world.stop());

const view = () => world.run(readSubscription, {});
const begin = (plan: 'monthly' | 'yearly' = 'monthly') => world.run(startSubscription, { plan });
const sessions = () => Object.values(world.sim.books().sessions);
const charges = () => Object.values(world.sim.books().charges).filter(({ paid }) => paid);
const subscriptions = () => Object.values(world.sim.books().subscriptions);
const customerRef = () => Object.keys(world.sim.books().customers)[0] ?? '';
const check = () => follow(world.environment, { subject: 'subscription', checkoutId: null });

async function subscribe(card: 'good' | 'later' = 'good'): Promise<void> {
  await begin();
  world.sim.pay(sessions().at(-1)?.id ?? '', { card });
  await world.run(confirmSubscription, {});
}

const doing = (action: Action) => command({ action, input: z.object({}), run: async () => 'done' });
const looking = query({ action: 'site.list', input: z.object({}), run: async () => 'seen' });
const member = (role: MemberActor['role']): Actor => ({ ...world.owner, role });

describe('the contractor’s own subscription', () => {
  it('goes from trial to card to charge, a seat for each guard who is there', async () => {
    await world.hire(7);
    expect(await view()).toMatchObject({ standing: 'trial', activeGuards: 7, isLiving: false, isOn: true });
    const { url } = await begin();
    const [session] = sessions();
    expect(url).toBe(`http://pages.example/pay/${session?.id}`);
    world.sim.pay(session?.id ?? '');
    await world.run(confirmSubscription, {});
    expect(await view()).toMatchObject({ standing: 'trial', plan: 'monthly', seats: 7, isLiving: true });
    expect(charges()).toEqual([]);
    world.pass({ days: 31 });
    await check();
    const now = await view();
    expect(now).toMatchObject({ standing: 'active', isReadOnly: false });
    expect(now.invoices.map(({ status, amountFen }) => [status, amountFen])).toEqual([
      ['paid', 7 * 1500],
      ['paid', 0],
    ]);
    expect(charges().map(({ amount }) => amount)).toEqual([7 * 1500]);
    await expect(begin()).rejects.toMatchObject({ code: 'subscription.running' });
    const { url: portal } = await world.run(managePayment, {});
    expect(portal).toContain('http://pages.example/portal/bps_');
  });

  it('takes another number of guards for the next invoice, and charges nothing in between', async () => {
    await world.hire(2);
    await subscribe();
    world.pass({ days: 31 });
    await world.hire(3);
    await reconcile(world.environment);
    await reconcile(world.environment);
    expect(await view()).toMatchObject({ seats: 5, activeGuards: 5 });
    expect(charges()).toHaveLength(1);
    world.pass({ days: 31 });
    expect(charges().map(({ amount }) => amount)).toEqual([3000, 7500]);
  });

  it('is one, whoever clicks how often and whatever breaks', async () => {
    world.sim.trouble({ kind: 'lost-answer', times: 4, when: (method) => method === 'POST' });
    const asked = await Promise.allSettled([begin(), begin(), begin()]);
    const urls = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value.url] : []));
    urls.push((await begin()).url);
    expect(new Set(urls).size).toBe(1);
    expect(sessions()).toHaveLength(1);
    expect(Object.keys(world.sim.books().customers)).toHaveLength(1);
    // Another plan closes the page that is open: two can never both be paid.
    await begin('yearly');
    expect(sessions().map(({ status }) => status)).toEqual(['expired', 'open']);
    expect(world.sim.pay(sessions()[0]?.id ?? '')).toBe(false);
    // Paid, and nobody came back to tell: the next click finds it.
    world.sim.pay(sessions()[1]?.id ?? '');
    await expect(begin()).rejects.toMatchObject({ code: 'subscription.running' });
    expect(subscriptions()).toHaveLength(1);
    expect(await view()).toMatchObject({ plan: 'yearly', isLiving: true });
  });

  it('ends when the owner ends it, and may be begun again', async () => {
    await subscribe();
    const { subscriptionRef } = (await world.kept()) as { subscriptionRef: string };
    await world.at.stripe.subscriptions.update(subscriptionRef, { cancel_at_period_end: true });
    await check();
    expect(await view()).toMatchObject({ endsAtPeriodEnd: true, isReadOnly: false });
    world.pass({ days: 40 });
    await check();
    expect(await view()).toMatchObject({ standing: 'ended', isReadOnly: true, isLiving: false });
    await subscribe();
    expect(await view()).toMatchObject({ standing: 'active', isReadOnly: false });
    expect(charges()).toHaveLength(1);
  });

  it('is nobody’s business but the office’s, and pays by its owner alone', async () => {
    for (const role of ['captain', 'client_approver', 'guard'] as const)
      await expect(world.run(readSubscription, {}, member(role))).rejects.toMatchObject({
        code: 'access.forbidden',
      });
    await expect(world.run(startSubscription, { plan: 'monthly' }, member('finance'))).rejects.toMatchObject({
      code: 'access.forbidden',
    });
  });
});

describe('unpaid', () => {
  it('the office only reads, exports and pays; guards, phones, clients and jobs go on', async () => {
    world.pass({ days: 30, seconds: 1 });
    expect(await view()).toMatchObject({ standing: 'trial-over', isReadOnly: true });
    for (const role of ['owner', 'operations', 'area_manager'] as const)
      await expect(world.run(doing('site.update'), {}, member(role))).rejects.toMatchObject({
        code: 'tenant.read-only',
      });
    const invitation = {
      login: 'a@b.example',
      role: 'finance',
      displayName: '李',
      siteIds: [],
      clientIds: [],
    };
    await expect(world.run(inviteMember, invitation)).rejects.toMatchObject({ code: 'tenant.read-only' });
    expect(await world.run(looking, {})).toBe('seen');
    for (const action of ['binder.ask', 'incident.handle', 'device.revoke', 'roster.cover'] as const)
      expect(await world.run(doing(action), {})).toBe('done');
    const device: Actor = {
      ...{ kind: 'device', role: 'device', deviceId: world.tenantId, siteId: world.tenantId },
      postId: null,
      tenantId: world.tenantId,
    };
    expect(await world.run(doing('duty.sync'), {}, device)).toBe('done');
    expect(await world.run(doing('leave.own'), {}, member('guard'))).toBe('done');
    expect(await world.run(doing('report.sign'), {}, member('client_approver'))).toBe('done');
    expect(await world.run(doing('duty.alert'), {}, world.environment.actor)).toBe('done');
    await subscribe();
    expect(await world.run(doing('site.update'), {})).toBe('done');
    expect(charges()).toHaveLength(1);
  });

  it('comes after a week of tries, is told, and is over with the payment', async () => {
    await subscribe('later');
    world.pass({ days: 30 });
    await check();
    expect(await view()).toMatchObject({ standing: 'past-due', isReadOnly: false });
    expect(await world.run(doing('site.update'), {})).toBe('done');
    world.pass({ days: 8 });
    await check();
    await check();
    expect(await view()).toMatchObject({ standing: 'unpaid', isReadOnly: true });
    const told = await database.db.read(
      { tenantId: world.tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null },
      (tx) => tx.select().from(inboxItem).where(eq(inboxItem.tenantId, world.tenantId)),
    );
    expect(told.map(({ template }) => template).sort()).toEqual([
      'subscriptionPastDue',
      'subscriptionStopped',
    ]);
    // It is not begun a second time: what is owed is paid.
    await expect(begin()).rejects.toMatchObject({ code: 'subscription.running' });
    world.sim.setCard(customerRef(), true);
    const open = Object.values(world.sim.books().invoices).find(({ status }) => status === 'open');
    world.sim.payInvoice(open?.id ?? '');
    await check();
    expect(await view()).toMatchObject({ standing: 'active', isReadOnly: false });
    expect(charges()).toHaveLength(1);
  });
});

describe('Stripe away', () => {
  it('for a day: nothing is charged twice, nobody is locked out, and nothing is lost', async () => {
    await subscribe();
    world.pass({ days: 29 });
    world.sim.setDown(true);
    // The renewal falls into it, with all of its messages.
    world.pass({ days: 1, hours: 2 });
    await expect(reconcile(world.environment)).rejects.toMatchObject({ code: 'payments.unreachable' });
    await expect(world.run(managePayment, {})).rejects.toMatchObject({ code: 'payments.unreachable' });
    expect(await view()).toMatchObject({
      standing: 'trial',
      isReadOnly: false,
      invoices: [{ amountFen: 0 }],
    });
    expect(await world.run(doing('site.update'), {})).toBe('done');
    world.sim.setDown(false);
    await reconcile(world.environment);
    expect(await view()).toMatchObject({
      standing: 'active',
      invoices: [{ status: 'paid' }, { amountFen: 0 }],
    });
    expect(charges()).toHaveLength(1);
  }, 20_000);

  it('for good: without keys it says so, and nobody is held to anything', async () => {
    const before = useStripe(null);
    try {
      expect(stripeAtHand()).toBeNull();
      expect(await view()).toMatchObject({ isOn: false });
      await expect(begin()).rejects.toMatchObject({ code: 'payments.off' });
      await reconcile(world.environment);
    } finally {
      useStripe(before);
    }
  });
});
