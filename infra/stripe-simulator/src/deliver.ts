import { createHmac } from 'node:crypto';
import type { StripeEvent } from './shapes.ts';
import { daySeconds, type Simulation } from './simulation.ts';
import type { Delivery } from './state.ts';

/** Who is told of events: an endpoint, and the secret its messages are signed with. */
export interface Endpoint {
  url: string;
  secret: string;
}

/** Seconds after which a message that did not arrive is sent again; after three days never. */
const waits = [60, 300, 1800, 7200, 18_000, 36_000, 43_200];

/** Header `stripe-signature`: the HMAC-SHA256 of `<seconds>.<body>` under the endpoint's secret. */
export function signatureHeader(body: string, secret: string, seconds: number): string {
  const hex = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${hex}`;
}

export function eventOf(sim: Simulation, { eventId, accountId }: Delivery): StripeEvent | undefined {
  return sim.state.books[accountId ?? '']?.events[eventId];
}

/**
 * Sends an event once.
 * @param signedAt seconds of the time in the signature: the wall's clock, which a test may set back.
 * @returns the status answered; null when nobody answered
 */
export async function sendEvent(
  event: StripeEvent,
  { url, secret }: Endpoint,
  signedAt: number,
): Promise<number | null> {
  const body = JSON.stringify(event);
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'stripe-signature': signatureHeader(body, secret, signedAt),
        'user-agent': 'Stripe/1.0 (simulated)',
      },
      body,
      signal: AbortSignal.timeout(10_000),
      redirect: 'manual',
    });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return null;
  }
}

/** What is to be sent by now; what has arrived leaves the list after a day. */
export function dueDeliveries(sim: Simulation): Delivery[] {
  const now = sim.now();
  sim.state.deliveries = sim.state.deliveries.filter(
    (one) => one.nextAt !== null || now - one.createdAt < daySeconds,
  );
  return sim.state.deliveries.filter((one) => one.nextAt !== null && one.nextAt <= now);
}

/** Notes how a try went: done, again later, or given up three days after the event. */
export function noteDelivery(sim: Simulation, delivery: Delivery, status: number | null): void {
  delivery.attempts += 1;
  delivery.lastStatus = status;
  const arrived = status !== null && status >= 200 && status < 300;
  const wait = waits[Math.min(delivery.attempts, waits.length) - 1] ?? 43_200;
  const next = sim.now() + wait;
  delivery.nextAt = arrived || next > delivery.createdAt + 3 * daySeconds ? null : next;
  if (arrived) {
    const event = eventOf(sim, delivery);
    if (event) event.pending_webhooks = 0;
  }
  sim.touched();
}
