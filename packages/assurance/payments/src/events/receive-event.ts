import { command, execute, systemActor } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import type { Database } from '@zhiqin/db';
import { type Clock, DomainError, isUuid } from '@zhiqin/kernel';
import { eq } from 'drizzle-orm';
import type Stripe from 'stripe';
import * as z from 'zod/mini';
import { paymentEvent } from '../schema.ts';
import { requireStripe } from '../stripe-at-hand.ts';

export const followTask = 'payments.follow';

/** Seconds a message may be old: one that somebody kept and sends again later is refused. */
const toleranceSeconds = 300;

interface Surroundings {
  db: Database;
  clock: Clock;
  requestId: string;
}

/** What became of a message: `ignored` is of nobody here, or about nothing that is followed. */
export type Receipt = 'noted' | 'known' | 'ignored';

/**
 * Takes a message of Stripe: the body as it came, byte for byte, with its signature. What it says is not believed; it is
 * noted, once, and a job reads at Stripe what it is about. The answer leaves after the commit, so that a message that
 * was lost in between comes again.
 * @throws DomainError `payments.signature` for another body, another secret or an old message; `payments.off`
 */
export async function receiveEvent(
  { db, clock, requestId }: Surroundings,
  { body, signature }: { body: string; signature: string },
): Promise<Receipt> {
  const event = verified(body, signature, clock.now());
  const tenantId = tenantOf(event);
  if (!tenantId) return 'ignored';
  const environment = { db, clock, requestId, actor: systemActor(tenantId), language: 'zh-CN' as const };
  const object = event.data.object as { id?: string };
  return execute(noteEvent, environment, {
    eventRef: event.id,
    type: event.type,
    objectRef: object.id ?? '',
    accountRef: event.account ?? null,
    happenedAt: new Date(event.created * 1000),
    ...subjectOf(event),
  });
}

function verified(body: string, signature: string, now: Date): Stripe.Event {
  const { stripe, webhookSecrets } = requireStripe();
  for (const secret of webhookSecrets) {
    try {
      return stripe.webhooks.constructEvent(
        body,
        signature,
        secret,
        toleranceSeconds,
        undefined,
        now.getTime(),
      );
    } catch (error) {
      if ((error as { type?: string }).type !== 'StripeSignatureVerificationError') throw error;
    }
  }
  throw new DomainError('payments.signature');
}

interface Marked {
  metadata?: Record<string, string> | null;
  parent?: { subscription_details?: { metadata?: Record<string, string> | null } | null } | null;
}

/** Everything we ask Stripe for bears the contractor's id; an invoice bears its subscription's. */
function marksOf(event: Stripe.Event): Record<string, string> {
  const object = event.data.object as Marked;
  return { ...object.parent?.subscription_details?.metadata, ...object.metadata };
}

function tenantOf(event: Stripe.Event): string | null {
  const id = marksOf(event).tenant_id;
  return isUuid(id) ? id : null;
}

function subjectOf(event: Stripe.Event): {
  subject: 'account' | 'checkout' | 'subscription';
  checkoutId: string | null;
} {
  const { checkout_id: checkoutId } = marksOf(event);
  if (event.type === 'account.updated') return { subject: 'account', checkoutId: null };
  if (isUuid(checkoutId)) return { subject: 'checkout', checkoutId };
  return { subject: 'subscription', checkoutId: null };
}

const noteInput = z.object({
  eventRef: z.string(),
  type: z.string(),
  objectRef: z.string(),
  accountRef: z.nullable(z.string()),
  happenedAt: z.date(),
  subject: z.enum(['account', 'checkout', 'subscription']),
  checkoutId: z.nullable(z.string()),
});

const noteEvent = command({
  action: 'online-payment.follow',
  input: noteInput,
  async run(ctx, { subject, checkoutId, ...event }): Promise<Receipt> {
    const { tx, tenantId, now } = ctx;
    const [own] = await tx.select({ id: tenant.id }).from(tenant).where(eq(tenant.id, tenantId));
    if (!own) return 'ignored';
    const added = await tx
      .insert(paymentEvent)
      .values({ tenantId, id: ctx.newId(), ...event, receivedAt: now })
      .onConflictDoNothing()
      .returning({ id: paymentEvent.id });
    if (added.length === 0) return 'known';
    // One waiting job for each thing: a storm of messages about it is one reading.
    const key = [followTask, tenantId, subject, checkoutId].filter(Boolean).join(':');
    await ctx.enqueue(followTask, { subject, checkoutId }, key);
    ctx.audit({ type: event.type });
    return 'noted';
  },
});
