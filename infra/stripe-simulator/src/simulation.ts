import { randomBytes } from 'node:crypto';
import { noSuch } from './refusal.ts';
import type { Asked, StripeEvent } from './shapes.ts';
import { type Books, emptyBooks, emptyState, type SimulatorState } from './state.ts';

export const apiVersion = '2026-10-28.endive';
export const daySeconds = 86_400;

/** What the simulator's parts work on: its books, its clock, and the way events take. */
export interface Simulation {
  state: SimulatorState & { asked: Record<string, Asked> };
  /** Seconds, by its own clock. */
  now(): number;
  /** Where its pages are reached by a browser. */
  pages: string;
  /** What happens when every try to collect a renewal has failed. */
  afterRetries: 'unpaid' | 'cancel';
  /** Called when something has changed or an event waits. */
  touched(): void;
}

/** One account's books, with the simulation around them. */
export interface Ledger {
  sim: Simulation;
  /** Null for the platform's own. */
  accountId: string | null;
  books: Books;
}

export function newSimulation(
  options: Omit<Simulation, 'state'> & { state?: Simulation['state'] },
): Simulation {
  return { ...options, state: options.state ?? { ...emptyState(), asked: {} } };
}

export function ledgerOf(sim: Simulation, accountId: string | null): Ledger {
  const key = accountId ?? '';
  if (accountId && !sim.state.accounts[accountId]) throw noSuch('account', accountId);
  sim.state.books[key] ??= emptyBooks();
  return { sim, accountId, books: sim.state.books[key] };
}

export const newId = (prefix: string): string => `${prefix}_${randomBytes(12).toString('hex')}`;

/** The object of an id. @throws Refusal 404 `resource_missing`, as Stripe says it. */
export function take<Thing>(among: Record<string, Thing>, what: string, id: string): Thing {
  const found = Object.hasOwn(among, id) ? among[id] : undefined;
  if (!found) throw noSuch(what, id);
  return found;
}

/** Something happened to an object: an event with a copy of it, queued for whoever listens. */
export function emit({ sim, accountId, books }: Ledger, type: string, object: { id: string }): StripeEvent {
  const event: StripeEvent = {
    id: newId('evt'),
    object: 'event',
    api_version: apiVersion,
    ...(accountId ? { account: accountId } : {}),
    created: sim.now(),
    data: { object: structuredClone(object) },
    livemode: false,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
    type,
  };
  books.events[event.id] = event;
  sim.state.deliveries.push({
    eventId: event.id,
    accountId,
    attempts: 0,
    nextAt: event.created,
    createdAt: event.created,
    lastStatus: null,
  });
  sim.touched();
  return event;
}
