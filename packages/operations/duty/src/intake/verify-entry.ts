import { createHash, createHmac } from 'node:crypto';
import { canonicalBytes, canonicalJson, fromBase64Url } from '@zhiqin/kernel';
import type { QuarantineReason } from '../entry-flags.ts';
import { openBody, type SignedEntry, signatureAlgorithm } from '../entry-format.ts';
import { entryKinds } from '../kinds/index.ts';
import { envelope, traces } from './envelope.ts';

/** Dated further ahead of the server than this, an entry waits for a person. */
export const futureToleranceMs = 10 * 60_000;

export interface ExpectedSource {
  tenantId: string;
  siteId: string;
  deviceId: string;
  deviceKind: string;
  publicKey: CryptoKey;
  now: Date;
}

/** An entry as far as it can be judged without the database. */
export interface ReadEntry {
  raw: unknown;
  id: string | null;
  seq: number | null;
  hash: string | null;
  claimedAt: Date | null;
  /** SHA-256 (hex) of the raw JSON: the same rubbish sent twice is kept once. */
  rawSha256: string;
  entry: SignedEntry | null;
  fingerprint: string | null;
  reason: QuarantineReason | null;
}

/** Form, source, hash, signature, commitments, body: everything about an entry that needs no database. */
export async function readEntry(raw: unknown, source: ExpectedSource): Promise<ReadEntry> {
  const trace = traces(raw);
  const seen = { raw, id: trace.id, seq: trace.seq, hash: trace.hash, claimedAt: trace.at };
  const text = JSON.stringify(raw ?? null);
  const rawSha256 = sha256Hex(text);
  const parsed = envelope.safeParse(raw);
  if (!parsed.success || holdsUnkeepableText(text)) {
    const version = (raw as { content?: { v?: unknown } } | null)?.content?.v;
    const reason = typeof version === 'number' && version !== 1 ? 'unknown-version' : 'unreadable';
    return { ...seen, rawSha256, entry: null, fingerprint: null, reason };
  }
  const entry = parsed.data as SignedEntry;
  return {
    ...seen,
    rawSha256,
    entry,
    fingerprint: fingerprintOf(entry),
    reason: await firstFault(entry, source),
  };
}

async function firstFault(entry: SignedEntry, source: ExpectedSource): Promise<QuarantineReason | null> {
  const { content } = entry;
  if (content.tenant !== source.tenantId) return 'foreign-tenant';
  if (content.site !== source.siteId) return 'foreign-site';
  if (content.device !== source.deviceId) return 'foreign-device';
  const bytes = canonicalBytes(content);
  if (sha256Hex(bytes) !== entry.hash) return 'bad-hash';
  const signature = fromBase64Url(entry.signature);
  if (!(await crypto.subtle.verify(signatureAlgorithm, source.publicKey, signature, bytes)))
    return 'bad-signature';
  const kind = entryKinds.get(content.kind);
  if (!kind) return 'unknown-kind';
  if (kind.deskOnly && source.deviceKind !== 'desk') return 'desk-only';
  if (kind.needsPost && !content.post) return 'post-missing';
  if (kind.personal.some((path) => isInClear(content.body, path))) return 'personal-in-clear';
  if (Object.keys(entry.sealed).some((path) => !kind.personal.includes(path))) return 'bad-commitment';
  const open = await openBody(content.body, entry.sealed, commitHere);
  if (!open || kind.personal.some((path) => isCommitted(open, path))) return 'bad-commitment';
  if (!kind.body.safeParse(open).success) return 'invalid-body';
  if (Date.parse(content.at) < Date.UTC(2020, 0, 1)) return 'clock-unset';
  if (Date.parse(content.at) > source.now.getTime() + futureToleranceMs) return 'future-dated';
  return null;
}

/** NUL and halves of surrogate pairs, which PostgreSQL keeps in no text; JSON shows both as escapes. */
function holdsUnkeepableText(text: string): boolean {
  return /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/.test(text);
}

/** What happened, whoever says so: two phones' clocks never give the same reading twice. */
export function fingerprintOf({ content }: SignedEntry): string {
  const { kind, post, shift, person, at, clock, cites, body } = content;
  return sha256Hex(canonicalJson({ kind, post, shift, person, at, clock, cites, body }));
}

function valueAt(body: Record<string, unknown>, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((holder, key) => (holder as Record<string, unknown> | null | undefined)?.[key], body);
}

function isCommitted(body: Record<string, unknown>, path: string): boolean {
  const value = valueAt(body, path);
  return typeof value === 'object' && value !== null && 'commit' in value;
}

function isInClear(body: Record<string, unknown>, path: string): boolean {
  const value = valueAt(body, path);
  return value !== undefined && value !== null && !isCommitted(body, path);
}

// The server's own hashing is synchronous: a thread's hop costs more than the hash. Signatures go to a thread.
function commitHere(value: unknown, salt: string): string {
  return createHmac('sha256', Buffer.from(salt, 'base64url'))
    .update(canonicalBytes(value))
    .digest('base64url');
}

function sha256Hex(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
