import type { PlanKey } from '../subscription/plans.ts';

/** What a payment page is asked for, in our words: kept as it was asked, translated once (`ask-session.ts`). */
export interface CheckoutWish {
  language: 'zh-CN' | 'en';
  /** Own paths with origin; Stripe fills in `{CHECKOUT_SESSION_ID}`. */
  successUrl: string;
  cancelUrl: string;
  customerRef: string | null;
  metadata: Record<string, string>;
  subscription: { plan: PlanKey; seats: number /** Seconds. */; trialEnd: number | null } | null;
  payment: { name: string; amountFen: number; currency: string } | null;
}
