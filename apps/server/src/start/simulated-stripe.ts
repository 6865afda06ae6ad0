import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { listTenants } from '@zhiqin/access';
import type { Database } from '@zhiqin/db';
import type { Clock } from '@zhiqin/kernel';
import { openStripe, stripeFrom, useStripe } from '@zhiqin/payments';
import type { PageAnswer, PageCall } from '@zhiqin/stripe-simulator';
import type { House } from '../http/doors.ts';
import { simulationPath } from '../http/stripe-routes.ts';
import type { Settings } from '../settings.ts';

export type { PageAnswer, PageCall } from '@zhiqin/stripe-simulator';

export interface OpenedPayments {
  /** The simulator's pages, where it plays Stripe. */
  page?: (call: PageCall) => PageAnswer;
  stop(): Promise<void>;
}

/**
 * Payments by the keys of the environment. Without keys they are off; but where one process tells the demo story and no real
 * contractor is there, the simulator plays Stripe, with pages that say so.
 */
export async function openPayments(
  settings: Settings,
  { db, clock, origin, log }: { db: Database; clock: Clock; origin: string; log: House['log'] },
): Promise<OpenedPayments> {
  const real = await stripeFrom(process.env, origin);
  const before = useStripe(real);
  const putBack = async () => void useStripe(before);
  if (real) {
    log({ level: 'info', event: 'payments', by: 'stripe' });
    return { stop: putBack };
  }
  const isDemo = settings.tellsDemoStory && settings.process === 'both' && settings.port > 0;
  if (!isDemo || (await listTenants(db)).some((tenant) => !tenant.isDemo)) {
    log({ level: 'info', event: 'payments', by: 'none' });
    return { stop: putBack };
  }
  const { startStripeSimulator } = await import('@zhiqin/stripe-simulator');
  const secret = `whsec_${randomBytes(16).toString('hex')}`;
  const simulator = await startStripeSimulator({
    now: () => clock.now().getTime(),
    pages: `${origin}${simulationPath}`,
    endpoint: { url: `http://127.0.0.1:${settings.port}/api/stripe/webhook`, secret },
    sendsByItself: true,
    file: path.join(settings.dataDir, 'stripe-simulation.json'),
  });
  const { host, port, page } = simulator;
  const api = { host, port };
  useStripe(await openStripe({ secretKey: 'sk_test_simulated', webhookSecrets: [secret], origin, api }));
  log({ level: 'info', event: 'payments', by: 'simulator' });
  return {
    page,
    async stop() {
      await putBack();
      await simulator.stop();
    },
  };
}
