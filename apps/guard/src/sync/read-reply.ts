import type { SyncResponse } from '@zhiqin/duty/rules';

/** Why nothing went out; each has words in the guard's language. */
export type SyncTrouble = 'offline' | 'captive' | 'refused' | 'busy' | 'too-large' | 'broken';

export class SyncError extends Error {
  readonly trouble: SyncTrouble;
  constructor(trouble: SyncTrouble) {
    super(trouble);
    this.name = 'SyncError';
    this.trouble = trouble;
  }
}

/**
 * The server's answer, or what is in its way. A hotel or mall network that answers 200 with its own sign-in page
 * has not taken anything: only our JSON counts.
 * @throws SyncError
 */
export async function readReply<T>(response: Response, isOurs: (value: unknown) => value is T): Promise<T> {
  if (response.status === 401 || response.status === 403) throw new SyncError('refused');
  if (response.status === 413) throw new SyncError('too-large');
  if (response.status === 429 || response.status >= 500) throw new SyncError('busy');
  if (response.redirected || !response.headers.get('content-type')?.includes('json'))
    throw new SyncError('captive');
  const value: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw new SyncError('broken');
  if (!isOurs(value)) throw new SyncError('captive');
  return value;
}

export function isSyncResponse(value: unknown): value is SyncResponse {
  const reply = value as SyncResponse | null;
  return (
    typeof reply === 'object' &&
    reply !== null &&
    Number.isFinite(Date.parse(reply.serverAt)) &&
    Array.isArray(reply.results) &&
    reply.results.every((r) => typeof r.id === 'string' && typeof r.status === 'string') &&
    typeof reply.contiguousSeq === 'number'
  );
}
