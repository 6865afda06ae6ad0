import type { IncomingMessage } from 'node:http';
import { DomainError } from '@zhiqin/kernel';

/**
 * The whole body.
 * @throws DomainError `request.too-large` as soon as that is known: by the declared length, or while it arrives.
 */
export function readBody(incoming: IncomingMessage, limitBytes: number): Promise<Buffer> {
  const tooLarge = () => new DomainError('request.too-large', { limitBytes });
  if (Number(incoming.headers['content-length'] ?? 0) > limitBytes) return Promise.reject(tooLarge());
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limitBytes) chunks.push(chunk);
      else reject(tooLarge());
    });
    incoming.once('end', () => resolve(Buffer.concat(chunks)));
    incoming.once('error', reject);
    incoming.once('close', () => reject(new DomainError('request.malformed')));
  });
}

/** @throws DomainError `request.media-type`, `request.malformed` */
export async function readJson(incoming: IncomingMessage, limitBytes: number): Promise<unknown> {
  requireJson(incoming);
  const bytes = await readBody(incoming, limitBytes);
  if (bytes.length === 0) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new DomainError('request.malformed');
  }
}

/** A foreign page can send a form or plain text without asking first, but not JSON. */
function requireJson(incoming: IncomingMessage): void {
  if (!/^application\/json\s*(;|$)/i.test(incoming.headers['content-type'] ?? '')) {
    throw new DomainError('request.media-type');
  }
}

/**
 * What changes something must come from our own pages, or from something that is no browser.
 * @throws DomainError `request.origin`
 */
export function requireSameOrigin(incoming: IncomingMessage): void {
  const site = incoming.headers['sec-fetch-site'];
  const { origin } = incoming.headers;
  const foreignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
  const foreignOrigin =
    origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== incoming.headers.host);
  if (foreignSite || foreignOrigin) throw new DomainError('request.origin');
}
