import { createHash } from 'node:crypto';

/** A SHA-256 hash in hexadecimal, lower case. */
export type Hash = string;

/** Hash of a leaf's bytes; the prefix keeps a leaf from passing for a node (RFC 6962 §2.1). */
export function leafHash(bytes: Uint8Array): Hash {
  return createHash('sha256').update(leafPrefix).update(bytes).digest('hex');
}

/** Hash of two subtrees side by side (RFC 6962 §2.1). */
export function nodeHash(left: Hash, right: Hash): Hash {
  return createHash('sha256').update(nodePrefix).update(left, 'hex').update(right, 'hex').digest('hex');
}

/** Root of a tree without leaves. */
export const emptyRoot: Hash = createHash('sha256').digest('hex');

const leafPrefix = Buffer.from([0]);
const nodePrefix = Buffer.from([1]);
