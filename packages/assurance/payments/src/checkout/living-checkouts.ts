import { query } from '@zhiqin/access';
import { and, eq, gte, inArray, isNull, or } from 'drizzle-orm';
import * as z from 'zod/mini';
import { checkout } from '../schema.ts';

/** The page that is open for a thing to pay, if there is one. */
export const livingCheckout = query({
  action: 'online-payment.follow',
  input: z.object({ purpose: z.enum(['subscription', 'invoice']), invoiceId: z.nullable(z.string()) }),
  async run({ tx, tenantId }, { purpose, invoiceId }): Promise<{ id: string } | null> {
    const [row] = await tx
      .select({ id: checkout.id })
      .from(checkout)
      .where(
        and(
          eq(checkout.tenantId, tenantId),
          eq(checkout.purpose, purpose),
          invoiceId ? eq(checkout.invoiceId, invoiceId) : isNull(checkout.invoiceId),
          inArray(checkout.state, ['asked', 'open']),
        ),
      );
    return row ?? null;
  },
});

/** Stripe gives money back for half a year. */
const refundableMs = 180 * 86_400_000;

/** Pages of which Stripe may have something new to say: open ones, and paid ones that may still be given back. */
export const unsettledCheckouts = query({
  action: 'online-payment.follow',
  input: z.object({}),
  async run({ tx, tenantId, now }): Promise<{ id: string }[]> {
    const since = new Date(now.getTime() - refundableMs);
    return tx
      .select({ id: checkout.id })
      .from(checkout)
      .where(
        and(
          eq(checkout.tenantId, tenantId),
          or(
            inArray(checkout.state, ['asked', 'open']),
            and(eq(checkout.state, 'paid'), eq(checkout.purpose, 'invoice'), gte(checkout.settledAt, since)),
          ),
        ),
      );
  },
});
