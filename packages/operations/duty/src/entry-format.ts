import { canonicalBytes, fromBase64Url, hmacSha256, sha256, toBase64Url, toHex } from '@zhiqin/kernel';

/**
 * The duty entry, version 1; the format is final. What is hashed and signed is {@link EntryContent} in canonical
 * JSON (RFC 8785); every personal value (names, numbers, plates, all free text, photos, drawn signatures) stands
 * in it only as a salted commitment, so that erasing value and salt leaves every chain and signature valid.
 */
export interface EntryContent {
  v: 1;
  /** UUIDv7 made on the phone. */
  id: string;
  tenant: string;
  site: string;
  device: string;
  /** 1, 2, 3 … per device, without gap. */
  seq: number;
  /** Hash (hex) of the device's previous entry; null for the first. */
  prev: string | null;
  kind: string;
  post: string | null;
  shift: string | null;
  /** Who acted: the guard's id. Null when nobody could be named. */
  person: string | null;
  /** When it happened: corrected by the server anchor where there is one, ISO 8601 UTC with milliseconds. */
  at: string;
  clock: ClockReading;
  /** An earlier entry this one corrects or belongs to. */
  cites: string | null;
  /** Fields of the kind; a personal value is `{ commit }`. */
  body: Record<string, unknown>;
}

/** Everything needed to judge the phone's clock later. */
export interface ClockReading {
  /** The phone's wall clock, ISO 8601 UTC. */
  wall: string;
  /** Milliseconds since the app started (performance.now), counted even when the wall clock is changed. */
  monoMs: number;
  /** One value per start of the app: monoMs of two boots cannot be compared. */
  boot: string;
  /** The last server time heard in this boot. */
  anchor: { serverAt: string; monoMs: number } | null;
}

export interface Commitment {
  commit: string;
}

/** A personal value with its salt (base64url, 32 bytes): travels and is kept beside the entry, never inside it. */
export interface SealedValue {
  salt: string;
  value: unknown;
}

export interface SignedEntry {
  content: EntryContent;
  /** SHA-256 (hex) of the canonical content. */
  hash: string;
  /** ECDSA P-256 with SHA-256 over the canonical content, IEEE P1363 form, base64url. */
  signature: string;
  /** Dotted body path → value and salt, e.g. "visitor.name". */
  sealed: Record<string, SealedValue>;
}

/** What a batch says about the phone, whether or not it carries entries. */
export interface SyncRequest {
  /** The device's last sequence number at the moment of sending. */
  lastSeq: number;
  entries: SignedEntry[];
  packVersion: string | null;
  /** Of the gate's registers in that pack; absent: send them with the next pack. */
  registersVersion?: string;
  /** Entries the phone still shows as kept for a person: it is told when somebody has decided. At most 100. */
  held?: string[];
  /** What this device has used of its data in a month (YYYY-MM), bodies and heads, as the phone counts it. */
  dataUsed?: { month: string; sentBytes: number; receivedBytes: number };
}

export type EntryStatus = 'accepted' | 'duplicate' | 'pending' | 'quarantined';

export interface SyncResponse {
  serverAt: string;
  results: { id: string; seq: number; status: EntryStatus; reason?: string }[];
  /** Every entry up to here is at the server. */
  contiguousSeq: number;
  /** A newer site pack, when the phone's is old. */
  pack: unknown | null;
  /** Of the entries asked about in `held`, those a person has decided about. */
  settled?: { id: string; decision: 'accepted' | 'rejected' }[];
}

const isCommitment = (value: unknown): value is Commitment =>
  typeof value === 'object' && value !== null && typeof (value as Commitment).commit === 'string';

/** What making an entry computes, where Web Crypto's hop to a thread for each of them is too dear: many at once. */
export interface EntryMath {
  /** As {@link commitTo}. */
  commit(value: unknown, salt: string): string;
  /** SHA-256, hex. */
  hash(bytes: Uint8Array): string;
  /** ECDSA P-256 with SHA-256, IEEE P1363, base64url. */
  sign(bytes: Uint8Array): string;
}

