import { query } from '@zhiqin/access';
import { desc, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { subscriptionInvoice } from '../schema.ts';
import { stripeAtHand } from '../stripe-at-hand.ts';
import { countSeats, ownSubscription } from './open-subscription.ts';
import { isPlan, type PlanKey, trialDays } from './plans.ts';
import { isLiving, type Standing, standingOf } from './standing-of.ts';

export interface SubscriptionView {
  /** Keys were given: subscribing is possible, and has to be paid for. */
  isOn: boolean;
  isSimulated: boolean;
  standing: Standing;
  plan: PlanKey | null;
  trialEndsAt: Date;
  /** Seats of the next renewal: active guards today. */
  activeGuards: number;
  /** Seats Stripe knows of. */
  seats: number | null;
  periodEndsAt: Date | null;
  endsAtPeriodEnd: boolean;
  /** It can be changed and ended; false: it can be begun. */
  isLiving: boolean;
  isReadOnly: boolean;
  readAt: Date | null;
  invoices: {
    invoiceRef: string;
    number: string | null;
    status: string;
    amountFen: number;
    issuedAt: Date;
    periodStartsAt: Date;
    periodEndsAt: Date;
    url: string | null;
  }[];
}

/** What the contractor pays for Zhiqin: from our own rows, so that it is seen when Stripe does not answer. */
export const readSubscription = query({
  action: 'subscription.read',
  input: z.object({}),
  async run(ctx): Promise<SubscriptionView> {
    const { tx, tenantId, now } = ctx;
    const row = await ownSubscription(ctx);
    const trialEndsAt = row?.trialEndsAt ?? new Date(now.getTime() + trialDays * 86_400_000);
    const status = row?.status ?? null;
    const invoices = await tx
      .select()
      .from(subscriptionInvoice)
      .where(eq(subscriptionInvoice.tenantId, tenantId))
      .orderBy(desc(subscriptionInvoice.issuedAt), desc(subscriptionInvoice.number))
      .limit(36);
    return {
      isOn: stripeAtHand() !== null,
      isSimulated: stripeAtHand()?.isSimulated ?? false,
      standing: standingOf({ trialEndsAt, status }, now),
      plan: isPlan(row?.plan) ? row.plan : null,
      trialEndsAt,
      activeGuards: await countSeats(ctx),
      seats: row?.seats ?? null,
      periodEndsAt: row?.periodEndsAt ?? null,
      endsAtPeriodEnd: row?.endsAtPeriodEnd ?? false,
      isLiving: isLiving(status),
      isReadOnly: row?.readOnlyFrom ? row.readOnlyFrom <= now : false,
      readAt: row?.readAt ?? null,
      invoices: invoices.map(({ tenantId: _tenant, id: _id, ...one }) => one),
    };
  },
});
