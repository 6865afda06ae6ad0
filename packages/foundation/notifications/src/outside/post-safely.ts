import { lookup } from 'node:dns';
import { request } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

export interface OutsidePost {
  url: string;
  headers: Record<string, string>;
  body: string | Buffer;
}

export interface OutsideAnswer {
  status: number;
  /** The first 4 kB of it. */
  text: string;
}

export type Poster = (post: OutsidePost) => Promise<OutsideAnswer>;

const timeoutMs = 10_000;
const mostAnswerBytes = 4096;

// Everything that is not the public Internet (IANA special-purpose registries, RFC 6890).
const closed = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  closed.addSubnet(net, bits, 'ipv4');
const open6 = new BlockList();
open6.addSubnet('2000::', 3, 'ipv6');
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  closed.addSubnet(net, bits, 'ipv6');

/** Whether an address lies in the public Internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !closed.check(address, 'ipv4');
  return family === 6 && open6.check(address, 'ipv6') && !closed.check(address, 'ipv6');
}

/** @returns the address if we would post to it: https, a public host, an ordinary port, no name or password in it; else null. */
export function outsideAddress(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== 'https:' || url.username || url.password) return null;
  if (url.port && Number(url.port) < 1024) return null;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host)) return isPublicAddress(host) ? url : null;
  return host.includes('.') && !/\.(local|localhost|internal|home|lan)\.?$/i.test(host) ? url : null;
}

/** Name look-up that answers public addresses only: the address that was checked is the one connected to. */
const publicLookup: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, '', 0);
    const [first] = addresses;
    if (!first || addresses.some((one) => !isPublicAddress(one.address)))
      return done(Object.assign(new Error('not a public address'), { code: 'ENOTPUBLIC' }), '', 0);
    if (options.all) return done(null, addresses as never, 0);
    done(null, first.address, first.family);
  });
};

/**
 * Posts to an address somebody typed or a browser gave: https to the public Internet only, no redirect followed, ten seconds.
 * @throws Error where nothing was answered; an answer of any status is returned.
 */
export const postSafely: Poster = async ({ url, headers, body }) => {
  const address = outsideAddress(url);
  if (!address) throw new Error('not an https address of the public Internet');
  return new Promise((resolve, reject) => {
    const outgoing = request(
      address,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        lookup: publicLookup,
        signal: AbortSignal.timeout(timeoutMs),
      },
      (answer) => {
        const parts: Buffer[] = [];
        let bytes = 0;
        answer.on('data', (part: Buffer) => {
          if (bytes < mostAnswerBytes) parts.push(part);
          bytes += part.length;
          // Whoever answers without end is not listened to.
          if (bytes > mostAnswerBytes) answer.destroy();
        });
        answer.on('error', () => undefined);
        answer.on('close', () =>
          resolve({
            status: answer.statusCode ?? 0,
            text: Buffer.concat(parts).toString('utf8').slice(0, mostAnswerBytes),
          }),
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
};
