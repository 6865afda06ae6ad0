import { DomainError } from '@zhiqin/kernel';
import type Stripe from 'stripe';

/** Stripe as this process reaches it. The only package that imports `stripe` is this one. */
export interface StripeAtHand {
  stripe: Stripe;
  /** An endpoint's secret each; the platform's own and that of connected accounts may differ. */
  webhookSecrets: readonly string[];
  /** The product's public address, for the ways back. */
  origin: string;
  /** It is the simulator: pages say so. */
  isSimulated: boolean;
}

let atHand: StripeAtHand | null = null;

/** Sets (or, with null, takes away) what is used; a test puts back what was there. */
export function useStripe(next: StripeAtHand | null): StripeAtHand | null {
  const before = atHand;
  atHand = next;
  return before;
}

export const stripeAtHand = (): StripeAtHand | null => atHand;

/** Where a form may lead to pay: browsers refuse other targets by our pages' policy. */
export const paymentTargets = (): readonly string[] =>
  atHand && !atHand.isSimulated ? ['https://*.stripe.com'] : [];

/** @throws DomainError `payments.off` where no key was given. */
export function requireStripe(): StripeAtHand {
  if (!atHand) throw new DomainError('payments.off');
  return atHand;
}

interface StripeSettings {
  secretKey: string;
  webhookSecrets: readonly string[];
  origin: string;
  /** Another address than Stripe's own: the simulator. */
  api?: { host: string; port: number };
  /** How often a question that got no answer is asked again, each time after a longer wait. */
  retries?: number;
}

/** Loads the SDK, which processes without keys never do. */
export async function openStripe({
  secretKey,
  webhookSecrets,
  origin,
  api,
  retries = 2,
}: StripeSettings): Promise<StripeAtHand> {
  const { default: Sdk } = await import('stripe');
  const stripe = new Sdk(secretKey, {
    ...(api ? { host: api.host, port: api.port, protocol: 'http' as const } : {}),
    // A page waits for it: no longer than somebody looks at a form.
    timeout: 15_000,
    maxNetworkRetries: retries,
    telemetry: false,
    appInfo: { name: 'zhiqin' },
  });
  return { stripe, webhookSecrets, origin, isSimulated: api !== undefined };
}

/**
 * Reads the environment: `STRIPE_SECRET_KEY` and `STRIPE_WEBHOOK_SECRET` (several with commas between).
 * @returns null without them: online payment is off
 * @throws Error in one plain line where one of the two is missing
 */
export async function stripeFrom(
  env: Record<string, string | undefined>,
  origin: string,
): Promise<StripeAtHand | null> {
  const secretKey = env.STRIPE_SECRET_KEY?.trim();
  const secrets = (env.STRIPE_WEBHOOK_SECRET ?? '').split(',').map((one) => one.trim());
  const webhookSecrets = secrets.filter(Boolean);
  if (!secretKey && webhookSecrets.length === 0) return null;
  if (!secretKey) throw new Error('STRIPE_WEBHOOK_SECRET is set and STRIPE_SECRET_KEY is not');
  if (webhookSecrets.length === 0)
    throw new Error('STRIPE_SECRET_KEY is set and STRIPE_WEBHOOK_SECRET is not');
  return openStripe({ secretKey, webhookSecrets, origin });
}

/**
 * Asks Stripe. Never inside a transaction: a slow answer would hold a connection.
 * @throws DomainError `payments.off`; `payments.unreachable` where it did not answer, or broke down; `payments.refused`
 * with its reason for what it does not do.
 */
export async function askStripe<Answer>(question: (stripe: Stripe) => Promise<Answer>): Promise<Answer> {
  const { stripe } = requireStripe();
  try {
    return await question(stripe);
  } catch (error) {
    const { type, statusCode, message } = error as { type?: string; statusCode?: number; message?: string };
    if (!type?.startsWith('Stripe')) throw error;
    const isOutage =
      type === 'StripeConnectionError' || type === 'StripeRateLimitError' || (statusCode ?? 0) >= 500;
    if (isOutage) throw new DomainError('payments.unreachable');
    if (
      type === 'StripeInvalidRequestError' ||
      type === 'StripeCardError' ||
      type === 'StripePermissionError'
    )
      throw new DomainError('payments.refused', { reason: message, statusCode });
    throw error;
  }
}

/** The same, where there may be no such thing. */
export async function findAtStripe<Answer>(
  question: (stripe: Stripe) => Promise<Answer>,
): Promise<Answer | null> {
  return askStripe(question).catch((error: unknown) => {
    if (error instanceof DomainError && error.params.statusCode === 404) return null;
    throw error;
  });
}
