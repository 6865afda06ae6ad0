import { createHmac, timingSafeEqual } from 'node:crypto';

/** Header that carries it. */
export const signatureHeader = 'zhiqin-signature';

const digest = (secret: string, at: number, body: string) =>
  createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');

/** `t=<seconds>,v1=<hex>`: HMAC-SHA256 of "seconds.body", so that neither body nor time can be changed. */
export function signatureOf(secret: string, now: Date, body: string): string {
  const at = Math.floor(now.getTime() / 1000);
  return `t=${at},v1=${digest(secret, at, body)}`;
}

/** How a receiver checks it: the same secret, and no older than five minutes. */
export function isSigned(secret: string, now: Date, body: string, header: string): boolean {
  const [, at, given] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header) ?? [];
  if (!at || !given || Math.abs(now.getTime() / 1000 - Number(at)) > 300) return false;
  return timingSafeEqual(Buffer.from(given), Buffer.from(digest(secret, Number(at), body)));
}
