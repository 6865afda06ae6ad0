import { command, door, type Environment, execute, recordAudit, wallContextOf } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq, isNull } from 'drizzle-orm';
import * as z from 'zod/mini';
import { followCheckout } from '../checkout/follow-checkout.ts';
import { livingCheckout } from '../checkout/living-checkouts.ts';
import { openPage } from '../checkout/open-page.ts';
import { subscription } from '../schema.ts';
import { askStripe, requireStripe } from '../stripe-at-hand.ts';
import { systemOf } from '../system-of.ts';
import { followSubscription } from './follow-subscription.ts';
import { openSubscription } from './open-subscription.ts';
import { currency, planKeys, plans, seatsFor } from './plans.ts';
import { isLiving } from './standing-of.ts';

const page = '/admin/settings/subscription';

/** Stripe takes no trial that ends sooner than this. */
const shortestTrialMs = 49 * 3_600_000;

/**
 * Leads the owner to the page where the contractor subscribes: a plan, a seat for each active guard, what is left of the
 * trial. Nobody is charged here, and never for two.
 * @returns Stripe's address
 * @throws DomainError `subscription.running`, `payments.off`, `payments.unreachable`
 */
export const startSubscription = door({
  action: 'subscription.pay',
  input: z.object({ plan: z.enum(planKeys) }),
  async run(ctx, { plan }): Promise<{ url: string }> {
    const { origin } = requireStripe();
    const environment = systemOf(ctx);
    // A page that was paid and not heard of comes first.
    await followLiving(environment);
    const known = await followSubscription(environment);
    if (isLiving(known.status)) throw new DomainError('subscription.running');
    const own = await execute(openSubscription, environment, {});
    const customerRef = own.customerRef ?? (await makeCustomer(environment, own.tenantName));
    const seats = seatsFor(own.activeGuards);
    const fenPerSeat = plans.find(({ key }) => key === plan)?.fenPerSeat ?? 0;
    const trialLeftMs = own.trialEndsAt.getTime() - ctx.now.getTime();
    const opened = await openPage(environment, {
      ...{ purpose: 'subscription', invoiceId: null, clientId: null, accountRef: null, currency },
      amountFen: seats * fenPerSeat,
      openedBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
      wish: {
        language: ctx.language,
        successUrl: `${origin}${page}/return`,
        cancelUrl: `${origin}${page}`,
        customerRef,
        metadata: { tenant_id: ctx.tenantId, purpose: 'subscription' },
        subscription: {
          ...{ plan, seats },
          trialEnd: trialLeftMs > shortestTrialMs ? Math.floor(own.trialEndsAt.getTime() / 1000) : null,
        },
        payment: null,
      },
    });
    if (!opened) {
      await followSubscription(environment);
      throw new DomainError('subscription.running');
    }
    await ctx.db.write(wallContextOf(ctx.actor, false), (tx) =>
      recordAudit(tx, {
        ...{ tenantId: ctx.tenantId, actor: ctx.actor, requestId: ctx.requestId, now: ctx.now },
        ...{ action: 'subscription.pay', subjectId: opened.checkoutId, detail: { plan, seats } },
      }),
    );
    return { url: opened.url };
  },
});

async function makeCustomer(environment: Environment, name: string): Promise<string> {
  const { tenantId } = environment.actor;
  const customer = await askStripe((stripe) =>
    stripe.customers.create(
      { name, metadata: { tenant_id: tenantId ?? '' } },
      { idempotencyKey: `customer:${tenantId}` },
    ),
  );
  return execute(noteCustomer, environment, { customerRef: customer.id });
}

/** @returns the customer the contractor has: the first that was noted */
const noteCustomer = command({
  action: 'subscription.follow',
  input: z.object({ customerRef: z.string() }),
  async run(ctx, { customerRef }): Promise<string> {
    const own = and(eq(subscription.tenantId, ctx.tenantId), eq(subscription.id, ctx.tenantId));
    await ctx.tx
      .update(subscription)
      .set({ customerRef })
      .where(and(own, isNull(subscription.customerRef)));
    const [row] = await ctx.tx.select({ ref: subscription.customerRef }).from(subscription).where(own);
    ctx.audit({ subjectId: ctx.tenantId });
    return row?.ref ?? customerRef;
  },
});

async function followLiving(environment: Environment): Promise<void> {
  const living = await execute(livingCheckout, environment, { purpose: 'subscription', invoiceId: null });
  if (living) await followCheckout(environment, living.id);
}

/** Back from Stripe: what was done there is read at once, without waiting for its message. */
export const confirmSubscription = door({
  action: 'subscription.pay',
  input: z.object({}),
  async run(ctx): Promise<{ status: string | null }> {
    requireStripe();
    const environment = systemOf(ctx);
    await followLiving(environment);
    const { status } = await followSubscription(environment);
    return { status };
  },
});

/**
 * Leads the owner to Stripe's own page for cards, invoices and the end of the subscription.
 * @throws DomainError `subscription.none` before anything was subscribed
 */
export const managePayment = door({
  action: 'subscription.pay',
  input: z.object({}),
  async run(ctx): Promise<{ url: string }> {
    const { origin } = requireStripe();
    const own = await execute(openSubscription, systemOf(ctx), {});
    const { customerRef } = own;
    if (!customerRef) throw new DomainError('subscription.none');
    const session = await askStripe((stripe) =>
      stripe.billingPortal.sessions.create({
        customer: customerRef,
        return_url: `${origin}${page}/return`,
        locale: ctx.language === 'en' ? 'en' : 'zh',
      }),
    );
    return { url: session.url };
  },
});
