import { createHash } from 'node:crypto';
import { type Params, readForm } from './form-body.ts';
import { textsOf } from './params.ts';
import { Refusal } from './refusal.ts';
import { routes } from './routes.ts';
import { apiVersion, daySeconds, type Ledger, ledgerOf, newId, type Simulation } from './simulation.ts';

export interface ApiCall {
  method: string;
  /** With its query. */
  url: string;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

export interface ApiAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Answers one request of the SDK: who asks, whether it was asked before under its key, what it does. */
export function answerApi(sim: Simulation, call: ApiCall): ApiAnswer {
  const requestId = newId('req');
  try {
    if (!/^Bearer (sk|rk)_test_\w+$/.test(String(call.headers.authorization ?? '')))
      throw new Refusal(401, 'Invalid API Key provided', {
        type: 'authentication_error',
        code: 'api_key_invalid',
      });
    const account = call.headers['stripe-account'];
    const ledger = ledgerOf(sim, typeof account === 'string' ? account : null);
    const { status, body, replayed } = onceOnly(ledger, call);
    return { status, body, headers: headersOf(requestId, replayed) };
  } catch (error) {
    const { status, body } = refusalAnswer(error, requestId);
    return { status, body, headers: headersOf(requestId, false) };
  }
}

const headersOf = (requestId: string, replayed: boolean): Record<string, string> => ({
  'content-type': 'application/json',
  'request-id': requestId,
  'stripe-version': apiVersion,
  // Injected trouble apart, the answer to a second try would be the same.
  'stripe-should-retry': 'false',
  ...(replayed ? { 'idempotent-replayed': 'true' } : {}),
});

/** Same key, same answer; same key for something else is refused. Keys are forgotten after a day, as Stripe does. */
function onceOnly(ledger: Ledger, call: ApiCall): { status: number; body: string; replayed: boolean } {
  const key = call.headers['idempotency-key'];
  if (call.method !== 'POST' || typeof key !== 'string') return { ...perform(ledger, call), replayed: false };
  const { answers } = ledger.books;
  const now = ledger.sim.now();
  const fingerprint = createHash('sha256').update(`${call.method} ${call.url}\n${call.body}`).digest('hex');
  const before = Object.hasOwn(answers, key) ? answers[key] : undefined;
  if (before && now - before.at < daySeconds) {
    if (before.fingerprint !== fingerprint)
      throw new Refusal(
        400,
        `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
        { type: 'idempotency_error' },
      );
    return { ...before, replayed: true };
  }
  const answer = perform(ledger, call);
  answers[key] = { fingerprint, at: now, ...answer };
  ledger.sim.touched();
  return { ...answer, replayed: false };
}

function perform(ledger: Ledger, { method, url, body }: ApiCall): { status: number; body: string } {
  const [path = '', search = ''] = url.split(/\?(.*)/s);
  const params = readForm(method === 'POST' ? body : search);
  for (const route of routes) {
    if (route.method !== method) continue;
    const match = route.path.exec(path);
    if (!match) continue;
    const found = route.answer(ledger, params, match[1] ?? '');
    return { status: 200, body: JSON.stringify(expanded(ledger, structuredClone(found), params)) };
  }
  throw new Refusal(404, `Unrecognized request URL (${method}: ${path}).`);
}

/** What `expand` names, in place of its id: one step down, also in the rows of a list. */
function expanded(ledger: Ledger, found: object, params: Params): object {
  for (const path of textsOf(params, 'expand'))
    expandAt(ledger, found as Record<string, unknown>, path.split('.'));
  return found;
}

function expandAt(ledger: Ledger, at: Record<string, unknown>, [name = '', ...rest]: string[]): void {
  const value = at[name];
  if (Array.isArray(value)) {
    for (const one of value) expandAt(ledger, one as Record<string, unknown>, rest);
    return;
  }
  if (typeof value === 'string') at[name] = structuredClone(thingOf(ledger, value)) ?? value;
  const next = at[name];
  if (rest.length > 0 && typeof next === 'object' && next)
    expandAt(ledger, next as Record<string, unknown>, rest);
}

function thingOf({ books }: Ledger, id: string): object | undefined {
  const among = [
    books.customers,
    books.products,
    books.prices,
    books.subscriptions,
    books.invoices,
    books.paymentIntents,
    books.charges,
  ] as const;
  for (const things of among) if (Object.hasOwn(things, id)) return things[id];
  return undefined;
}

function refusalAnswer(error: unknown, requestId: string): { status: number; body: string } {
  if (!(error instanceof Refusal)) throw error;
  const { status, type, code, param, message } = error;
  return {
    status,
    body: JSON.stringify({ error: { type, code, param, message, request_log_url: requestId } }),
  };
}
