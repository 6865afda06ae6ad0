import {
  type DoorContext,
  door,
  type Environment,
  execute,
  recordAudit,
  wallContextOf,
} from '@zhiqin/access';
import { getInvoice } from '@zhiqin/billing';
import { DomainError } from '@zhiqin/kernel';
import { idInput } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';
import { followCheckout } from '../checkout/follow-checkout.ts';
import { livingCheckout } from '../checkout/living-checkouts.ts';
import { openPage } from '../checkout/open-page.ts';
import { requireStripe, stripeAtHand } from '../stripe-at-hand.ts';
import { systemOf } from '../system-of.ts';
import { readOnlinePayment } from './switch-online-payment.ts';

const invoiceInput = z.object({ invoiceId: idInput });

/** The invoice as the asker sees it: what is not his does not exist. */
function invoiceOf({ db, clock, actor, language, requestId }: DoorContext, invoiceId: string) {
  return execute(getInvoice, { db, clock, actor, language, requestId }, { invoiceId });
}

async function followLiving(environment: Environment, invoiceId: string): Promise<void> {
  const living = await execute(livingCheckout, environment, { purpose: 'invoice', invoiceId });
  if (living) await followCheckout(environment, living.id);
}

const nameOf = (language: string, number: string) =>
  language === 'en' ? `Invoice ${number}` : `发票 ${number}`;

/**
 * Leads the client to the page where it pays what is open of an invoice, into the contractor's own account. Asked again it
 * is the same page; when the open amount has changed, that page is closed first.
 * @throws DomainError `not-found`, `payments.off` (also where the contractor's switch is off), `payments.nothing-open`,
 * `payments.unreachable`
 */
export const payInvoice = door({
  action: 'online-payment.pay',
  input: invoiceInput,
  async run(ctx, { invoiceId }): Promise<{ url: string }> {
    const { clientId } = await invoiceOf(ctx, invoiceId);
    const { origin } = requireStripe();
    const environment = systemOf(ctx);
    const { isOn, canCharge, accountRef } = await execute(readOnlinePayment, environment, {});
    if (!isOn || !canCharge || !accountRef) throw new DomainError('payments.off');
    // A page that was paid and not heard of comes first.
    await followLiving(environment, invoiceId);
    const { openFen, number, currency } = await invoiceOf(ctx, invoiceId);
    if (openFen <= 0) throw new DomainError('payments.nothing-open');
    const back = `${origin}/client/money/pay`;
    const opened = await openPage(environment, {
      ...{ purpose: 'invoice', invoiceId, clientId, accountRef },
      ...{ amountFen: openFen, currency: currency.toLowerCase() },
      openedBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
      wish: {
        language: ctx.language,
        successUrl: `${back}/${invoiceId}/return`,
        cancelUrl: back,
        customerRef: null,
        metadata: { tenant_id: ctx.tenantId, purpose: 'invoice', invoice_id: invoiceId },
        subscription: null,
        payment: {
          name: nameOf(ctx.language, number),
          ...{ amountFen: openFen, currency: currency.toLowerCase() },
        },
      },
    });
    if (!opened) throw new DomainError('payments.nothing-open');
    await ctx.db.write(wallContextOf(ctx.actor, false), (tx) =>
      recordAudit(tx, {
        ...{ tenantId: ctx.tenantId, actor: ctx.actor, requestId: ctx.requestId, now: ctx.now },
        ...{ action: 'online-payment.pay', subjectId: invoiceId, detail: { checkoutId: opened.checkoutId } },
      }),
    );
    return { url: opened.url };
  },
});

/** Back from the page: whether it was paid is read at once. Errors: `not-found`. */
export const confirmInvoicePayment = door({
  action: 'online-payment.pay',
  input: invoiceInput,
  async run(ctx, { invoiceId }): Promise<{ openFen: number }> {
    await invoiceOf(ctx, invoiceId);
    requireStripe();
    await followLiving(systemOf(ctx), invoiceId);
    return { openFen: (await invoiceOf(ctx, invoiceId)).openFen };
  },
});

/** Whether the client finds a way to pay online: keys, the contractor's switch, its account. */
export const payingOnline = door({
  action: 'online-payment.pay',
  input: z.object({}),
  async run(ctx): Promise<{ isPossible: boolean; isSimulated: boolean }> {
    const own = await execute(readOnlinePayment, systemOf(ctx), {});
    return {
      isPossible: own.isPossible && own.isOn && own.canCharge,
      isSimulated: stripeAtHand()?.isSimulated ?? false,
    };
  },
});
