import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { chooseLanguage, isLanguage, type Language } from '@zhiqin/i18n';
import { cookieIn, languageCookieName } from './cookies.ts';

/** What is known of a request before anybody is recognised. */
export interface Asked {
  requestId: string;
  method: string;
  /** Without the query: that may carry a token. */
  path: string;
  query: URLSearchParams;
  cookieHeader: string | undefined;
  /** Cookies that the answer is to set; whoever answers adds them. */
  setCookies: string[];
  /** Chosen by somebody: in the address (`?language=en`), or before, in the cookie. */
  wishedLanguage: Language | null;
  /** In the address: to be remembered. */
  addressLanguage: Language | null;
  /** What the browser wishes for; an account's own language comes before it. */
  headerLanguage: Language;
  authorization: string | null;
  userAgent: string | null;
  address: string;
}

const known = new WeakMap<IncomingMessage, Asked>();

/** Reads a request's head once. */
export function askedOf(incoming: IncomingMessage, trustProxy: boolean): Asked {
  const before = known.get(incoming);
  if (before) return before;
  const [path = '/', search = ''] = (incoming.url ?? '/').split(/\?(.*)/s);
  const query = new URLSearchParams(search);
  const inAddress = query.get('language');
  const addressLanguage = isLanguage(inAddress) ? inAddress : null;
  const kept = cookieIn(incoming.headers.cookie, languageCookieName);
  const asked: Asked = {
    requestId: randomBytes(8).toString('hex'),
    method: incoming.method ?? 'GET',
    path,
    query,
    cookieHeader: incoming.headers.cookie,
    setCookies: [],
    wishedLanguage: addressLanguage ?? (kept ? chooseLanguage(kept) : null),
    addressLanguage,
    headerLanguage: chooseLanguage(incoming.headers['accept-language']),
    authorization: incoming.headers.authorization ?? null,
    userAgent: incoming.headers['user-agent'] ?? null,
    address: addressOf(incoming, trustProxy),
  };
  known.set(incoming, asked);
  return asked;
}

function addressOf(incoming: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? incoming.headers['x-forwarded-for'] : undefined;
  const last = (Array.isArray(forwarded) ? forwarded.at(-1) : forwarded)?.split(',').at(-1)?.trim();
  return last || incoming.socket.remoteAddress || 'unknown';
}

export interface RequestLine {
  requestId: string;
  method: string;
  path: string;
  status: number;
  milliseconds: number;
}

/** Calls back once the answer is out, or the asker has gone. */
export function whenAnswered(
  asked: Asked,
  outgoing: ServerResponse,
  report: (line: RequestLine) => void,
): void {
  const startedAt = performance.now();
  outgoing.once('close', () => {
    report({
      requestId: asked.requestId,
      method: asked.method,
      path: asked.path,
      status: outgoing.statusCode,
      milliseconds: Math.round((performance.now() - startedAt) * 10) / 10,
    });
  });
}
