import { command, type Environment, execute, query, setDeadline } from '@zhiqin/access';
import { deadline, tenant } from '@zhiqin/access/schema';
import { addDays, dayOf, instantAt } from '@zhiqin/kernel';
import { and, eq, isNull } from 'drizzle-orm';
import * as z from 'zod/mini';
import { followCheckout } from '../checkout/follow-checkout.ts';
import { unsettledCheckouts } from '../checkout/living-checkouts.ts';
import { followAccount } from '../online/switch-online-payment.ts';
import { stripeAtHand } from '../stripe-at-hand.ts';
import { followSubscription } from '../subscription/follow-subscription.ts';
import { openSubscription } from '../subscription/open-subscription.ts';
import { syncSeats } from '../subscription/sync-seats.ts';

export const reconcileTask = 'payments.reconcile';

/** When the night's check runs, by the contractor's clock. */
const checkedAt = '03:40';

const planNext = command({
  action: 'subscription.follow',
  input: z.object({}),
  async run(ctx): Promise<void> {
    const { tx, tenantId, now } = ctx;
    const [own] = await tx.select({ zone: tenant.zone }).from(tenant).where(eq(tenant.id, tenantId));
    const zone = own?.zone ?? 'Asia/Shanghai';
    const today = instantAt(dayOf(now, zone), checkedAt, zone);
    const dueAt = today > now ? today : instantAt(addDays(dayOf(now, zone), 1), checkedAt, zone);
    await setDeadline(ctx, { task: reconcileTask, key: 'next', payload: {}, dueAt });
  },
});

/**
 * Each night everything Stripe may know more of is read there: the subscription, the seats it is for, pages that are open,
 * payments that may have been given back, the account. So a message that never came is made up for within a day. The next
 * night is planned first; while Stripe is away the job is tried again.
 */
export async function reconcile(environment: Environment): Promise<void> {
  await execute(planNext, environment, {});
  if (!stripeAtHand()) return;
  for (const { id } of await execute(unsettledCheckouts, environment, {}))
    await followCheckout(environment, id);
  await followSubscription(environment);
  await syncSeats(environment);
  await followAccount(environment);
}

/** Sees that the night's check of a contractor is planned, and that its trial has begun, where payments are on. */
export async function planPayments(environment: Environment): Promise<void> {
  if (!stripeAtHand()) return;
  if (await execute(isPlanned, environment, {})) return;
  await execute(openSubscription, environment, {});
  await execute(planNext, environment, {});
}

const isPlanned = query({
  action: 'subscription.follow',
  input: z.object({}),
  async run({ tx, tenantId }): Promise<boolean> {
    const [planned] = await tx
      .select({ id: deadline.id })
      .from(deadline)
      .where(
        and(eq(deadline.tenantId, tenantId), eq(deadline.task, reconcileTask), isNull(deadline.claimedAt)),
      );
    return planned !== undefined;
  },
});
