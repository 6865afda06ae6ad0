import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ApiAnswer, answerApi } from './api.ts';
import { payOnPage } from './checkout.ts';
import { dueDeliveries, type Endpoint, eventOf, noteDelivery, sendEvent } from './deliver.ts';
import { keepIn, keptIn } from './kept-state.ts';
import { answerPage, type PageAnswer, type PageCall } from './pages/answer-page.ts';
import { passTime } from './pass-time.ts';
import { openAccount, settleInvoice } from './routes.ts';
import type { StripeEvent } from './shapes.ts';
import { type Ledger, ledgerOf, newSimulation, type Simulation } from './simulation.ts';

export { signatureHeader } from './deliver.ts';
export type { PageAnswer, PageCall } from './pages/answer-page.ts';

/** Trouble that is planned for the next requests. */
export interface Trouble {
  /**
   * `error`: 500, nothing done. `lost-request`: the connection breaks before anything is done. `lost-answer`: it is
   * done, and nobody hears of it: the case that charges twice where no idempotency key is sent.
   */
  kind: 'error' | 'lost-request' | 'lost-answer';
  times: number;
  /** Of which requests; all, where it is not given. */
  when?: (method: string, path: string) => boolean;
}

export interface SimulatorOptions {
  /** Milliseconds, by whatever clock drives it. */
  now?: () => number;
  port?: number;
  /** Where a browser reaches its pages; the simulator's own address unless somebody else shows them. */
  pages?: string;
  endpoint?: Endpoint;
  /** Events are sent at once and again when they do not arrive; otherwise `send` sends each. */
  sendsByItself?: boolean;
  afterRetries?: 'unpaid' | 'cancel';
  /** What it knows is kept in this file over a restart. */
  file?: string;
}

export interface StripeSimulator {
  host: string;
  port: number;
  /** Puts the clock forward, and lets all happen that falls due. */
  advance(span: { days?: number; hours?: number; seconds?: number }): void;
  /** Catches up with the clock it was given. */
  catchUp(): void;
  trouble(planned: Trouble): void;
  /** Nothing answers and nothing is sent; time goes on, and renewals with it. */
  setDown(isDown: boolean): void;
  /** Waits before an answer leaves: for races. Null takes it away. */
  beforeAnswer(wait: ((method: string, path: string) => Promise<void>) | null): void;
  /** Pays a session as somebody on its page would. */
  pay(
    sessionId: string,
    how?: { method?: string; card?: 'good' | 'declined' | 'later'; accountId?: string | null },
  ): boolean;
  /** An account of this id that can take money, as one that was opened before. */
  openAccount(accountId: string): void;
  /** From now on a customer's card is refused, or goes through again. */
  setCard(customerId: string, works: boolean): void;
  payInvoice(invoiceId: string): void;
  /** An account's books, oldest first: to count what was charged. */
  books(accountId?: string | null): Ledger['books'];
  /** Every event so far, oldest first. */
  events(accountId?: string | null): StripeEvent[];
  /** Sends one event, as often as asked for; what the endpoint answered. */
  send(event: StripeEvent, how?: { signedAt?: number; secret?: string }): Promise<number | null>;
  /** Its pages, for a server that shows them under its own address. */
  page(call: PageCall): PageAnswer;
  stop(): Promise<void>;
}

