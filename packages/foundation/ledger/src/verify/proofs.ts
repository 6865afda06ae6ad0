import { canonicalBytes, fromBase64Url, fromHex, sha256, toHex } from '@zhiqin/kernel';

/** What a leaf says: which thing, and a commitment to it. A personal value stands in it only as a salted commitment. */
export interface LeafContent {
  /** Of the thing: `duty-entry`, `verdict`, `report-data`, … */
  kind: string;
  /** Its id. */
  subject: string;
  /** SHA-256 of the thing, hexadecimal. */
  commitment: string;
}

/** Head of a contractor's tree: so many leaves, this root, at this instant. Signed with ECDSA P-256 and SHA-256. */
export interface SignedHead {
  /** The contractor's id. */
  ledger: string;
  size: number;
  /** Hexadecimal. */
  root: string;
  /** ISO 8601 in UTC. */
  at: string;
  /** Base64url of r‖s. */
  signature: string;
}

export interface InclusionProof {
  index: number;
  /** Of the tree it is shown in. */
  size: number;
  /** Base64url, from the leaf's sibling up: 32 bytes each, log2(size) of them (RFC 6962 §2.1.1). */
  path: string[];
}

/** The bytes a leaf's hash is of. */
export function leafBytes({ kind, subject, commitment }: LeafContent): Uint8Array<ArrayBuffer> {
  return canonicalBytes({ v: 1, kind, subject, commitment });
}

/** The root a proof leads to from a leaf; null where the proof has not the form of its place. */
export async function rootByInclusion(leaf: LeafContent, proof: InclusionProof): Promise<string | null> {
  const { index, size, path } = proof;
  if (!isPlace(index, size)) return null;
  let [at, last] = [index, size - 1];
  let hash = await hashOf(0, leafBytes(leaf));
  for (const sibling of path) {
    if (last === 0 || !isPackedHash(sibling)) return null;
    const other = fromBase64Url(sibling);
    if (at % 2 === 1 || at === last) {
      hash = await hashOf(1, other, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else {
      hash = await hashOf(1, hash, other);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 ? toHex(hash) : null;
}

/** Whether a leaf stands in the tree of a head. */
export async function verifyInclusion(
  leaf: LeafContent,
  proof: InclusionProof,
  head: Pick<SignedHead, 'size' | 'root'>,
): Promise<boolean> {
  return proof.size === head.size && (await rootByInclusion(leaf, proof)) === head.root;
}

/** Whether the later tree begins with the earlier one: nothing before was changed, taken out or put between. */
export async function verifyConsistency(
  earlier: Pick<SignedHead, 'size' | 'root'>,
  later: Pick<SignedHead, 'size' | 'root'>,
  path: readonly string[],
): Promise<boolean> {
  if (earlier.size === later.size) return earlier.root === later.root && path.length === 0;
  if (earlier.size === 0) return path.length === 0;
  if (earlier.size > later.size || !path.every(isHash)) return false;
  // An earlier tree that is complete is its own first step.
  const isComplete = Number.isInteger(Math.log2(earlier.size));
  const [first, ...steps] = isComplete ? [earlier.root, ...path] : path;
  if (!first) return false;
  let [at, last] = [earlier.size - 1, later.size - 1];
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  let [before, after] = [fromHex(first), fromHex(first)];
  for (const step of steps) {
    if (last === 0) return false;
    const other = fromHex(step);
    if (at % 2 === 1 || at === last) {
      before = await hashOf(1, other, before);
      after = await hashOf(1, other, after);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else {
      after = await hashOf(1, after, other);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && toHex(before) === earlier.root && toHex(after) === later.root;
}

/** The bytes a head's signature is of. */
export function headBytes({
  ledger,
  size,
  root,
  at,
}: Omit<SignedHead, 'signature'>): Uint8Array<ArrayBuffer> {
  return canonicalBytes({ v: 1, ledger, size, root, at });
}

/** A file's digest signed with the contractor's key. */
export interface DigestSignature {
  ledger: string;
  /** Hexadecimal. */
  sha256: string;
  signature: string;
  publicKey: JsonWebKey;
}

/** The bytes a digest's signature is of. */
export function digestBytes(ledger: string, sha256: string): Uint8Array<ArrayBuffer> {
  return canonicalBytes({ v: 1, ledger, sha256 });
}

/** Whether a digest is signed by the key that is given with it: whose key that is has to be known. */
export async function verifyDigest({
  ledger,
  sha256,
  signature,
  publicKey,
}: DigestSignature): Promise<boolean> {
  const key = await keyFrom(publicKey);
  return crypto.subtle.verify(signing, key, fromBase64Url(signature), digestBytes(ledger, sha256));
}

/** Whether a head is signed by the key. @param publicKey of the contractor's ledger, as it is published */
export async function verifyHead(head: SignedHead, publicKey: JsonWebKey): Promise<boolean> {
  const key = await keyFrom(publicKey);
  return crypto.subtle.verify(signing, key, fromBase64Url(head.signature), headBytes(head));
}

/** Everywhere WebCrypto is, and what phones sign their entries with. */
const curve = { name: 'ECDSA', namedCurve: 'P-256' };
const signing = { name: 'ECDSA', hash: 'SHA-256' };

const keyFrom = ({ kty, crv, x, y }: JsonWebKey) =>
  crypto.subtle.importKey('jwk', { kty, crv, x, y }, curve, false, ['verify']);

const isHash = (text: string) => /^[0-9a-f]{64}$/.test(text);
/** One way to write each: the last sign of 43 has two bits to spare, and they are nought. */
const isPackedHash = (text: string) => /^[\w-]{42}[AEIMQUYcgkosw048]$/.test(text);
const isPlace = (index: number, size: number) =>
  Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size;

function hashOf(prefix: 0 | 1, ...parts: Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(1 + parts.reduce((sum, part) => sum + part.length, 0));
  bytes[0] = prefix;
  let at = 1;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return sha256(bytes);
}
