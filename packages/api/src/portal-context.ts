import type { Actor } from '@zhiqin/access';
import type { Language } from '@zhiqin/i18n';
import type { createCaller } from './router.ts';

/** Dates are the site's wall clock as a UTC Date. */
export interface ListSheet {
  name: string;
  columns: readonly { header: string; width?: number; type?: 'text' | 'number' | 'date' | 'dateTime' }[];
  rows: readonly (readonly (string | number | boolean | Date | null)[])[];
}

/** The same, its rows asked for as the file is written. */
export interface StreamedList extends Omit<ListSheet, 'rows'> {
  rows: AsyncIterable<ListSheet['rows']>;
}

/**
 * What the server puts on each request for the portal. Loaders and actions reach the product through `caller` and
 * nothing else. The key is the portal bundle's own (`portalContext`, re-exported from its entry.server.tsx).
 */
export interface PortalContext {
  /** tRPC in process, as this request's actor. After `setSession` it stays who it was: redirect. */
  caller: ReturnType<typeof createCaller>;
  actor: Actor;
  language: Language;
  requestId: string;
  /** When the request came, by the server's clock: pages never ask for the time themselves. */
  now: Date;
  /** A list as an .xlsx. The server writes it: the bundle of pages holds no library for it. */
  writeWorkbook(sheet: ListSheet): Promise<Buffer>;
  /** A list of any length, a page of rows at a time. */
  streamList(format: 'xlsx' | 'csv', list: StreamedList): Promise<ReadableStream<Uint8Array>>;
  /** For scripts under the page's content security policy. */
  nonce: string;
  /** Keeps (or, with null, takes away) the session's cookie in this answer. The row is `access`'s business. */
  setSession(session: { token: string; expiresAt: Date } | null): void;
  /** Remembers the wished language for a year. */
  setLanguage(language: Language): void;
  /** Public address, for QR codes and links: `https://zhiqin.example`. */
  origin: string;
}
