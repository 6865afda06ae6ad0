import { command, type Environment, execute, setStanding, type UseContext } from '@zhiqin/access';
import { membership } from '@zhiqin/access/schema';
import { notify } from '@zhiqin/notifications';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type Stripe from 'stripe';
import * as z from 'zod/mini';
import { subscription, subscriptionInvoice } from '../schema.ts';
import { askStripe } from '../stripe-at-hand.ts';
import { type OwnSubscription, openSubscription, ownSubscription } from './open-subscription.ts';
import { planOfLookupKey } from './plans.ts';
import { readOnlyFrom } from './standing-of.ts';

/** What Stripe says of a contractor's subscription now. */
interface Seen {
  subscription: {
    subscriptionRef: string;
    itemRef: string;
    plan: string | null;
    status: string;
    seats: number;
    periodStartsAt: Date;
    periodEndsAt: Date;
    endsAtPeriodEnd: boolean;
    endedAt: Date | null;
  } | null;
  invoices: Omit<typeof subscriptionInvoice.$inferInsert, 'tenantId' | 'id'>[];
}

/**
 * Reads the contractor's subscription at Stripe and takes over what is there. Events only say that something happened:
 * whatever their order, and however often they come, the end is what Stripe says at the last reading.
 */
export async function followSubscription(environment: Environment): Promise<OwnSubscription> {
  for (;;) {
    const own = await execute(openSubscription, environment, {});
    if (!own.customerRef) return own;
    const seen = await seeSubscription(own.customerRef);
    // Another reading may have overtaken this one: then it is read anew, so that an old answer never wins.
    const saved = await execute(saveSubscription, environment, { version: own.version, seen });
    if (saved) return saved;
  }
}

async function seeSubscription(customer: string): Promise<Seen> {
  const list = await askStripe((stripe) => stripe.subscriptions.list({ customer, status: 'all', limit: 20 }));
  const bills = await askStripe((stripe) => stripe.invoices.list({ customer, limit: 24 }));
  return {
    subscription: bestOf(list.data),
    invoices: bills.data
      .filter((one) => one.status !== 'draft')
      .map((one) => ({
        invoiceRef: one.id ?? '',
        number: one.number,
        status: one.status ?? 'open',
        amountFen: one.total,
        paidFen: one.amount_paid,
        currency: one.currency,
        periodStartsAt: at(one.lines.data[0]?.period.start ?? one.period_start),
        periodEndsAt: at(one.lines.data[0]?.period.end ?? one.period_end),
        issuedAt: at(one.created),
        url: one.hosted_invoice_url ?? null,
      })),
  };
}

const at = (seconds: number) => new Date(seconds * 1000);

/** Which of a customer's subscriptions counts: one that runs before one that is owed, that before one that is over. */
const worth = [
  'active',
  'trialing',
  'past_due',
  'unpaid',
  'paused',
  'canceled',
  'incomplete',
  'incomplete_expired',
];

function bestOf(all: readonly Stripe.Subscription[]): Seen['subscription'] {
  const [best] = [...all].sort(
    (one, other) => worth.indexOf(one.status) - worth.indexOf(other.status) || other.created - one.created,
  );
  const item = best?.items.data[0];
  if (!best || !item) return null;
  return {
    subscriptionRef: best.id,
    itemRef: item.id,
    plan: planOfLookupKey(item.price.lookup_key),
    status: best.status,
    seats: item.quantity ?? 1,
    periodStartsAt: at(item.current_period_start),
    periodEndsAt: at(item.current_period_end),
    endsAtPeriodEnd: best.cancel_at_period_end || best.cancel_at !== null,
    endedAt: best.ended_at ? at(best.ended_at) : null,
  };
}

const seenInput = z.custom<Seen>((value) => typeof value === 'object' && value !== null);

/** @returns null, and nothing is written, where another reading came between */
const saveSubscription = command({
  action: 'subscription.follow',
  input: z.object({ version: z.number(), seen: seenInput }),
  async run(ctx, { version, seen }): Promise<OwnSubscription | null> {
    const { tx, tenantId, now } = ctx;
    const facts = seen.subscription;
    const before = await ownSubscription(ctx);
    if (!before) return null;
    const told = {
      trialEndsAt: before.trialEndsAt,
      status: facts?.status ?? null,
      periodStartsAt: facts?.periodStartsAt ?? null,
      endedAt: facts?.endedAt ?? null,
    };
    const holdFrom = readOnlyFrom(told, now);
    const [row] = await tx
      .update(subscription)
      .set({
        subscriptionRef: facts?.subscriptionRef ?? null,
        itemRef: facts?.itemRef ?? null,
        plan: facts?.plan ?? null,
        status: facts?.status ?? null,
        seats: facts?.seats ?? null,
        periodEndsAt: facts?.periodEndsAt ?? null,
        endsAtPeriodEnd: facts?.endsAtPeriodEnd ?? false,
        readOnlyFrom: holdFrom,
        version: version + 1,
        readAt: now,
      })
      .where(
        and(
          eq(subscription.tenantId, tenantId),
          eq(subscription.id, tenantId),
          eq(subscription.version, version),
        ),
      )
      .returning();
    if (!row) return null;
    await saveInvoices(ctx, seen.invoices);
    if (before.readOnlyFrom?.getTime() !== holdFrom?.getTime())
      await ctx.run(setStanding, { readOnlyFrom: holdFrom });
    if (before.status !== row.status) await tellOwners(ctx, row.status);
    ctx.audit({ subjectId: tenantId, status: row.status });
    return row;
  },
});

async function saveInvoices({ tx, tenantId, newId }: UseContext, invoices: Seen['invoices']): Promise<void> {
  for (const invoice of invoices)
    await tx
      .insert(subscriptionInvoice)
      .values({ tenantId, id: newId(), ...invoice })
      .onConflictDoUpdate({
        target: [subscriptionInvoice.tenantId, subscriptionInvoice.invoiceRef],
        set: invoice,
      });
}

/** Owners hear when a payment failed, and when their office is held up. */
async function tellOwners(ctx: UseContext, status: string | null): Promise<void> {
  const template =
    status === 'past_due'
      ? 'subscriptionPastDue'
      : status === 'unpaid' || status === 'canceled'
        ? 'subscriptionStopped'
        : null;
  if (!template) return;
  const owners = await ctx.tx
    .select({ id: membership.id })
    .from(membership)
    .where(
      and(
        eq(membership.tenantId, ctx.tenantId),
        inArray(membership.role, ['owner']),
        isNull(membership.endedAt),
      ),
    );
  await notify(
    ctx,
    owners.map(({ id }) => id),
    { template, params: {}, path: '/admin/settings/subscription' },
  );
}
