/** How a contractor stands with what it pays: the word of its page. */
export type Standing = 'trial' | 'active' | 'past-due' | 'unpaid' | 'ended' | 'trial-over';

export interface SubscriptionFacts {
  trialEndsAt: Date;
  /** Stripe's word; null: there is no subscription. */
  status: string | null;
  /** Begin of the present period: of an unpaid one, when it fell due. */
  periodStartsAt: Date | null;
  endedAt: Date | null;
}

/** Statuses under which the contractor works on: Stripe is still collecting. */
const running = ['trialing', 'active', 'past_due'];
export const isRunning = (status: string | null): boolean => running.includes(status ?? '');
/** Statuses of a subscription that can still come right: nobody begins a second one beside it. */
export const isLiving = (status: string | null): boolean =>
  isRunning(status) || status === 'unpaid' || status === 'paused';

/**
 * From when on the contractor's office only reads; null: it works on. By facts alone, so that the same facts give the
 * same instant whenever they are read. A silent Stripe locks nobody out: only what was read there does, or a trial that ran
 * out with nothing begun.
 */
export function readOnlyFrom(
  { trialEndsAt, status, periodStartsAt, endedAt }: SubscriptionFacts,
  now: Date,
): Date | null {
  if (isRunning(status)) return null;
  if (status === 'unpaid' || status === 'paused') return notAfter(periodStartsAt ?? trialEndsAt, now);
  if (status === 'canceled' && endedAt && endedAt > trialEndsAt) return notAfter(endedAt, now);
  return trialEndsAt;
}

/** What Stripe says has begun has begun: a simulated Stripe's clock may be ahead of ours. */
const notAfter = (at: Date, now: Date): Date => (at < now ? at : now);

export function standingOf(facts: Pick<SubscriptionFacts, 'trialEndsAt' | 'status'>, now: Date): Standing {
  switch (facts.status) {
    case 'trialing':
      return 'trial';
    case 'active':
      return 'active';
    case 'past_due':
      return 'past-due';
    case 'unpaid':
    case 'paused':
      return 'unpaid';
    default:
      if (facts.trialEndsAt > now) return 'trial';
      return facts.status === 'canceled' ? 'ended' : 'trial-over';
  }
}
