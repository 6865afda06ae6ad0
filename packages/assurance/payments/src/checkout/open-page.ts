import { type Environment, execute } from '@zhiqin/access';
import { canonicalJson, DomainError } from '@zhiqin/kernel';
import { findAtStripe } from '../stripe-at-hand.ts';
import { askSession } from './ask-session.ts';
import { type Claimed, claimCheckout, noteSession } from './claim-checkout.ts';
import { closePage, followCheckout } from './follow-checkout.ts';
import type { CheckoutWish } from './wish.ts';

interface Wanted {
  purpose: 'subscription' | 'invoice';
  invoiceId: string | null;
  clientId: string | null;
  accountRef: string | null;
  amountFen: number;
  currency: string;
  openedBy: string | null;
  wish: CheckoutWish;
}

/**
 * The address where something is paid. There is one living page for it at most: the same wish leads to the page that is
 * open; another (more seats, another amount) closes that one first, so that two can never both be paid.
 * @returns null where it turned out that it was paid already
 * @throws DomainError `payments.unreachable`: nothing is lost, asking again goes on where it broke off
 */
export async function openPage(
  environment: Environment,
  wanted: Wanted,
): Promise<{ checkoutId: string; url: string } | null> {
  for (let turn = 0; turn < 4; turn += 1) {
    const claimed = await execute(claimCheckout, environment, wanted);
    const url = await openPageOf(environment, claimed, wanted.wish);
    if (url) return { checkoutId: claimed.id, url };
    if ((await followCheckout(environment, claimed.id)) === 'paid') return null;
  }
  throw new DomainError('payments.unreachable');
}

async function openPageOf(
  environment: Environment,
  claimed: Claimed,
  wish: CheckoutWish,
): Promise<string | null> {
  const isSame = canonicalJson(claimed.wish) === canonicalJson(wish);
  const { sessionRef } = claimed;
  const as = claimed.accountRef ? { stripeAccount: claimed.accountRef } : {};
  const session = sessionRef
    ? await findAtStripe((stripe) => stripe.checkout.sessions.retrieve(sessionRef, {}, as))
    : await askSession(claimed);
  if (session && !sessionRef)
    await execute(noteSession, environment, {
      ...{ checkoutId: claimed.id, sessionRef: session.id },
      url: session.url,
    });
  if (session?.status !== 'open') return null;
  if (isSame) return session.url;
  await closePage(session.id, claimed.accountRef);
  return null;
}
