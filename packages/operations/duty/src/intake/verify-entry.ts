import { createHash, createHmac } from 'node:crypto';
import { canonicalBytes, canonicalJson, canonicalObject, fromBase64Url } from '@zhiqin/kernel';
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

/** One entry, as {@link readEntries} reads a batch. */
export async function readEntry(raw: unknown, source: ExpectedSource): Promise<ReadEntry> {
  const [read] = await readEntries([raw], source);
  return read as ReadEntry;
}

/**
 * Form, source, hash, signature, commitments, body: everything about a batch's entries that needs no database.
 * Signatures are checked once per unbroken run: an entry names the hash of the one before it, so the last one's
 * signature covers all that lead up to it.
 */
export async function readEntries(raws: readonly unknown[], source: ExpectedSource): Promise<ReadEntry[]> {
  const reads = raws.map((raw) => readForm(raw, source));
  const sound = reads.filter((read) => read.reason === null);
  const covered = await coveredBySignature(
    sound.map((read) => read.entry as SignedEntry),
    source.publicKey,
  );
  for (const read of sound) {
    const entry = read.entry as SignedEntry;
    read.reason = covered.has(entry) ? await faultInBody(entry, source) : 'bad-signature';
  }
  return reads;
}

function readForm(raw: unknown, source: ExpectedSource): ReadEntry {
  const trace = traces(raw);
  const text = JSON.stringify(raw ?? null);
  const seen = {
    raw,
    id: trace.id,
    seq: trace.seq,
    hash: trace.hash,
    claimedAt: trace.at,
    rawSha256: sha256Hex(text),
  };
  const parsed = envelope.safeParse(raw);
  if (!parsed.success || holdsUnkeepableText(text)) {
    const version = (raw as { content?: { v?: unknown } } | null)?.content?.v;
    const reason = typeof version === 'number' && version !== 1 ? 'unknown-version' : 'unreadable';
    return { ...seen, entry: null, fingerprint: null, reason };
  }
  const entry = parsed.data as SignedEntry;
  const members = membersOf(entry);
  return { ...seen, entry, fingerprint: printOf(members), reason: faultInSource(entry, members, source) };
}

/** What an entry's content says, each member as canonical JSON: hash and fingerprint are both made of it. */
type Members = Readonly<Record<keyof SignedEntry['content'], string>>;

function membersOf({ content }: SignedEntry): Members {
  const members: Record<string, string> = {};
  for (const [key, member] of Object.entries(content)) members[key] = canonicalJson(member);
  return members as Members;
}

function faultInSource(
  { content, hash }: SignedEntry,
  members: Members,
  source: ExpectedSource,
): QuarantineReason | null {
  if (content.tenant !== source.tenantId) return 'foreign-tenant';
  if (content.site !== source.siteId) return 'foreign-site';
  if (content.device !== source.deviceId) return 'foreign-device';
  return sha256Hex(canonicalObject(members)) === hash ? null : 'bad-hash';
}

/**
 * Entries with sound hashes that a good signature reaches: their own, or that of a later one of the batch whose
 * chain leads back to them. Where the end of a run is not good, the one before it is tried.
 */
async function coveredBySignature(
  entries: readonly SignedEntry[],
  publicKey: CryptoKey,
): Promise<Set<SignedEntry>> {
  const byHash = Map.groupBy(entries, (entry) => entry.hash);
  const continued = new Set(entries.map((entry) => entry.content.prev));
  const covered = new Set<SignedEntry>();
  const toTry = entries.filter((entry) => !continued.has(entry.hash));
  for (let end = toTry.pop(); end; end = toTry.pop()) {
    if (covered.has(end)) continue;
    const before = byHash.get(end.content.prev ?? '') ?? [];
    if (!(await isSignedWith(publicKey, end))) {
      toTry.push(...before);
      continue;
    }
    covered.add(end);
    let run = before;
    while (run.some((entry) => !covered.has(entry))) {
      for (const entry of run) covered.add(entry);
      run = byHash.get(run[0]?.content.prev ?? '') ?? [];
    }
  }
  return covered;
}

function isSignedWith(publicKey: CryptoKey, { content, signature }: SignedEntry): Promise<boolean> {
  const bytes = canonicalBytes(content);
  return crypto.subtle.verify(signatureAlgorithm, publicKey, fromBase64Url(signature), bytes);
}

async function faultInBody(entry: SignedEntry, source: ExpectedSource): Promise<QuarantineReason | null> {
  const { content } = entry;
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
export function fingerprintOf(entry: SignedEntry): string {
  return printOf(membersOf(entry));
}

function printOf({ kind, post, shift, person, at, clock, cites, body }: Members): string {
  return sha256Hex(canonicalObject({ kind, post, shift, person, at, clock, cites, body }));
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
