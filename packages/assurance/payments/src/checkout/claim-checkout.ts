import { command } from '@zhiqin/access';
import { uuidv7 } from '@zhiqin/kernel';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import * as z from 'zod/mini';
import { checkout } from '../schema.ts';
import type { CheckoutWish } from './wish.ts';

/** Stripe forgets a key after a day: what was asked before and never heard of is given up a little sooner. */
const forgottenAfterMs = 23 * 3_600_000;

const claimInput = z.object({
  purpose: z.enum(['subscription', 'invoice']),
  invoiceId: z.nullable(z.string()),
  clientId: z.nullable(z.string()),
  accountRef: z.nullable(z.string()),
  amountFen: z.number(),
  currency: z.string(),
  openedBy: z.nullable(z.string()),
  wish: z.custom<CheckoutWish>((value) => typeof value === 'object' && value !== null),
});

export type Claimed = typeof checkout.$inferSelect;

/**
 * The one living payment page for a thing to pay: the one that is there, or a new row with the wish as it is to be asked.
 * Two at once get the same.
 */
export const claimCheckout = command({
  action: 'online-payment.follow',
  input: claimInput,
  async run(ctx, wanted): Promise<Claimed> {
    const { tx, tenantId, now } = ctx;
    const living = and(
      eq(checkout.tenantId, tenantId),
      eq(checkout.purpose, wanted.purpose),
      wanted.invoiceId ? eq(checkout.invoiceId, wanted.invoiceId) : isNull(checkout.invoiceId),
      inArray(checkout.state, ['asked', 'open']),
    );
    const [before] = await tx.select().from(checkout).where(living).for('update');
    const isForgotten =
      before && !before.sessionRef && now.getTime() - before.createdAt.getTime() > forgottenAfterMs;
    if (before && !isForgotten) return before;
    // Nobody was ever given its address, so nobody can pay there.
    if (before) await tx.update(checkout).set({ state: 'closed', settledAt: now }).where(living);
    const id = uuidv7();
    await tx
      .insert(checkout)
      .values({
        ...{ tenantId, id, ...wanted, state: 'asked', version: 1, createdAt: now },
        ...{ paidFen: 0, refundedFen: 0 },
      })
      .onConflictDoNothing();
    const [mine] = await tx.select().from(checkout).where(living);
    if (!mine) throw new Error('a payment page was neither found nor made');
    ctx.audit({ subjectId: mine.id, purpose: wanted.purpose });
    return mine;
  },
});

/** The page Stripe opened for a row. Bears a repeat. */
export const noteSession = command({
  action: 'online-payment.follow',
  input: z.object({ checkoutId: z.string(), sessionRef: z.string(), url: z.nullable(z.string()) }),
  async run(ctx, { checkoutId, sessionRef, url }): Promise<void> {
    const { tx, tenantId } = ctx;
    await tx
      .update(checkout)
      .set({ state: 'open', sessionRef, url })
      .where(and(eq(checkout.tenantId, tenantId), eq(checkout.id, checkoutId), eq(checkout.state, 'asked')));
    ctx.audit({ subjectId: checkoutId });
  },
});