/** HMAC-SHA-256(salt, canonical value), base64url. */
export async function commitTo(value: unknown, salt: string): Promise<string> {
  return toBase64Url(await hmacSha256(fromBase64Url(salt), canonicalBytes(value)));
}

/**
 * Splits a body into what is signed and what is sealed.
 * @param personalPaths dotted paths of the kind's personal fields; absent and null values stay as they are.
 * @param random source of salts, 32 bytes each: only the story injects one.
 */
export async function sealBody(
  body: Record<string, unknown>,
  personalPaths: readonly string[],
  random: () => Uint8Array = () => crypto.getRandomValues(new Uint8Array(32)),
  commit: (value: unknown, salt: string) => string | Promise<string> = commitTo,
): Promise<{ body: Record<string, unknown>; sealed: Record<string, SealedValue> }> {
  const signed = structuredClone(body);
  const sealed: Record<string, SealedValue> = {};
  const commitments: Promise<void>[] = [];
  for (const path of personalPaths) {
    const { holder, key } = holderOf(signed, path);
    const value = holder?.[key];
    if (!holder || value === undefined || value === null) continue;
    const salt = toBase64Url(random());
    sealed[path] = { salt, value };
    // All under way at once: on a phone each is a hop to a thread and back.
    const made = async () => {
      holder[key] = { commit: await commit(value, salt) } satisfies Commitment;
    };
    commitments.push(made());
  }
  await Promise.all(commitments);
  return { body: signed, sealed };
}

/**
 * The opposite: the body with its personal values, for those whose value is still there.
 * @param commit {@link commitTo} by other means: the server's is synchronous.
 * @returns undefined when a value does not match its commitment.
 */
export async function openBody(
  body: Record<string, unknown>,
  sealed: Record<string, SealedValue>,
  commit: (value: unknown, salt: string) => string | Promise<string> = commitTo,
): Promise<Record<string, unknown> | undefined> {
  if (Object.keys(sealed).length === 0) return body;
  const open = structuredClone(body);
  for (const [path, { salt, value }] of Object.entries(sealed)) {
    const { holder, key } = holderOf(open, path);
    const commitment = holder?.[key];
    if (!holder || !isCommitment(commitment)) return undefined;
    if ((await commit(value, salt)) !== commitment.commit) return undefined;
    holder[key] = value;
  }
  return open;
}

export async function hashOf(content: EntryContent): Promise<string> {
  return toHex(await sha256(canonicalBytes(content)));
}

export const signatureAlgorithm = { name: 'ECDSA', hash: 'SHA-256' } as const;

export async function signEntry(
  content: EntryContent,
  privateKey: CryptoKey,
  sealed: Record<string, SealedValue>,
  math?: EntryMath,
): Promise<SignedEntry> {
  const bytes = canonicalBytes(content);
  if (math) return { content, hash: math.hash(bytes), signature: math.sign(bytes), sealed };
  const [digest, signature] = await Promise.all([
    sha256(bytes),
    crypto.subtle.sign(signatureAlgorithm, privateKey, bytes),
  ]);
  return { content, hash: toHex(digest), signature: toBase64Url(new Uint8Array(signature)), sealed };
}

/** Whether hash and signature are those of the content. Commitments are checked by {@link openBody}. */
export async function isSound(entry: SignedEntry, publicKey: CryptoKey): Promise<boolean> {
  const bytes = canonicalBytes(entry.content);
  if (toHex(await sha256(bytes)) !== entry.hash) return false;
  return crypto.subtle.verify(signatureAlgorithm, publicKey, fromBase64Url(entry.signature), bytes);
}

export function importPublicKey(jwk: object): Promise<CryptoKey> {
  return crypto.subtle.importKey('jwk', jwk, { name: 'ECDSA', namedCurve: 'P-256' }, true, ['verify']);
}

function holderOf(
  body: Record<string, unknown>,
  path: string,
): { holder: Record<string, unknown> | undefined; key: string } {
  const keys = path.split('.');
  const key = keys.pop() ?? '';
  let holder: unknown = body;
  for (const step of keys) holder = (holder as Record<string, unknown> | undefined)?.[step];
  return {
    holder: typeof holder === 'object' && holder !== null ? (holder as Record<string, unknown>) : undefined,
    key,
  };
}