/** Starts the simulator: Stripe's API on a port of its own, for `new Stripe(key, { host, port, protocol: 'http' })`. */
export async function startStripeSimulator(options: SimulatorOptions = {}): Promise<StripeSimulator> {
  const { now = Date.now, endpoint, sendsByItself = false, file } = options;
  const state = file ? keptIn(file) : undefined;
  let at: number | null = null;
  let isDown = false;
  let troubles: Trouble[] = [];
  let wait: ((method: string, path: string) => Promise<void>) | null = null;
  const keeping = file ? keepIn(file) : null;
  const wallSeconds = () => Math.floor(now() / 1000);
  const sim: Simulation = newSimulation({
    state,
    now: () => at ?? wallSeconds() + sim.state.aheadSeconds,
    pages: options.pages ?? '',
    afterRetries: options.afterRetries ?? 'unpaid',
    touched: () => {
      keeping?.touched(sim.state);
      if (sendsByItself) setImmediate(() => void sendDue());
    },
  });

  const catchUp = () => {
    passTime(sim, wallSeconds() + sim.state.aheadSeconds, (next) => {
      at = next;
    });
    at = null;
  };
  const advance: StripeSimulator['advance'] = ({ days = 0, hours = 0, seconds = 0 }) => {
    sim.state.aheadSeconds += days * 86_400 + hours * 3600 + seconds;
    catchUp();
    sim.touched();
  };

  let sending = false;
  async function sendDue(): Promise<void> {
    if (sending || isDown || !endpoint) return;
    sending = true;
    try {
      for (const delivery of dueDeliveries(sim)) {
        const event = eventOf(sim, delivery);
        if (!event) delivery.nextAt = null;
        else noteDelivery(sim, delivery, await sendEvent(event, endpoint, wallSeconds()));
      }
    } finally {
      sending = false;
    }
  }

  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/' } = incoming;
    const path = url.split('?')[0] ?? url;
    let body = '';
    incoming.setEncoding('utf8');
    for await (const part of incoming) body += part;
    if (isDown) return void incoming.socket.destroy();
    const planned = troubles.find(({ when }) => !when || when(method, path));
    if (planned) {
      planned.times -= 1;
      troubles = troubles.filter(({ times }) => times > 0);
    }
    if (planned?.kind === 'lost-request') return void incoming.socket.destroy();
    if (planned?.kind === 'error') {
      const error = { type: 'api_error', message: 'An unknown error occurred' };
      return write(outgoing, {
        status: 500,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ error }),
      });
    }
    catchUp();
    if (!path.startsWith('/v1/')) {
      const shown = answerPage(panel, { method, url, body });
      return write(outgoing, shown);
    }
    const made = answerApi(sim, { method, url, headers: incoming.headers, body });
    if (planned?.kind === 'lost-answer') return void incoming.socket.destroy();
    await wait?.(method, path);
    write(outgoing, made);
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  if (!options.pages) sim.pages = `http://127.0.0.1:${port}`;
  const timer = sendsByItself
    ? setInterval(() => {
        catchUp();
        void sendDue();
      }, 2000).unref()
    : undefined;

  const setDown = (down: boolean) => {
    isDown = down;
  };
  const panel = { sim, advance, setDown, isDown: () => isDown };
  return {
    host: '127.0.0.1',
    port,
    advance,
    catchUp,
    trouble: (planned) => void troubles.push({ ...planned }),
    setDown,
    beforeAnswer: (next) => {
      wait = next;
    },
    pay: (sessionId, { method = 'card', card = 'good', accountId = null } = {}) => {
      catchUp();
      return payOnPage(ledgerOf(sim, accountId), sessionId, method, card);
    },
    openAccount: (accountId) => openAccount(sim, accountId),
    setCard: (customerId, works) => {
      const { declining } = ledgerOf(sim, null).books;
      if (works) delete declining[customerId];
      else declining[customerId] = true;
    },
    payInvoice: (invoiceId) => settleInvoice(ledgerOf(sim, null), invoiceId),
    books: (accountId = null) => ledgerOf(sim, accountId).books,
    events: (accountId = null) => Object.values(ledgerOf(sim, accountId).books.events),
    send: async (event, { signedAt = wallSeconds(), secret } = {}) => {
      if (!endpoint) throw new Error('the simulator was given no endpoint');
      return sendEvent(event, { ...endpoint, secret: secret ?? endpoint.secret }, signedAt);
    },
    page: (call) => {
      catchUp();
      return answerPage(panel, call);
    },
    async stop() {
      clearInterval(timer);
      keeping?.now(sim.state);
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function write(outgoing: ServerResponse, { status, headers, body }: ApiAnswer | PageAnswer): void {
  outgoing.writeHead(status, headers);
  outgoing.end(body);
}
