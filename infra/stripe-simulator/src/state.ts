import type {
  Account,
  Charge,
  CheckoutSession,
  Customer,
  Invoice,
  PaymentIntent,
  PortalSession,
  Price,
  Product,
  Refund,
  StripeEvent,
  Subscription,
} from './shapes.ts';

/** What one Stripe account holds, by id, in the order it was made. */
export interface Books {
  customers: Record<string, Customer>;
  products: Record<string, Product>;
  prices: Record<string, Price>;
  subscriptions: Record<string, Subscription>;
  invoices: Record<string, Invoice>;
  paymentIntents: Record<string, PaymentIntent>;
  charges: Record<string, Charge>;
  refunds: Record<string, Refund>;
  sessions: Record<string, CheckoutSession>;
  portals: Record<string, PortalSession>;
  events: Record<string, StripeEvent>;
  /** What was answered under an idempotency key. */
  answers: Record<string, { fingerprint: string; status: number; body: string; at: number }>;
  /** Customers whose card is refused from now on. */
  declining: Record<string, true>;
  nextInvoiceNo: number;
}

/** An event on its way to an endpoint. */
export interface Delivery {
  eventId: string;
  accountId: string | null;
  attempts: number;
  /** Seconds; null: it has arrived, or was given up after three days. */
  nextAt: number | null;
  createdAt: number;
  lastStatus: number | null;
}

/** Everything the simulator knows: plain data, so that it can be kept in a file. */
export interface SimulatorState {
  /** Books of the platform itself under '', of connected accounts under their ids. */
  books: Record<string, Books>;
  accounts: Record<string, Account>;
  deliveries: Delivery[];
  /** How far its clock has been put forward, in seconds. */
  aheadSeconds: number;
}

export const emptyBooks = (): Books => ({
  customers: {},
  products: {},
  prices: {},
  subscriptions: {},
  invoices: {},
  paymentIntents: {},
  charges: {},
  refunds: {},
  sessions: {},
  portals: {},
  events: {},
  answers: {},
  declining: {},
  nextInvoiceNo: 1,
});

export const emptyState = (): SimulatorState => ({
  books: { '': emptyBooks() },
  accounts: {},
  deliveries: [],
  aheadSeconds: 0,
});
